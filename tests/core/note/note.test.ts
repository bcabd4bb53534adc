/** From a path and its properties to a note (docs/contract.md section 3). */
import { describe, expect, it } from 'vitest';
import { propertiesOf } from '../../../src/core/markdown/root-properties';
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
    expect(note({ date: '2024-01-05', created: '{{x}}', saved: '2023-03-03' }).created).toBe('2023-03-03T00:00:00');
    expect(note({ created: '2024-01-01', date_saved: '2020-01-01' }).created).toBe('2024-01-01T00:00:00');
    expect(note({ clipped: '2024-01-01' }).created).toBe('2024-01-01T00:00:00');
    expect(note({ published: '2024-01-01' }).created).toBe(null);
    expect(note({ 'Date Created': '2024-01-01' }, 'N.md', { createdProperties: ['date created'] }).created).toBe(
      '2024-01-01T00:00:00',
    );
  });

  it.each(['date created', 'Date-Created', 'dateCreated', 'createTime', 'datesaved', 'date_added'])(
    'has a date by the property %s, too',
    (name) => expect(note({ [name]: '2024-01-01' }).created).toBe('2024-01-01T00:00:00'),
  );

  it.each([
    '[[2024-02-02]]',
    '[[Tage/2024-02-02|x]]',
    '[[2024-02-02.md#h]]',
    '![[2024-02-02]]',
    '[heute](Tage/2024-02-02.md)',
    ['2024-02-02'],
    ['[[2024-02-02]]'],
    [['2024-02-02']],
    [[['2024-02-02']]],
  ])('has the date that stands in a link or a list with one entry: %j', (created) =>
    expect(note({ created }).created).toBe('2024-02-02T00:00:00'),
  );

  it.each([[['2024-02-02', '2024-02-03']], ['[[2024-02-02]] [[2024-02-03]]'], [[[[[['2024-02-02']]]]]], [[]]])(
    'has no date by a value of several, or a list that is deeper: %j',
    (created) => expect(note({ created }).created).toBe(null),
  );

  it('without a readable property has the date of its name, where that is a day and nothing else', () => {
    expect(note({}, 'Tagebuch/2024-02-02.md').created).toBe('2024-02-02T00:00:00');
    expect(note({ created: '{{date}}' }, '2024-02-02.md').created).toBe('2024-02-02T00:00:00');
    expect(note({ created: '2023-01-01' }, '2024-02-02.md').created).toBe('2023-01-01T00:00:00');
    for (const name of ['1917', '2024-02', '2024-02-30', '2024-02-02 Sitzung', 'x2024-02-02', '20240202', '2024-2-2'])
      expect(note({}, `${name}.md`).created, name).toBe(null);
  });

  it('keeps the text of a date without a day', () => {
    const dates = ['2024-01', ['[[January 2024]]'], 2024, '2024-01-01'].map((created) => note({ created }));
    expect(dates.map(({ createdAsWritten }) => createdAsWritten)).toEqual(['2024-01', 'January 2024', '2024', null]);
    expect(dates.map(({ created }) => created)).toEqual(dates.map(() => '2024-01-01T00:00:00'));
  });

  it.each([
    'b7d93e54-80f1-46c2-a1d8-4e6f20c97b3a',
    'aaaaaaaa-aaaa-aaaa-aaaa-aaaaaaaaaaaa',
    'b7d93e5480f146c2a1d84e6f20c97b3a',
    'B7D93E54-80F1-46C2',
    '01hv4q9x0z8k7m6n5p4r3s2t1v',
    ' b7d93e54-80f1-46c2-a1d8-4e6f20c97b3a ',
  ])('has the article id %j', (id) => expect(note({ id }).articleId).toBe(id.trim()));

  it.each([
    'Index',
    'my-long-note-slug-2024',
    '12345678',
    'deadbeefdeadbeef',
    'abcdefghijklmnopqrstu',
    'abcdefghijklmnopqrst_12',
    'zzzz-zzzz-zzzz-zzzz-1234',
    'b7d93e54-80f1-46',
    '',
    'a1'.repeat(200),
    12_345_678,
    1_234_567_890_123_456,
    null,
    ['b7d93e54-80f1-46c2-a1d8-4e6f20c97b3a'],
  ])('has no article id by %j, which could be anything', (id) => expect(note({ id }).articleId).toBe(null));

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
