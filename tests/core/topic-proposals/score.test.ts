/** Features to scores. */
import { describe, expect, it } from 'vitest';
import type { Features } from '../../../src/core/topic-proposals/features';
import { PROPOSED_FROM, rounded, scoreOf, STRONG_FROM } from '../../../src/core/topic-proposals/score';
import { standingOut } from '../../../src/core/topic-proposals/standing-out';

const NONE: Features = {
  nameInTitle: 0,
  nameInText: 0,
  tags: 0,
  site: 0,
  author: 0,
  folder: 0,
  link: 0,
  words: 0,
  frequency: 0,
};

describe('a score', () => {
  it('is the logistic of the weighted features, rounded to 1/100', () => {
    expect(scoreOf(NONE)).toEqual({ score: 0, logit: -5.5 });
    expect(scoreOf({ ...NONE, words: 1, nameInTitle: 0.5 })).toEqual({ score: 0.5, logit: 0 });
    expect(scoreOf({ ...NONE, words: 1, nameInTitle: 1, link: 1 }).score).toBe(0.92);
  });

  it('counts of site and author only the stronger', () => {
    expect(scoreOf({ ...NONE, site: 0.5, author: 0.4 }).logit).toBe(scoreOf({ ...NONE, site: 0.5 }).logit);
  });

  it('tells apart what both round to 1', () => {
    const good = scoreOf({ ...NONE, words: 1, nameInTitle: 1, tags: 1, link: 1, folder: 1, nameInText: 1 });
    const better = scoreOf({ ...NONE, words: 1, nameInTitle: 1, tags: 1, link: 1, folder: 1, nameInText: 1, site: 1 });
    expect([good.score, better.score]).toEqual([1, 1]);
    expect(better.logit).toBeGreaterThan(good.logit);
  });

  it('has its thresholds', () => {
    expect([PROPOSED_FROM, STRONG_FROM, rounded(0.294_999), rounded(0.295_001)]).toEqual([0.3, 0.5, 0.29, 0.3]);
  });
});

describe('how far words stand out', () => {
  it('is 0 where all topics are alike', () => {
    expect([
      ...standingOut(
        new Map([
          ['a', 0.3],
          ['b', 0.3],
        ]),
        2,
      ),
    ]).toEqual([]);
    expect([...standingOut(new Map(), 0)]).toEqual([]);
  });

  it('grows with the distance to the other topics, and is at most 1', () => {
    const near = standingOut(
      new Map([
        ['a', 0.3],
        ['b', 0.25],
      ]),
      12,
    );
    const far = standingOut(
      new Map([
        ['a', 0.3],
        ['b', 0.01],
      ]),
      12,
    );
    expect(far.get('a')).toBeGreaterThan(near.get('a') ?? 0);
    expect(standingOut(new Map([['a', 0.9]]), 200).get('a')).toBe(1);
  });

  it('is less where the cosine is faint', () => {
    const faint = standingOut(new Map([['a', 0.03]]), 12).get('a') ?? 0;
    expect(faint).toBeCloseTo((standingOut(new Map([['a', 0.3]]), 12).get('a') ?? 0) / 4, 9);
  });

  it('does not depend on the order of the topics', () => {
    const cosines: readonly (readonly [string, number])[] = [
      ['a', 0.1],
      ['b', 0.2],
      ['c', 0.37],
      ['d', 0.41],
    ];
    const sorted = (all: typeof cosines): string => JSON.stringify([...standingOut(new Map(all), 9)].sort());
    expect(sorted([...cosines].reverse())).toBe(sorted(cosines));
  });
});
