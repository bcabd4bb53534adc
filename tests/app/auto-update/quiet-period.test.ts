/** When the vault and its notes are quiet: by a clock that the test moves. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { QuietPeriod } from '../../../src/app/auto-update/quiet-period';

const pass = (seconds: number): void => void vi.advanceTimersByTime(seconds * 1000);

/** The clock, in seconds since the test began. */
let began = 0;
const inSeconds = (time: number): number => (time - began) / 1000;

beforeEach(() => {
  vi.useFakeTimers();
  began = performance.now();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a vault', () => {
  it('is quiet three seconds after each file that something happens to', () => {
    const quiet = new QuietPeriod();
    quiet.touch('A.md');
    pass(2);
    quiet.touch('B.md');
    expect(inSeconds(quiet.quietAt)).toBe(5);
  });

  it('is kept waiting by one file only once, until it was quiet for a while', () => {
    const quiet = new QuietPeriod();
    for (let second = 0; second < 5; second += 1) {
      quiet.touch('log.md');
      pass(1);
    }
    expect(inSeconds(quiet.quietAt)).toBe(3);
    pass(1);
    quiet.touch('log.md');
    expect(inSeconds(quiet.quietAt)).toBe(9);
  });

  it('may be kept waiting anew from the beginning of a run on', () => {
    const quiet = new QuietPeriod();
    quiet.touch('log.md');
    pass(4);
    quiet.begin();
    quiet.touch('log.md');
    expect(inSeconds(quiet.quietAt)).toBe(7);
  });

  it('is quiet ten seconds after a rename, when the app has followed with its links', () => {
    const quiet = new QuietPeriod();
    quiet.renamed('A.md');
    expect(inSeconds(quiet.quietAt)).toBe(10);
    pass(9);
    quiet.touch('B.md');
    expect(inSeconds(quiet.quietAt)).toBe(12);
  });
});

describe('a note', () => {
  it('is quiet three seconds after the last thing that happened to it, however often that was', () => {
    const quiet = new QuietPeriod();
    for (let second = 0; second < 5; second += 1) {
      quiet.touch('A.md');
      pass(1);
    }
    expect([quiet.isQuiet('A.md'), quiet.isQuiet('B.md')]).toEqual([false, true]);
    pass(2);
    expect(quiet.isQuiet('A.md')).toBe(true);
  });

  it('is not quiet while the app follows a rename of another', () => {
    const quiet = new QuietPeriod();
    quiet.renamed('A.md');
    pass(9.9);
    expect(quiet.isQuiet('B.md')).toBe(false);
    pass(0.1);
    expect(quiet.isQuiet('B.md')).toBe(true);
  });

  it('that something is happening to does not become quiet because a run begins', () => {
    const quiet = new QuietPeriod();
    quiet.touch('A.md');
    pass(1);
    quiet.begin();
    expect(quiet.isQuiet('A.md')).toBe(false);
  });
});
