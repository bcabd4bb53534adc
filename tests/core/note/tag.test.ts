/** From a property value to tags (docs/contract.md section 3, "Tags"). */
import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../src/core/settings/settings';
import { readTags, stopTagsOf, tagLevels } from '../../../src/core/note/tag';

const labels = (value: unknown): readonly string[] => readTags(value).map(({ label }) => label);

describe('tags', () => {
  it.each([
    [
      ['a', 'b'],
      ['a', 'b'],
    ],
    ['a, b,c', ['a', 'b', 'c']],
    ['a b\tc', ['a', 'b', 'c']],
    ['a', ['a']],
    ['#a, #b', ['a', 'b']],
    ['#a #b/c', ['a', 'b/c']],
    [
      ['#a', '#b/c'],
      ['a', 'b/c'],
    ],
    [
      [2024, 'a', null, { a: 1 }],
      ['2024', 'a'],
    ],
    [2024, ['2024']],
    [[['x']], ['x']],
    [
      [[['x']], 'y'],
      ['x', 'y'],
    ],
    ['a,, ,b', ['a', 'b']],
    [null, []],
    ['', []],
    ['#', []],
    [{}, []],
    [true, []],
  ])('%j are %j', (value, expected) => expect(labels(value)).toEqual(expected));

  it('are not split in a list', () => {
    expect(labels(['a b', 'c, d'])).toEqual(['a b', 'c, d']);
  });

  it('are compared without case, and listed once by the first spelling', () => {
    expect(readTags(['Social_Media', 'social_media', '#SOCIAL_MEDIA'])).toEqual([
      { key: 'social_media', label: 'Social_Media' },
    ]);
  });

  it('end, even where a list holds itself', () => {
    const circle: unknown[] = ['a'];
    circle.push(circle);
    expect(labels(circle)).toEqual(['a']);
  });
});

describe('a stop tag', () => {
  const isStopTag = stopTagsOf(['#Readwise', 'a/b']);

  it.each(['readwise', 'readwise/articles', 'readwise/articles/x', 'a/b', 'a/b/c'])('stops %s', (key) =>
    expect(isStopTag(key)).toBe(true),
  );

  it.each(['readwiser', 'read', 'a', 'a/bc', 'x/readwise'])('does not stop %s', (key) =>
    expect(isStopTag(key)).toBe(false),
  );

  it.each(['inbox', '_inbox', 'to-do', 'todo', 'read-later', 'article', 'articles', 'readwise/articles'])(
    'stops %s where nothing is set',
    (key) => expect(stopTagsOf(DEFAULT_SETTINGS.ignoredTags)(key)).toBe(true),
  );
});

describe('the tags that a tag is nested in', () => {
  it('stand behind it, the deepest first', () => {
    expect(tagLevels('a/b/c')).toEqual(['a/b/c', 'a/b', 'a']);
  });

  it('are looked at no higher than thirty-two levels above: a tag may hold thousands of slashes', () => {
    expect(tagLevels(Array(40).fill('a').join('/'))).toHaveLength(32);
  });
});
