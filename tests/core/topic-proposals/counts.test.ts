/** Tallies and co-occurrences count in both directions. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CoOccurrence } from '../../../src/core/topic-proposals/co-occurrence';
import { firstOf } from '../../../src/core/topic-proposals/first-of';
import { nthLargest } from '../../../src/core/topic-proposals/nth-largest';
import { Tally } from '../../../src/core/topic-proposals/tally';

describe('a tally', () => {
  it('forgets a key that was taken out as often as it came in', () => {
    const tally = new Tally();
    tally.count('a', 1);
    tally.count('a', 1);
    tally.count('a', -1);
    expect([tally.get('a'), tally.get('b'), tally.size]).toEqual([1, 0, 1]);
    tally.count('a', -1);
    expect([...tally.keys()]).toEqual([]);
  });
});

describe('a co-occurrence', () => {
  it('counts the notes with a value and any topic, and of those the notes on each topic', () => {
    const tags = new CoOccurrence();
    tags.count(['x', 'y'], ['a', 'b'], 1);
    tags.count(['x'], ['a'], 1);
    tags.count(['x'], [], 1);
    expect(tags.get('x')?.notes).toBe(2);
    expect([tags.get('x')?.byTopic.get('a'), tags.get('x')?.byTopic.get('b'), tags.get('y')?.notes]).toEqual([2, 1, 1]);
    tags.count(['x', 'y'], ['a', 'b'], -1);
    expect([tags.get('x')?.notes, tags.get('x')?.byTopic.get('b'), tags.get('y')]).toEqual([1, 0, undefined]);
  });
});

describe('the first of many', () => {
  it('are those that sorting would put first', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 20 })), fc.integer({ min: 1, max: 6 }), (items, count) => {
        const sorted = [...items].sort((a, b) => a - b).slice(0, count);
        expect(firstOf(items, count, (a, b) => a - b)).toEqual(sorted);
      }),
    );
  });

  it('and the n-th largest is the one that sorting would put there', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 9 }), { minLength: 1 }), fc.nat(), fc.nat({ max: 5 }), (items, n, more) => {
        const place = n % items.length;
        const values = Float64Array.from([...items, ...Array.from({ length: more }, () => 99)]);
        expect(nthLargest(values, items.length, place + 1)).toBe([...items].sort((a, b) => b - a)[place]);
      }),
    );
  });
});
