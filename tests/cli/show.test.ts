/** `show` prints what is related to a note, and writes nothing (docs/contract.md section 8). */
import { describe, expect, it } from 'vitest';
import { door, doorIn } from './cli-process';
import { contentsOf, inFolder } from './vault-folder';

const note = (properties: string, body = ''): string => `---\n${properties}\n---\n${body}`;

const VAULT = {
  'N.md': note('topics: [X, "[[Y|Ypsilon]]"]', '%% INSERT A %%\n%% END A %%\n'),
  'a/M.md': note('topics: [X]\ncreated: 2024-02-02 10:00'),
  '04 Literatur-Notes/L.md': note('topics: [Y]'),
  'Ohne.md': 'Text\n',
  'unreadable.md': note('topics: [X'),
  'nul.md': 'a\0b',
  'template.md': note('title: "{{title}}"'),
  '.trash/t.md': note('topics: [X]'),
};

interface Shown {
  readonly path: string;
  readonly topics: readonly string[];
  readonly sections: readonly {
    readonly heading: string;
    readonly groups: readonly {
      readonly kind: string;
      readonly label: string;
      readonly items: readonly { readonly path: string; readonly name: string; readonly date: string | null }[];
    }[];
  }[];
}

describe('show', () => {
  it('--json prints the note, its topics, its sections, their groups and notes', () => {
    inFolder(VAULT, (vault) => {
      const { status, out, err } = door('show', vault, '--note', 'N.md', '--json');
      expect([status, err]).toEqual([0, '']);
      const shown = JSON.parse(out) as Shown;
      expect(Object.keys(shown)).toEqual(['path', 'topics', 'sections']);
      expect(shown).toMatchObject({ path: 'N.md', topics: ['X', 'Ypsilon'] });
      const groups = shown.sections.map(({ heading, groups: inIt }) => [
        heading,
        ...inIt.map(({ kind, label, items }) => [
          kind,
          label,
          ...items.map(({ path, name, date }) => [path, name, date]),
        ]),
      ]);
      expect(groups).toEqual([
        ['Meine Notes', ['topic', 'X', ['a/M.md', 'M', '2024-02-02']], ['topic', 'Ypsilon']],
        ['Relevante Literatur', ['topic', 'X'], ['topic', 'Ypsilon', ['04 Literatur-Notes/L.md', 'L', null]]],
      ]);
    });
  });

  it('prints the same for a person', () => {
    inFolder(VAULT, (vault) => {
      const { status, out } = door('show', vault, '--note', 'N.md');
      expect(status).toBe(0);
      expect(out.split('\n')).toEqual([
        'N.md',
        '',
        'Meine Notes',
        '  X',
        '    02.02.2024  M  [a/M.md]',
        '  Ypsilon: –',
        '',
        'Relevante Literatur',
        '  X: –',
        '  Ypsilon',
        '    ohne Datum  L  [04 Literatur-Notes/L.md]',
        '',
      ]);
      expect(doorIn('de_DE.UTF-8', 'show', vault, '--note', 'N.md').out).toBe(out);
    });
  });

  it('of a note without topics says so', () => {
    inFolder(VAULT, (vault) => {
      expect(door('show', vault, '--note', 'Ohne')).toMatchObject({
        status: 0,
        out: 'Ohne.md\nNoch kein Thema in Frontmatter `topics` definiert!\n',
      });
      expect(JSON.parse(door('show', vault, '--note', 'Ohne', '--json').out)).toEqual({
        path: 'Ohne.md',
        topics: [],
        sections: [],
      });
    });
  });

  it.each([
    ['unreadable.md', 1, 'frontmatter'],
    ['nul.md', 1, 'UTF-8'],
    ['template.md', 2, 'it is a template'],
    ['.trash/t.md', 2, 'it lies in a hidden folder'],
    ['gone.md', 2, 'There is no note "gone.md"'],
    ['', 2, 'There is no note ""'],
  ])('of %j is refused in one line', (path, expected, words) => {
    inFolder(VAULT, (vault) => {
      const { status, out, err } = door('show', vault, '--note', path);
      expect([status, out]).toEqual([expected, '']);
      expect(err).toMatch(/^[^\n]+\n$/);
      expect(err).toContain(words);
    });
  });

  it('writes nothing', () => {
    inFolder(VAULT, (vault) => {
      const before = contentsOf(vault);
      door('show', vault, '--note', 'N.md');
      expect(contentsOf(vault)).toEqual(before);
    });
  });
});
