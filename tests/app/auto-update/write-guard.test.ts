/** What an automatic write must earn, as far as texts and times decide it (docs/contract.md section 7). */
import { describe, expect, it } from 'vitest';
import { droppedPaths, EditWarGuard } from '../../../src/app/auto-update/write-guard';

const MINUTE = 60_000;
const change = (insert: string): readonly { from: number; to: number; insert: string }[] => [
  { from: 0, to: 0, insert },
];

/** A guard that has seen the same write at these times. */
function guardAfter(times: readonly number[], insert = 'list'): EditWarGuard {
  const guard = new EditWarGuard();
  for (const time of times) guard.record('A.md', change(insert), time);
  return guard;
}

describe('the guard against two programs that undo each other', () => {
  it.each([
    ['one write', [0], 1, false],
    ['two writes', [0, 1], 2, true],
    ['two writes, the first just less than ten minutes ago', [0, MINUTE], 10 * MINUTE - 1, true],
    ['two writes, the first ten minutes ago', [0, MINUTE], 10 * MINUTE, false],
  ])('%s', (_, times, now, isBlocked) => {
    expect(guardAfter(times).isBlocked('A.md', change('list'), now)).toBe(isBlocked);
  });

  it('another result, and another note, are no war', () => {
    const guard = guardAfter([0, 1]);
    expect(guard.isBlocked('A.md', change('another list'), 2)).toBe(false);
    expect(guard.isBlocked('B.md', change('list'), 2)).toBe(false);
  });

  it('a note that was stopped stays so, is told of once, and a command frees it and forgets its writes', () => {
    const guard = guardAfter([0, 1]);
    expect([guard.block('A.md'), guard.block('A.md')]).toEqual([true, false]);
    expect(guard.isBlocked('A.md', change('another list'), 60 * MINUTE)).toBe(true);
    guard.unblock('A.md');
    expect(guard.isBlocked('A.md', change('list'), 2)).toBe(false);
    guard.record('A.md', change('list'), 3);
    expect(guard.isBlocked('A.md', change('list'), 4)).toBe(false);
  });
});

describe('the paths that an update takes out', () => {
  const dropped = (text: string, insert: string): readonly string[] =>
    droppedPaths(text, [{ from: 0, to: text.length, insert }]);

  it('are those of wikilinks and Markdown links that stand in no new line', () => {
    expect(dropped('[[a/A.md|A]] [[B]] [C](c%20d.md)', '[[B]]')).toEqual(['a/A.md', 'c d.md']);
    expect(dropped('[[A]] [B](b(1).md)', '[x](A) [y](b(1).md)')).toEqual([]);
  });

  it('are taken as written where they cannot be decoded', () => {
    expect(dropped('[C](100%.md)', '')).toEqual(['100%.md']);
  });
});
