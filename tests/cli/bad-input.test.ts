/** Bad input and what it gets (one row of the table a test), and the exit status of each. */
import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { door, doorIn } from './cli-process';
import { contentsOf, inFolder } from './vault-folder';

const SETTINGS = '.obsidian/plugins/related-literature/data.json';
const BLOCK = '%% INSERT A %%\n%% END A %%\n';
const note = (properties: string, body = BLOCK): string => `---\n${properties}\n---\n${body}`;

interface Json {
  readonly notes: number;
  readonly blocks: number;
  readonly updated: readonly string[];
  readonly unchanged: number;
  readonly refused: readonly object[];
  readonly unreadable: readonly object[];
  readonly failed: readonly object[];
}

/** Runs an update with --json over these files; says what came of it, and what became of them. */
function update(
  files: Readonly<Record<string, string | Uint8Array>>,
  ...more: readonly string[]
): {
  readonly status: number | null;
  readonly json: Json;
  readonly after: Readonly<Record<string, string>>;
  readonly err: string;
} {
  return inFolder(files, (vault) => {
    const { status, out, err } = door('update', vault, '--json', ...more);
    return { status, json: (out === '' ? {} : JSON.parse(out)) as Json, after: contentsOf(vault), err };
  });
}

describe('markers', () => {
  it.each([
    ['end-missing', '%% INSERT A %%\n'],
    ['start-missing', '%% END A %%\n'],
    ['two-starts', '%% INSERT A %%\n%% INSERT A %%\n%% END A %%\n'],
    ['text-before-start', 'Text %% INSERT A %%\n%% END A %%\n'],
  ])('that are wrong are refused as %s, the note untouched', (reason, body) => {
    const text = note('topics: [X]', body);
    const { status, json, after } = update({ 'N.md': text });
    expect([status, json.refused, after['N.md']]).toEqual([1, [{ path: 'N.md', reason }], text]);
  });
});

describe('frontmatter that cannot be read', () => {
  const heads = ['title: "a "b" c"', '- X\n- Y', 'only a text', 'topics: [X]\n--- more ---'];

  it.each(heads)('is refused with markers: %j', (head) => {
    const text = note(head);
    const { status, json, after } = update({ 'N.md': text });
    expect([status, json.refused, json.unreadable, after['N.md']]).toEqual([
      1,
      [{ path: 'N.md', reason: 'frontmatter-unreadable' }],
      [],
      text,
    ]);
  });

  it.each(heads)('is listed as unreadable without markers, which is no error: %j', (head) => {
    const { status, json, after } = update({ 'N.md': note(head, 'Text\n'), 'M.md': note('topics: [X]') });
    expect([status, json.refused, json.unreadable]).toEqual([
      0,
      [],
      [{ path: 'N.md', reason: 'frontmatter-unreadable' }],
    ]);
    expect(after['M.md']).not.toContain('N.md');
  });
});

describe('values', () => {
  it.each(['999', '09/02/2025', '2024-02-30', '{ date }', 'irgendwann'])(
    'that are no date are "ohne Datum", last: %s',
    (created) => {
      const { after } = update({
        'N.md': note('topics: [X]'),
        'A.md': note(`topics: [X]\ncreated: ${created}`, ''),
        'Z.md': note('topics: [X]\ncreated: 2024-01-01', ''),
      });
      expect(after['N.md']).toContain('- [[Z.md|Z]] (01.01.2024)\n- [[A.md|A]] (ohne Datum)\n');
    },
  );

  it('as topics may be numbers, null, objects and nested lists', () => {
    const { after } = update({ 'N.md': note('topics:\n  - 2030\n  -\n  - a: b\n  - [[X]]\n  - "[[]]"\n  - "[[#h]]"') });
    expect([...(after['N.md'] ?? '').matchAll(/##### Zum Thema "(.*)":/g)].map(([, topic]) => topic)).toEqual([
      '2030',
      'X',
      '2030',
      'X',
    ]);
  });
});

describe('files that are no text', () => {
  const bytes = (text: string, ...more: readonly number[]): Uint8Array =>
    new Uint8Array([...new TextEncoder().encode(text), ...more]);

  it.each([
    ['not UTF-8', bytes(note('topics: [X]'), 0xff, 0xfe)],
    ['a NUL byte', bytes(note('topics: [X]'), 0)],
  ])('are left alone and refused with markers: %s', (_, content) => {
    const { status, json, after } = update({ 'N.md': content });
    expect([status, json.refused]).toEqual([1, [{ path: 'N.md', reason: 'not-text' }]]);
    expect(after['N.md']).toBe(Buffer.from(content).toString('latin1'));
  });

  it.each([
    ['not UTF-8', bytes('Text', 0xff)],
    ['a NUL byte', bytes('Text', 0)],
  ])('are reported without markers, which is no error: %s', (_, content) => {
    const { status, json } = update({ 'N.md': content });
    expect([status, json.unreadable]).toEqual([0, [{ path: 'N.md', reason: 'not-text' }]]);
  });
});

describe('settings', () => {
  it.each([
    ['{', 'data.json'],
    ['[]', 'data.json'],
    ['null ,', 'data.json'],
    ['{"cap": "many"}', 'cap'],
    ['{"markerId": "a b"}', 'markerId'],
    ['{"order": "backwards"}', 'order'],
    ['{"literatureFolders": "04"}', 'literatureFolders'],
    ['{"dateFormat": "QQQQQQ"}', 'dateFormat'],
    ['{"noTopics": 7}', 'noTopics'],
    ['{"version": 99}', 'version'],
  ])('that are damaged mean nothing is written: %s names %s', (data, key) => {
    const text = note('topics: [X]');
    const { status, after, err } = update({ 'N.md': text, [SETTINGS]: data });
    expect([status, after['N.md']]).toEqual([2, text]);
    expect(err).toContain(`"${key}"`);
    expect(err).toContain('Nothing was written.');
    expect(err.trimEnd()).not.toContain('\n');
  });

  it('that nobody knows are named and passed over', () => {
    const { status, err } = update({ 'N.md': note('topics: [X]'), [SETTINGS]: '{"colour": "red"}' });
    expect([status, err]).toEqual([0, 'Settings that nobody knows are passed over: colour.\n']);
  });
});

describe('a command line', () => {
  it.each([
    [['update']],
    [[]],
    [['fill', '.']],
    [['update', '.', 'more']],
    [['update', '.', '--nonsense']],
    [['update', '/no/such/vault']],
    [['show', '.']],
    [['show', '.', '--check', '--note', 'N.md']],
  ])('that is wrong gets one line with a hint at --help: %j', (args) => {
    const { status, out, err } = door(...args);
    expect([status, out]).toEqual([2, '']);
    expect(err).toMatch(/^[^\n]*--help\.\n$/);
  });

  it.each(['Gone.md', '.trash/N.md', 'Vorlagen/N.md', 'N.sync-conflict-1.md'])(
    'that names a note that is not there, or out of scope, is wrong: %s',
    (path) => {
      const files = {
        'N.md': note('topics: [X]'),
        '.trash/N.md': note(''),
        'Vorlagen/N.md': note(''),
        'N.sync-conflict-1.md': note(''),
        '.obsidian/templates.json': '{"folder": "Vorlagen"}',
      };
      inFolder(files, (vault) => {
        const before = contentsOf(vault);
        const { status, out, err } = door('update', vault, '--note', path);
        expect([status, out]).toEqual([2, '']);
        expect(err).toMatch(/^[^\n]*--help\.\n$/);
        expect(err).toContain(path);
        expect(contentsOf(vault)).toEqual(before);
      });
    },
  );

  it('speaks German where the locale does', () => {
    expect(doorIn('de_DE.UTF-8', 'update').err).toBe(
      'Der Ordner des Vaults fehlt. Hilfe: related-literature --help.\n',
    );
    expect(doorIn('de_DE.UTF-8', '--help').out).toContain('Aufruf:');
  });

  it('is told which option and which note are meant', () => {
    inFolder({ 'A/Warum nur.md': note('topics: [X]') }, (vault) => {
      expect(door('update', vault, '--chek').err).toContain('"--chek". Did you mean "--check"?');
      expect(doorIn('de_DE.UTF-8', 'update', vault, '--nots=x').err).toContain(
        '„--nots“ gibt es nicht. Meinst du „--note“?',
      );
      for (const asked of ['Warum nur.md', 'A/warum nur', 'A/Warumnur.md', 'B/Warun nur.md'])
        expect(door('show', vault, '--note', asked).err).toContain('Did you mean "A/Warum nur.md"?');
      expect(door('show', vault, '--note', 'Etwas anderes.md').err).not.toContain('Did you mean');
    });
  });

  it('is none where a note is named by its whole path, or from the working folder', () => {
    inFolder({ 'A/Warum nur.md': note('topics: [X]') }, (vault) => {
      for (const asked of [`${vault}/A/Warum nur.md`, `${vault}/A/Warum nur`, relative('.', `${vault}/A/Warum nur.md`)])
        expect(door('show', vault, '--note', asked)).toMatchObject({ status: 0, err: '' });
    });
  });

  it('asks for help and version without a vault', () => {
    expect(door('--help')).toMatchObject({ status: 0, err: '' });
    const { version } = JSON.parse(readFileSync(join(import.meta.dirname, '..', '..', 'package.json'), 'utf8')) as {
      readonly version: string;
    };
    expect(door('--version')).toMatchObject({ status: 0, out: `${version}\n` });
  });
});

describe('a vault', () => {
  it('without notes says so', () => {
    inFolder({}, (vault) =>
      expect(door('update', vault)).toMatchObject({ status: 0, out: 'There are no notes here.\n' }),
    );
  });

  it('without markers says so', () => {
    inFolder({ 'N.md': 'Text\n' }, (vault) =>
      expect(door('update', vault)).toMatchObject({
        status: 0,
        out: '1 note read; none has a related-notes box, so there is nothing to do.\n',
      }),
    );
  });

  it('is told of in one object', () => {
    const { json } = update({
      'N.md': note('topics: [X]'),
      'O.md': note('topics: [X]\nrelated-literature: false'),
      'T.md': note('title: "{{title}}"'),
    });
    expect(json).toEqual({
      notes: 2,
      blocks: 2,
      updated: ['N.md'],
      unchanged: 1,
      refused: [],
      unreadable: [],
      failed: [],
      templates: ['T.md'],
    });
  });
});
