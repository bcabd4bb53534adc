/** Lines and their ends. */
import { describe, expect, it } from 'vitest';
import { firstLineEnd, lineAt, lineEndAt, linesOf, replaceRanges, textStart } from '../../../src/core/markdown/lines';

const lines = (text: string, from = 0): readonly string[] =>
  [...linesOf(text, from)].map((line) => text.slice(line.from, line.to));

describe('a line', () => {
  it.each([
    ['a\nb', ['a', 'b']],
    ['a\r\nb\rc\n', ['a', 'b', 'c']],
    ['\n\n', ['', '']],
    ['\r\r\n\n', ['', '', '']],
    ['', []],
    ['a\u2028b\u2029c\u0085d\fe\vf', ['a\u2028b\u2029c\u0085d\fe\vf']],
  ])('of %j', (text, expected) => expect(lines(text)).toEqual(expected));

  it('together with its end gives the text back', () => {
    const text = 'a\r\n\r\rb\n\n\r';
    expect([...linesOf(text, 0)].map((line) => text.slice(line.from, line.next)).join('')).toBe(text);
  });

  it('can be read from the middle of a text', () => {
    expect(lines('ab\ncd', 3)).toEqual(['cd']);
    expect(lineAt('ab\ncd', 3)).toEqual({ from: 3, to: 5, next: 5 });
  });

  it('ends as it ends', () => {
    expect([
      lineEndAt('a\r\n', 1),
      lineEndAt('a\r', 1),
      lineEndAt('a\n', 1),
      lineEndAt('a', 1),
      lineEndAt('a', 0),
    ]).toEqual(['\r\n', '\r', '\n', '', '']);
    expect([firstLineEnd('a\r\nb\n'), firstLineEnd('a\rb\n'), firstLineEnd('a'), firstLineEnd('')]).toEqual([
      '\r\n',
      '\r',
      '\n',
      '\n',
    ]);
  });

  it('begins behind a byte order mark, of which there is one', () => {
    expect([textStart('\uFEFFa'), textStart('a'), textStart(''), textStart('\uFEFF\uFEFF')]).toEqual([1, 0, 0, 1]);
  });
});

describe('a text with something else in parts of it', () => {
  it.each([
    [
      'parts that lie apart',
      [
        [1, 2],
        [3, 4],
      ],
      'a*c*e',
    ],
    [
      'parts that touch',
      [
        [1, 2],
        [2, 3],
      ],
      'a**de',
    ],
    [
      'a part in another',
      [
        [0, 4],
        [1, 2],
      ],
      '**e',
    ],
    [
      'parts that overlap',
      [
        [0, 3],
        [2, 4],
      ],
      '**e',
    ],
    ['an empty part', [[5, 5]], 'abcde*'],
    ['none', [], 'abcde'],
  ] as const)('%s', (_, ranges, expected) => {
    expect(
      replaceRanges(
        'abcde',
        ranges.map(([from, to]) => ({ from, to })),
        () => '*',
      ),
    ).toBe(expected);
  });
});
