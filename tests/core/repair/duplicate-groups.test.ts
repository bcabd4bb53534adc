/** Which notes hold one article, and why. */
import { describe, expect, it } from 'vitest';
import { duplicateGroups, type DuplicateCandidate } from '../../../src/core/repair/duplicate-groups';

function note(path: string, articleId: string | null, url: string | null): DuplicateCandidate {
  return { path, articleId, url, created: null };
}

function groups(notes: readonly DuplicateCandidate[]): readonly (readonly string[])[] {
  return duplicateGroups(notes).map(({ reason, notes: own }) => [reason, ...own.map(({ path }) => path)]);
}

describe('duplicates', () => {
  it('have an equal id, or URLs that are one in canonical form', () => {
    const notes = [
      note('c.md', null, 'https://a.example/x'),
      note('b.md', '2', null),
      note('a.md', null, 'http://www.a.example/x/'),
      note('d.md', '2', null),
    ];
    expect(groups(notes)).toEqual([
      ['same-url', 'a.md', 'c.md'],
      ['same-id', 'b.md', 'd.md'],
    ]);
  });

  it('are listed once where they share both', () => {
    const notes = [note('a.md', '1', 'https://a.example'), note('b.md', '1', 'https://a.example/')];
    expect(groups(notes)).toEqual([['same-id-and-url', 'a.md', 'b.md']]);
  });

  it('are listed for their URL, too, where another note shares it', () => {
    const notes = [
      note('a.md', '1', 'https://a.example'),
      note('b.md', '1', 'https://a.example'),
      note('c.md', null, 'https://a.example'),
    ];
    expect(groups(notes)).toEqual([
      ['same-id-and-url', 'a.md', 'b.md'],
      ['same-url', 'a.md', 'b.md', 'c.md'],
    ]);
  });

  it('are never notes without id and URL, or with a URL that is none', () => {
    expect(
      groups([note('a.md', null, null), note('b.md', null, null), note('c.md', null, 'x'), note('d.md', null, 'x')]),
    ).toEqual([]);
  });

  it('come with folder, date and what they share', () => {
    const notes = [{ ...note('x/b.md', '1', null), created: '2024-02-02 00:00:00' }, note('a.md', '1', null)];
    expect(duplicateGroups(notes)).toEqual([
      {
        reason: 'same-id',
        key: '1',
        notes: [
          { path: 'a.md', folder: '/', created: null },
          { path: 'x/b.md', folder: 'x', created: '2024-02-02 00:00:00' },
        ],
      },
    ]);
  });

  it('stand in the order of their paths, whatever the order of the notes', () => {
    const notes = ['ä.md', 'z.md', 'B.md', 'a.md'].map((path) => note(path, '1', null));
    expect(groups(notes)).toEqual(groups([...notes].reverse()));
    expect(groups(notes)[0]).toEqual(['same-id', 'B.md', 'a.md', 'z.md', 'ä.md']);
  });
});
