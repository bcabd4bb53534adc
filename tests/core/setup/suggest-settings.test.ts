/** What a vault that was never updated shows of its owner's wishes: order, language, and where the articles lie. */
import { describe, expect, it } from 'vitest';
import { languageOfBlocks, suggestSettings, type NoteSample } from '../../../src/core/setup/suggest-settings';
import { DEFAULT_SETTINGS } from '../../../src/core/settings/settings';
import { settingsOf } from '../context';

const box = (block: string): NoteSample => ({ path: 'a.md', block, isArticle: false });
const list = (...dates: readonly string[]): string =>
  dates.map((date, at) => `> - [[${at}.md|${at}]] (${date})\n`).join('');
const OLDEST_FIRST = list('2024-01-01', '2024-02-01', '2024-03-01');
const NEWEST_FIRST = list('03.03.2024', '02.03.2024', '01.03.2024');

const suggestOf = (...blocks: readonly string[]): ReturnType<typeof suggestSettings> =>
  suggestSettings(blocks.map(box), DEFAULT_SETTINGS);

describe('the order', () => {
  it('is proposed where most lists run the other way', () => {
    expect(suggestOf(NEWEST_FIRST)).toEqual({ order: 'newest-first' });
    expect(suggestOf(OLDEST_FIRST)).toEqual({});
    expect(suggestOf(NEWEST_FIRST, NEWEST_FIRST, OLDEST_FIRST)).toEqual({ order: 'newest-first' });
    expect(suggestSettings([box(OLDEST_FIRST)], settingsOf({ order: 'newest-first' }))).toEqual({
      order: 'oldest-first',
    });
  });

  it('is not told by two dates, by a tie, or by lists that run both ways alike', () => {
    expect(suggestOf(list('2024-02-01', '2024-01-01'))).toEqual({});
    expect(suggestOf(NEWEST_FIRST, OLDEST_FIRST)).toEqual({});
    const tie = list('2024-01-01', '2024-02-01', '2024-01-01');
    expect(suggestOf(tie)).toEqual({});
    expect(suggestSettings([box(tie)], settingsOf({ order: 'newest-first' }))).toEqual({});
  });

  it('is looked at in each list by itself: the next list begins anew', () => {
    const lists = `> ## A\n${list('2024-01-01', '2024-02-01', '2024-03-01')}> ## B\n${list('2023-01-01', '2023-02-01', '2023-03-01')}`;
    expect(suggestSettings([box(lists)], settingsOf({ order: 'newest-first' }))).toEqual({ order: 'oldest-first' });
    const short = `> ## A\n${list('2024-03-01', '2024-02-01')}> ## B\n${list('2024-01-01', '2023-12-01')}`;
    expect(suggestOf(short)).toEqual({});
  });
});

describe('the language', () => {
  it('is that of most boxes with a heading of ours', () => {
    expect(languageOfBlocks(['# My notes', '# My notes', '# Meine Notes'])).toBe('en');
    expect(languageOfBlocks(['# Meine Notes', 'x'])).toBe('de');
  });

  it('is none where no box shows one, as many show the one as the other, or one box shows both', () => {
    expect(languageOfBlocks([])).toBe(undefined);
    expect(languageOfBlocks(['x'])).toBe(undefined);
    expect(languageOfBlocks(['# My notes', '# Meine Notes'])).toBe(undefined);
    expect(languageOfBlocks(['# My notes\n# Meine Notes'])).toBe(undefined);
  });

  it('is proposed only where it is another one', () => {
    expect(suggestOf('# My notes')).toEqual({ language: 'en' });
    expect(suggestOf('# Meine Notes')).toEqual({});
  });
});

describe('the folders of articles', () => {
  const at = (path: string, isArticle = true): NoteSample => ({ path, block: '', isArticle });
  const foldersOf = (...notes: readonly NoteSample[]): readonly string[] | undefined =>
    suggestSettings(notes, DEFAULT_SETTINGS).literatureFolders;

  it('are the topmost that are mostly articles, in their order, each once', () => {
    expect(foldersOf(at('Web/b/1.md'), at('Web/a/2.md'), at('Read/3.md'))).toEqual(['Read', 'Web']);
  });

  it('are further down where a folder above is not mostly articles', () => {
    expect(foldersOf(at('All/Web/1.md'), at('All/x.md', false), at('All/y.md', false))).toEqual(['All/Web']);
    expect(foldersOf(at('All/Web/1.md'), at('All/Web/2.md'), at('All/y.md', false))).toEqual(['All']);
  });

  it('are none where half of a folder are articles, or they lie in no folder', () => {
    expect(foldersOf(at('Web/1.md'), at('Web/2.md', false))).toBe(undefined);
    expect(foldersOf(at('1.md'))).toBe(undefined);
  });

  it('are none where one article lies in a folder in force already', () => {
    const [known = ''] = DEFAULT_SETTINGS.literatureFolders;
    expect(foldersOf(at('Web/1.md'), at(`${known}/2.md`))).toBe(undefined);
    expect(foldersOf(at('Web/1.md'), at(`${known} 2/2.md`))).toEqual([`${known} 2`, 'Web']);
  });
});
