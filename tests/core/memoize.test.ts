/** Answers that are remembered: the same ones, asked for once, and not kept for ever. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { memoize } from '../../src/core/memoize';

/** A function that notes what it is asked, and the same one remembering. */
function counted(): { readonly asked: number[]; readonly half: (key: number) => number } {
  const asked: number[] = [];
  const half = memoize((key: number) => {
    asked.push(key);
    return key / 2;
  });
  return { asked, half };
}

describe('a function that remembers', () => {
  it('answers as the function does, and asks it once for each key', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 20 })), (keys) => {
        const { asked, half } = counted();
        for (const key of keys) expect(half(key)).toBe(key / 2);
        expect(asked).toEqual([...new Set(keys)]);
      }),
    );
  });

  it('begins anew after 20,000 answers, so that it does not grow for ever', () => {
    const { asked, half } = counted();
    for (let key = 0; key < 20_000; key += 1) half(key);
    expect([half(0), asked.length]).toEqual([0, 20_000]);
    half(20_000);
    expect([half(0), asked.length]).toEqual([0, 20_002]);
  });
});
