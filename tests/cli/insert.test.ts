/** The command insert, through the built program: which notes get a box, where, what is said, and bad input. */
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { door, doorIn } from './cli-process';
import { contentsOf, inFolder, inNewVault, inSample } from './vault-folder';

const SETTINGS = '.obsidian/plugins/related-literature/data.json';
const note = (properties: string, body = 'Text\n'): string => `---\n${properties}\n---\n${body}`;
const VAULT = {
  [SETTINGS]: '{"language": "en", "literatureFolders": ["Lit"]}',
  'Lit/A.md': note('topics: [X]'),
  'Lit/B.md': note('topics: [X]', '# Title\n\nText\n'),
  'Lit/Alone.md': note('topics: [Nothing else]'),
  'Lit/Has.md': note('topics: [X]', '%% INSERT A %%\n%% END A %%\n'),
  'Lit/Script.md': note('topics: [X]', '```dataviewjs\nawait dv.view("related_write")\n```\n'),
  'Lit/Out.md': note('topics: [X]\nrelated-literature: false'),
  'Lit/T.md': note('topics: [X]\ntitle: "{{title}}"'),
  'Own.md': note('topics: [X]'),
  'Sub/Deep/Own.md': note('topics: [X]'),
};

interface Json {
  readonly notes: number;
  readonly blocks: number;
  readonly updated: readonly string[];
  readonly unchanged: number;
  readonly refused: readonly { readonly path: string; readonly reason: string }[];
  readonly templates: readonly string[];
}

const json = (out: string): Json => JSON.parse(out) as Json;

describe('which notes get a box', () => {
  it.each([
    [[], ['Lit/A.md', 'Lit/B.md']],
    [['--empty'], ['Lit/A.md', 'Lit/Alone.md', 'Lit/B.md']],
    [['--all'], ['Lit/A.md', 'Lit/B.md', 'Own.md', 'Sub/Deep/Own.md']],
    [['--folder', './Sub/'], ['Sub/Deep/Own.md']],
    [
      ['--folder', 'Sub', '--folder', 'Lit'],
      ['Lit/A.md', 'Lit/B.md', 'Sub/Deep/Own.md'],
    ],
  ])('with %j', (options, expected) => {
    inFolder(VAULT, (vault) => {
      const before = contentsOf(vault);
      const check = door('insert', vault, '--check', '--json', ...options);
      expect([check.status, json(check.out).updated]).toEqual([1, expected]);
      expect(contentsOf(vault)).toEqual(before);
      const { status, out, err } = door('insert', vault, '--json', ...options);
      expect([status, err]).toEqual([0, '']);
      expect(json(out)).toMatchObject({ updated: expected, blocks: expected.length, refused: [] });
      const after = contentsOf(vault);
      const [name = ''] = Object.keys(after).filter((path) => /undo-\d+\.jsonl$/.test(path));
      const { [name]: record, ...notes } = after;
      expect(record).toContain('"Lit/A.md"'.replace('Lit/A.md', expected[0] ?? ''));
      const changed = Object.keys(notes).filter((path) => notes[path] !== before[path]);
      expect(changed).toEqual(expected);
      expect(json(door('update', vault, '--check', '--json').out).updated).toEqual(['Lit/Has.md']);
      expect(json(door('insert', vault, '--json', ...options).out)).toMatchObject({ updated: [], blocks: 0 });
    });
  });

  it('none through a symbolic link', () => {
    inFolder(VAULT, (vault) => {
      symlinkSync(join(vault, 'Own.md'), join(vault, 'Lit', 'Linked.md'));
      expect(json(door('insert', vault, '--json').out).updated).toEqual(['Lit/A.md', 'Lit/B.md']);
      expect(readFileSync(join(vault, 'Own.md'), 'utf8')).toBe(VAULT['Own.md']);
    });
  });

  it('each of the sample vault is current afterwards, and nothing but boxes came in', () => {
    inSample((vault) => {
      door('update', vault);
      const before = contentsOf(vault);
      const { status, out } = door('insert', vault, '--all', '--empty', '--no-undo', '--json');
      const { updated, blocks } = json(out);
      expect([status, updated.length > 2, blocks]).toEqual([1, true, updated.length]);
      expect(json(door('update', vault, '--check', '--json').out).updated).toEqual([]);
      expect(Object.keys(contentsOf(vault)).filter((path) => !(path in before))).toEqual([SETTINGS]);
    });
  });
});

describe('the place', () => {
  it.each([
    ['top', /^---\ntopics: \[X\]\n---\n> \[!example\]-[^]*%% END A %%\n\n# Title\n\nText\n$/],
    ['title', /^---\ntopics: \[X\]\n---\n# Title\n\n> \[!example\]-[^]*%% END A %%\n\nText\n$/],
    ['end', /^---\ntopics: \[X\]\n---\n# Title\n\nText\n\n> \[!example\]-[^]*%% END A %%\n$/],
  ])('%s is kept to the byte', (place, expected) => {
    inFolder(VAULT, (vault) => {
      expect(door('insert', vault, '--place', place).status).toBe(0);
      expect(readFileSync(join(vault, 'Lit/B.md'), 'utf8')).toMatch(expected);
    });
  });

  it('end leaves a note out whose last structure is not closed, and names it', () => {
    const open = note('topics: [X]', 'a\n```\ncode\n');
    inFolder({ ...VAULT, 'Lit/Open.md': open }, (vault) => {
      const { status, out } = door('insert', vault, '--place', 'end');
      expect([status, readFileSync(join(vault, 'Lit/Open.md'), 'utf8')]).toEqual([1, open]);
      expect(out).toContain('Left unchanged:\n  Lit/Open.md: code, a comment or math in it is never closed');
      expect(out).toMatch(/\n2 notes got a box\.\n$/);
    });
  });
});

describe('what is said', () => {
  it('counts, the sentence about the boxes last; names only with --check', () => {
    inFolder(VAULT, (vault) => {
      const counts =
        '1 note with a box already.\n' +
        '1 note with nothing related (--empty adds a box there, too).\n' +
        '1 note with the Dataview script (migrate replaces it).\n' +
        '1 note with related-literature: false.\n';
      expect(door('insert', vault, '--check').out).toBe(
        `These notes would get a box:\n  Lit/A.md\n  Lit/B.md\n${counts}2 notes would get a box.\n`,
      );
      expect(door('insert', vault).out).toBe(`${counts}2 notes got a box.\n`);
      expect(door('insert', vault).out).toContain('No note gets a box.\n');
    });
  });

  it('is German where the locale is', () => {
    inFolder(VAULT, (vault) => expect(doorIn('de_DE.UTF-8', 'insert', vault).out).toContain('Kasten eingefügt: 2'));
  });
});

describe('a vault without settings', () => {
  const clipping = (n: number): string => note(`source: https://site.example/${n}\ntags: [rust, wasm]`);
  const CLIPPINGS = { 'Clippings/A.md': clipping(1), 'Clippings/B.md': clipping(2), 'Diary.md': 'Text\n' };

  it('first stores what fits it, and says so; no German comes into an English vault', () => {
    inNewVault(CLIPPINGS, (vault) => {
      const check = door('insert', vault, '--check', '--json');
      expect(json(check.out).updated).toEqual(['Clippings/A.md', 'Clippings/B.md']);
      expect(check.err).toContain('Would be stored: language "en", literatureFolders ["Clippings"]');
      expect(contentsOf(vault)).toEqual(CLIPPINGS);
      const { status, err } = door('insert', vault);
      expect(status).toBe(0);
      expect(err).toMatch(/^This vault had no settings\. Stored in \.obsidian\/plugins\/[^\n]*"Clippings"[^\n]*\n$/);
      const after = contentsOf(vault);
      expect(JSON.parse(after[SETTINGS] ?? '')).toMatchObject({ language: 'en', cap: 12, sayNoTopics: false });
      expect(after['Clippings/A.md']).toContain('> [!example]- Related notes:\n> %% INSERT A %%\n');
      expect(after['Clippings/A.md']).not.toMatch(/Zusammenhang|Literatur|Thema/);
      expect(json(door('update', vault, '--check', '--json').out).updated).toEqual([]);
    });
  });

  it('with boxes keeps their language', () => {
    const files = {
      'A.md': note('topics: [X]', '> [!example]- In diesem Zusammenhang:\n> %% INSERT A %%%% END A %%\n'),
    };
    inNewVault({ ...files, '04 Literatur-Notes/B.md': note('topics: [X]') }, (vault) => {
      doorIn('de_DE.UTF-8', 'update', vault);
      expect(door('insert', vault).status).toBe(0);
      expect(readFileSync(join(vault, '04 Literatur-Notes/B.md'), 'utf8')).toContain('#### Meine Notes\n');
    });
  });
});

describe('bad input gets one clear line, and nothing is written', () => {
  it.each([
    [['insert']],
    [['insert', '.', 'more']],
    [['insert', '.', '--nonsense']],
    [['insert', '.', '--place', 'middle']],
    [['insert', '.', '--place']],
    [['insert', '.', '--folder', '']],
    [['insert', '.', '--note', 'A.md']],
    [['insert', '.', '--templates']],
    [['insert', '/no/such/vault']],
    [['remove']],
    [['remove', '.', '--folder', 'Lit']],
    [['remove', '.', '--all']],
    [['undo', '.', '--no-undo']],
    [['undo', '.', '--place', 'top']],
    [['update', '.', '--all']],
    [['show', '.', '--note', 'A.md', '--empty']],
  ])('%j', (args) => {
    const { status, out, err } = door(...args);
    expect([status, out]).toEqual([2, '']);
    expect(err).toMatch(/^[^\n]*--help\.\n$/);
  });

  it('a folder without notes', () => {
    inFolder(VAULT, (vault) => {
      const before = contentsOf(vault);
      const { status, out, err } = door('insert', vault, '--folder', 'Litt');
      expect([status, out, contentsOf(vault)]).toEqual([2, '', before]);
      expect(err).toBe('There is no folder "Litt" with notes in this vault. See related-literature --help.\n');
    });
  });

  it.each([
    ['insert', '{', 'data.json'],
    ['insert', 'null', 'data.json'],
    ['insert', '[]', 'data.json'],
    ['remove', '{"markerId": "a b"}', 'markerId'],
    ['undo', '{"version": 99}', 'version'],
  ])('damaged settings: %s with %s', (command, data, key) => {
    inFolder({ ...VAULT, [SETTINGS]: data }, (vault) => {
      const before = contentsOf(vault);
      const { status, err } = door(command, vault);
      expect([status, contentsOf(vault)]).toEqual([2, before]);
      expect(err).toContain(`"${key}"`);
      expect(err).toMatch(/^[^\n]*Nothing was written\.\n$/);
    });
  });

  it('notes that cannot be understood are named and left, with wrong markers too', () => {
    const bad = {
      'Lit/Half.md': note('topics: [X]', '%% INSERT A %%\n'),
      'Lit/Head.md': '---\na: "b "c"\n---\n',
      'Lit/Nul.md': 'a\0',
    };
    inFolder({ ...VAULT, ...bad }, (vault) => {
      const { status, out } = door('insert', vault);
      expect(status).toBe(1);
      expect(out).toContain('  Lit/Half.md: ');
      expect(out).toContain('  Lit/Head.md: ');
      expect(contentsOf(vault)).toMatchObject(bad);
    });
  });

  it('of notes that were not chosen nothing is said', () => {
    inFolder({ ...VAULT, 'Half.md': note('topics: [X]', '%% INSERT A %%\n') }, (vault) => {
      const { status, out } = door('insert', vault);
      expect([status, out.includes('Half.md')]).toEqual([0, false]);
    });
  });

  it('a file in the place of the plugin folder: nothing is written without a record', () => {
    const files = { 'Lit/A.md': VAULT['Lit/A.md'], 'Lit/B.md': VAULT['Lit/B.md'] };
    inNewVault(files, (vault) => {
      mkdirSync(join(vault, '.obsidian'));
      writeFileSync(join(vault, '.obsidian', 'plugins'), '');
      const { status, err } = door('insert', vault, '--all');
      expect([status, err.trimEnd().includes('\n')]).toEqual([2, false]);
      expect(contentsOf(vault)).toMatchObject(files);
    });
  });
});
