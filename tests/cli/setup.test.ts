/** The command setup: what vaults of several makes show of themselves, and what is stored. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { door, doorIn } from './cli-process';
import { contentsOf, inNewVault } from './vault-folder';

const DATA = '.obsidian/plugins/related-literature/data.json';

const clip = (tags: string, created = '2024-03-05'): string =>
  `---\ntitle: T\nsource: https://example.org/${tags}\ncreated: ${created}\ntags:\n  - clippings\n  - ${tags}\n---\nText\n`;

const CLIPPER = {
  'Clippings/A.md': clip('rust'),
  'Clippings/B.md': clip('rust'),
  'Clippings/C.md': clip('grids'),
  'Own.md': 'mine\n',
};

interface Shown {
  readonly relatedBy: string | null;
  readonly settings: Readonly<Record<string, unknown>>;
  readonly [key: string]: unknown;
}

function shown(files: Readonly<Record<string, string>>, ...options: readonly string[]): Shown {
  let found: Shown | undefined;
  inNewVault(files, (vault) => {
    const { status, out } = door('setup', vault, '--json', ...options);
    expect(status).toBe(0);
    expect(contentsOf(vault)).toEqual(files);
    found = JSON.parse(out) as Shown;
  });
  if (found === undefined) throw new Error('nothing printed');
  return found;
}

describe('setup', () => {
  it('finds folder, tags, date and language of a vault of clippings, and writes nothing', () => {
    expect(shown(CLIPPER, '--language', 'en')).toMatchObject({
      notes: 4,
      articles: 3,
      articleFolders: ['Clippings'],
      boxes: 0,
      relatedBy: 'tags',
      tags: { strong: 2, any: 2 },
      date: { name: 'created', notes: 3, order: 'unknown' },
      stopTags: [{ tag: 'clippings', notes: 3, isKnown: true }],
      settings: {
        version: 1,
        language: 'en',
        literatureFolders: ['Clippings'],
        sharedTags: 'strong',
        sayNoTopics: false,
        cap: 12,
        listPicked: true,
      },
    });
  });

  it('prefers a property whose values recur over tags that do not', () => {
    const note = (category: string, at: number): string =>
      `---\nfields: [${category}]\ndate_added: 2024-01-0${at}\n---\n`;
    const files = {
      'A.md': note('rust', 1),
      'B.md': note('rust', 2),
      'C.md': note('grids', 3),
      'D.md': note('grids', 4),
    };
    expect(shown(files)).toMatchObject({
      relatedBy: 'fields',
      settings: { topicProperties: ['fields'], createdProperties: expect.arrayContaining(['date_added']) as unknown },
    });
  });

  it('passes over a coarse property, and over authors and addresses', () => {
    const files = Object.fromEntries(
      Array.from({ length: 70 }, (_, at) => [
        `N${at}.md`,
        `---\ncategory: c${at % 2}\nauthor: X\nurl: https://x.example\n---\n`,
      ]),
    );
    expect(shown(files)).toMatchObject({ relatedBy: null, properties: [] });
  });

  it('mentions imports that can be repaired, and no others', () => {
    const proxied = '![](https://proxy-prod.omnivore-image-cache.app/1x1,hash/https://img.example/a.png)';
    const files = {
      'A.md': '---\ntitle: A\n---\n[Read Original](https://x.example/a)\n',
      'B.md': `---\nurl: https://x.example/b\n---\n${proxied}\n`,
      'C.md': '---\nurl: https://x.example/c\n---\n[Read Original](https://x.example/c)\n',
    };
    expect(shown(files)).toMatchObject({ repairable: 2 });
    expect(shown(CLIPPER)).toMatchObject({ repairable: 0 });
  });

  it('tells the order of day and month by values above 12', () => {
    const files = { 'A.md': clip('a', '03/25/2024'), 'B.md': clip('b', '01/05/2024') };
    expect(shown(files)).toMatchObject({
      date: { order: 'month-first', notes: 2 },
      settings: { dayMonthOrder: 'month-first' },
    });
  });

  it('takes the language of the boxes that are filled, whatever the locale', () => {
    const box =
      '> [!example]- In diesem Zusammenhang:\n> %% INSERT A %%\n> #### Meine Notes\n> - [[B.md|B]]\n> %% END A %%\n';
    const found = shown({ 'A.md': `---\ntopics: [X]\n---\n${box}`, 'B.md': '---\ntopics: [X]\n---\n' });
    expect(found).toMatchObject({ boxes: 1, language: 'de', settings: { language: 'de' } });
    expect(found.settings).not.toHaveProperty('sayNoTopics');
  });

  it('with --write stores the settings once, and never over others', () => {
    inNewVault(CLIPPER, (vault) => {
      expect(door('setup', vault, '--language', 'en', '--write').status).toBe(0);
      expect(JSON.parse(readFileSync(join(vault, DATA), 'utf8'))).toMatchObject({ language: 'en', cap: 12 });
      const before = contentsOf(vault);
      const { status, err } = door('setup', vault, '--language', 'de', '--write');
      expect([status, err, contentsOf(vault)]).toEqual([
        1,
        'This vault has settings already; nothing was stored.\n',
        before,
      ]);
      expect(door('insert', vault).status).toBe(0);
      expect(readFileSync(join(vault, 'Clippings/A.md'), 'utf8')).toContain('> [!example]- Related notes:');
    });
  });

  it.each([
    [['--language', 'fr'], '--language is de or en, not "fr".'],
    [['--check'], '--check does not belong to this command.'],
    [['more'], 'One vault at a time; what is "more"?'],
  ])('with %j says what is wrong, and writes nothing', (options, told) => {
    inNewVault(CLIPPER, (vault) => {
      const { status, err } = door('setup', vault, ...options);
      expect([status, contentsOf(vault)]).toEqual([2, CLIPPER]);
      expect(err).toContain(told);
    });
  });

  it('of an empty vault says that there is nothing yet', () => {
    inNewVault({ 'x.txt': '' }, (vault) => {
      const { status, out } = door('setup', vault);
      expect(status).toBe(0);
      expect(out).toContain('0 notes checked.');
      expect(out).toContain('the notes share no topics or tags yet');
    });
  });
});

describe('a vault without settings', () => {
  const box = (content: string): string => `---\ntopics: [X]\n---\n> %% INSERT A %%\n${content}> %% END A %%\n`;
  const EMPTY = { 'A.md': box(''), 'B.md': box('') };
  const SCRIPT = '---\ntopics: [X]\n---\n```dataviewjs\nawait dv.view("related_write")\n```\n';

  it.each(['update', 'migrate'])(
    'and without a filled box: %s writes no German unasked, and names setup',
    (command) => {
      inNewVault({ ...EMPTY, 'S.md': SCRIPT }, (vault) => {
        const before = contentsOf(vault);
        for (const more of [[], ['--check'], ['--json'], ['--note', command === 'update' ? 'A.md' : 'S.md']]) {
          const { status, out, err } = door(command, vault, ...more);
          expect([status, out]).toEqual([2, '']);
          expect(err).toMatch(/^This vault has no settings [^\n]*setup <vault> --write\.\n$/);
        }
        expect(contentsOf(vault)).toEqual(before);
        expect(doorIn('de_DE.UTF-8', command, vault).status).toBe(0);
        expect(contentsOf(vault)['A.md']).toMatch(command === 'update' ? /Relevante Literatur/ : /INSERT A/);
      });
    },
  );

  it.each([
    ['> #### Relevant literature\n', 'C.UTF-8'],
    ['> No topic in frontmatter `topics` yet!\n', 'de_DE.UTF-8'],
  ])('takes the language of the boxes that are filled: %j', (content, locale) => {
    inNewVault({ ...EMPTY, 'C.md': box(content) }, (vault) => {
      expect(doorIn(locale, 'update', vault).status).toBe(0);
      for (const text of Object.values(contentsOf(vault))) {
        expect(text).toContain('#### Relevant literature');
        expect(text).not.toContain('Literatur\n');
      }
    });
  });

  it('has nothing to do where there is no box at all', () => {
    inNewVault({ 'A.md': 'Text\n' }, (vault) => {
      expect(door('update', vault).status).toBe(0);
      expect(door('migrate', vault).status).toBe(0);
    });
  });
});
