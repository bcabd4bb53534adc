/** The simulated search, as plugins have seen that of the app. */
import { describe, expect, it } from 'vitest';
import { prepareSimpleSearch } from './search.ts';

describe('the simple search', () => {
  it.each([
    [
      'gues',
      'Guestimate the guests',
      [
        [0, 4],
        [15, 19],
      ],
    ],
    [
      'make foo',
      'Food: make it',
      [
        [0, 3],
        [6, 10],
      ],
    ],
    ['make zzz', 'make it', null],
    [' ', 'a b', null],
  ])('finds %s in %s', (query, text, matches) => {
    expect(prepareSimpleSearch(query)(text)?.matches ?? null).toEqual(matches);
  });
});
