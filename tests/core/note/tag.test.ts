/** From a property value to tags (docs/contract.md section 3, "Tags"). */
import { describe, expect, it } from 'vitest';
import { readTags } from '../../../src/core/note/tag';

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
