/** From a path and its properties to a note (docs/contract.md section 3). */
import { describe, expect, it } from 'vitest';
import { propertiesOf } from '../../../src/core/markdown/frontmatter';
import { nameOf, noteOf, type Note } from '../../../src/core/note/note';
import { settingsOf } from '../context';

function note(root: object, path = 'Notiz.md', stored: object = {}): Note {
  return noteOf(path, propertiesOf(root) ?? new Map(), settingsOf(stored));
}

describe('a note', () => {
  it.each([
    ['a/b/Name.md', 'Name'],
    ['Name.MD', 'Name'],
    ['a/ends in ....md', 'ends in ...'],
    ['a/two.md.md', 'two.md'],
    ['a/ blank .md', ' blank '],
    ['a\nb.md', 'a\nb'],
  ])('at %j is called %j', (path, name) => expect(nameOf(path)).toBe(name));

  it('is literature below a literature folder, and own everywhere else', () => {
    expect(note({}, '04 Literatur-Notes/a/N.md').section).toBe('literature');
    for (const path of ['N.md', '04 Literatur-Notes.md', '04 Literatur-Notes2/N.md', 'a/04 Literatur-Notes/N.md'])
      expect(note({}, path).section).toBe('own');
    const folders = { literatureFolders: ['/Artikel/', 'Bücher/alt'] };
    expect(
      ['Artikel/N.md', 'Bücher/alt/N.md', 'Bücher/neu/N.md'].map((path) => note({}, path, folders).section),
    ).toEqual(['literature', 'literature', 'own']);
  });

  it('has a title where there is one', () => {
    expect(
      [{ title: 'T\n' }, { Title: ' T ' }, { title: 2030 }, { title: '' }, { title: ['T'] }, {}].map(
        (root) => note(root).title,
      ),
    ).toEqual(['T', 'T', '2030', null, null, null]);
  });

  it('opts out by related-literature: false, in every spelling of no', () => {
    for (const value of [false, 'false', 'False', 'no', 'off', ' false '])
      expect(note({ 'Related-Literature': value }).optedOut).toBe(true);
    for (const value of [true, null, undefined, 'nein?', 0, '', 'yes', ['false']])
      expect(note({ 'related-literature': value }).optedOut).toBe(false);
    expect(note({}).optedOut).toBe(false);
  });

  it('takes topics and tags from the first property that has entries', () => {
    const settings = { topicProperties: ['thema', 'topics'] };
    expect(note({ topics: ['A'], Thema: ['B'] }, 'N.md', settings).topics.map(({ label }) => label)).toEqual(['B']);
    expect(note({ topics: ['A'], thema: [null, '[[]]'] }, 'N.md', settings).topics.map(({ label }) => label)).toEqual([
      'A',
    ]);
    expect(note({ tags: [], tag: 'x y' }).tags.map(({ label }) => label)).toEqual(['x', 'y']);
  });

  it('takes its date from the first property that holds a readable one', () => {
    expect(note({ date: '2024-01-05', created: '2024', saved: '2023-03-03' }).created).toBe('2023-03-03T00:00:00');
    expect(note({ created: '2024-01-01', date_saved: '2020-01-01' }).created).toBe('2024-01-01T00:00:00');
    expect(note({ clipped: '2024-01-01' }).created).toBe('2024-01-01T00:00:00');
    expect(note({ published: '2024-01-01' }).created).toBe(null);
    expect(note({ 'Date Created': '2024-01-01' }, 'N.md', { createdProperties: ['date created'] }).created).toBe(
      '2024-01-01T00:00:00',
    );
  });

  it('never fails, whatever its properties are', () => {
    const values = [
      null,
      undefined,
      0,
      Number.NaN,
      true,
      '',
      '\0',
      [],
      [[]],
      {},
      [null, {}, [[[[[[]]]]]]],
      new Date(),
      new Date(Number.NaN),
      10n,
      Symbol('s'),
    ];
    for (const value of values)
      for (const key of ['title', 'topics', 'tags', 'tag', 'url', 'created', 'related-literature'])
        expect(() => note({ [key]: value })).not.toThrow();
  });
});
