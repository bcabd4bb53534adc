/** Order, cap and date headings within a group (docs/contract.md sections 4 and 5). */
import { describe, expect, it } from 'vitest';
import { noteOf } from '../../../src/core/note/note';
import { relationsOf } from '../../../src/core/relations/relations';
import { contextOf, noteText, type Texts } from '../context';

/** The lines of the group "X" of own notes. */
function group(texts: Texts, stored: object = {}, path = 'Ich.md'): readonly string[] {
  const context = contextOf(texts, stored);
  const note = noteOf(path, new Map([['topics', ['X']]]), context.settings);
  const lines = context.renderBlock(relationsOf(note, context.noteIndex, context.settings));
  return lines.slice(2, lines.indexOf('&nbsp;') - 1);
}

function notes(count: number, year = 2024): Texts {
  return Object.fromEntries(
    Array.from({ length: count }, (_, index) => [
      `n${String(index).padStart(3, '0')}.md`,
      noteText(['X'], `${year + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}-02`),
    ]),
  );
}

const FOUR = {
  'b.md': noteText(['X'], '2024-02-02'),
  'a.md': noteText(['X'], '2024-02-02'),
  'c.md': noteText(['X'], '2023-12-31'),
  'z.md': noteText(['X']),
};

describe('relations are listed', () => {
  it('oldest first, equal ones by name, undated last', () => {
    expect(group(FOUR)).toEqual([
      '- [[c.md|c]] (31.12.2023)',
      '- [[a.md|a]] (02.02.2024)',
      '- [[b.md|b]] (02.02.2024)',
      '- [[z.md|z]] (ohne Datum)',
    ]);
  });

  it('newest first where the settings say so, equal ones by name, undated last', () => {
    expect(group(FOUR, { order: 'newest-first' })).toEqual([
      '- [[a.md|a]] (02.02.2024)',
      '- [[b.md|b]] (02.02.2024)',
      '- [[c.md|c]] (31.12.2023)',
      '- [[z.md|z]] (ohne Datum)',
    ]);
  });

  it('by file name before path, in code units, in no language’s order', () => {
    const texts = Object.fromEntries(
      ['a/z.md', 'z/a.md', 'Z.md', 'ä.md', 'a.md', '10.md', '9.md', 'b/a.md', '\u{1F389}.md', '\uFFFD.md'].map(
        (path) => [path, noteText(['X'], '2024-01-01')],
      ),
    );
    const paths = group(texts).map((line) => /\[\[(.*)\|/.exec(line)?.[1]);
    expect(paths).toEqual([
      '10.md',
      '9.md',
      'Z.md',
      'a.md',
      'b/a.md',
      'z/a.md',
      'a/z.md',
      'ä.md',
      '\u{1F389}.md',
      '\uFFFD.md',
    ]);
  });

  it('by the time of day too, without showing it', () => {
    const texts = {
      'a.md': noteText(['X'], '2024-01-01 23:00'),
      'b.md': noteText(['X'], '2024-01-01 09:00'),
      'c.md': noteText(['X'], '2024-01-01'),
    };
    expect(group(texts)).toEqual([
      '- [[c.md|c]] (01.01.2024)',
      '- [[b.md|b]] (01.01.2024)',
      '- [[a.md|a]] (01.01.2024)',
    ]);
  });

  it('without the note itself, which is compared by its path: a namesake stays', () => {
    expect(group({ 'Ich.md': noteText(['X']), 'a/Ich.md': noteText(['X']) })).toEqual([
      '- [[a/Ich.md|Ich]] (ohne Datum)',
    ]);
  });
});

describe('a cap', () => {
  it('keeps the newest, in the set order, and says that there are more', () => {
    expect(group(FOUR, { cap: 2 })).toEqual([
      '- [[a.md|a]] (02.02.2024)',
      '- [[b.md|b]] (02.02.2024)',
      '- … und weitere',
    ]);
    expect(group(FOUR, { cap: 3 })).toEqual([
      '- [[c.md|c]] (31.12.2023)',
      '- [[a.md|a]] (02.02.2024)',
      '- [[b.md|b]] (02.02.2024)',
      '- … und weitere',
    ]);
    expect(group(FOUR, { cap: 1, order: 'newest-first' })).toEqual(['- [[a.md|a]] (02.02.2024)', '- … und weitere']);
  });

  it('leads to the topic note where there is one, without its date', () => {
    const texts = { ...FOUR, 'Themen/x.md': noteText([], '2020-01-01') };
    expect(group(texts, { cap: 2 }).at(-1)).toBe('- … und weitere: [[Themen/x.md|x]]');
    expect(group({ ...texts, 'A/X.md': noteText([]) }, { cap: 2 }).at(-1)).toBe('- … und weitere: [[A/X.md|X]]');
    expect(group(texts, { cap: 2, more: 'mehr', linkText: 'title' }).at(-1)).toBe('- mehr: [[Themen/x.md|x]]');
  });

  it('that is not passed says nothing, with or without the note itself', () => {
    for (const cap of [0, 4, 5]) expect(group(FOUR, { cap })).toHaveLength(4);
    expect(group({ ...FOUR, 'Ich.md': noteText(['X'], '2024-01-15') }, { cap: 4 })).toHaveLength(4);
    expect(group({ ...FOUR, 'Ich.md': noteText(['X'], '2024-01-15') }, { cap: 3 })).toEqual(group(FOUR, { cap: 3 }));
    expect(group({ ...FOUR, 'Ich.md': noteText(['X'], '2030-01-15') }, { cap: 3 })).toEqual(group(FOUR, { cap: 3 }));
  });

  it('is 50 where nothing is set', () => {
    expect(group(notes(50), { dateGroups: 'none' })).toHaveLength(50);
    expect(group(notes(51), { dateGroups: 'none' }).slice(49)).toEqual([
      '- [[n050.md|n050]] (02.03.2028)',
      '- … und weitere',
    ]);
    expect(group(notes(120), { dateGroups: 'none', cap: 0 })).toHaveLength(120);
  });

  it('names no number, so that an import does not rewrite what it does not change', () => {
    expect(group(notes(60), { order: 'newest-first' })).toEqual(
      group({ ...notes(60), 'old.md': noteText(['X'], '1999-01-01') }, { order: 'newest-first' }),
    );
  });
});

describe('date headings', () => {
  it('stand before each year, month or day, and before the undated', () => {
    const texts = {
      'a.md': noteText(['X'], '2023-02-02'),
      'b.md': noteText(['X'], '2024-02-02 10:00'),
      'c.md': noteText(['X'], '2024-02-02 11:00'),
      'd.md': noteText(['X'], '2024-03-02'),
      'e.md': noteText(['X']),
    };
    const headings = (dateGroups: string, more: object = {}): readonly string[] =>
      group(texts, { dateGroups, ...more }).map((line) => (line.startsWith('#') ? line : '-'));
    expect(headings('year')).toEqual(['###### 2023', '-', '###### 2024', '-', '-', '-', '###### ohne Datum', '-']);
    expect(headings('month')).toEqual([
      '###### Februar 2023',
      '-',
      '###### Februar 2024',
      '-',
      '-',
      '###### März 2024',
      '-',
      '###### ohne Datum',
      '-',
    ]);
    expect(headings('day')).toEqual([
      '###### 02.02.2023',
      '-',
      '###### 02.02.2024',
      '-',
      '-',
      '###### 02.03.2024',
      '-',
      '###### ohne Datum',
      '-',
    ]);
    expect(headings('none')).toEqual(['-', '-', '-', '-', '-']);
    expect(headings('automatic')).toEqual(['-', '-', '-', '-', '-']);
    expect(headings('month', { language: 'en', order: 'newest-first' })).toEqual([
      '###### March 2024',
      '-',
      '###### February 2024',
      '-',
      '-',
      '###### February 2023',
      '-',
      '###### undated',
      '-',
    ]);
    expect(headings('day', { dateFormat: 'DD.MM.YYYY HH:mm' })[0]).toBe('###### 02.02.2023 00:00');
  });

  it('show a month or a year alone as written, under a heading as written unless that is a year', () => {
    const texts = {
      'a.md': noteText(['X'], 'January 2024'),
      'b.md': noteText(['X'], '2024'),
      'c.md': noteText(['X'], '2024-01-05'),
      'd.md': noteText(['X'], '2023-12'),
    };
    const lines = ['- [[d.md|d]] (2023-12)', '- [[a.md|a]] (January 2024)', '- [[b.md|b]] (2024)'];
    const last = '- [[c.md|c]] (05.01.2024)';
    const [d = '', a = '', b = ''] = lines;
    expect(group(texts, { dateGroups: 'none' })).toEqual([...lines, last]);
    expect(group(texts, { dateGroups: 'year' })).toEqual(['###### 2023', d, '###### 2024', a, b, last]);
    const written = ['###### 2023-12', d, '###### January 2024', a, '###### 2024', b];
    expect(group(texts, { dateGroups: 'month' })).toEqual([...written, '###### Januar 2024', last]);
    expect(group(texts, { dateGroups: 'day' })).toEqual([...written, '###### 05.01.2024', last]);
  });

  it('come by themselves, one for each year, where more than 30 relations are shown', () => {
    expect(group(notes(30)).filter((line) => line.startsWith('#'))).toEqual([]);
    expect(group(notes(31)).filter((line) => line.startsWith('#'))).toEqual([
      '###### 2024',
      '###### 2025',
      '###### 2026',
    ]);
    expect(group(notes(40), { cap: 30 }).filter((line) => line.startsWith('#'))).toEqual([]);
    expect(group(notes(40), { dateGroups: 'none' }).filter((line) => line.startsWith('#'))).toEqual([]);
  });

  it('begin anew with each topic', () => {
    const context = contextOf({ 'a.md': noteText(['X', 'Y'], '2024-01-01') }, { dateGroups: 'year' });
    const note = noteOf('Ich.md', new Map([['topics', ['X', 'Y']]]), context.settings);
    expect(
      context
        .renderBlock(relationsOf(note, context.noteIndex, context.settings))
        .filter((line) => line === '###### 2024'),
    ).toHaveLength(2);
  });
});
