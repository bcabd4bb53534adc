/** Three texts into one: what an open editor does when its file changes on the disk while it holds unsaved typing. */

/** A run of lines of the base. */
interface LineRange {
  readonly from: number;
  readonly to: number;
}

/** A run of lines of the base that one side replaced. */
interface LineChange extends LineRange {
  readonly lines: readonly string[];
}

/** Merges line by line; where both sides changed the same lines, theirs stand first and ours after them. */
export function mergeTexts(base: string, ours: string, theirs: string): string {
  const lines = splitLines(base);
  const mine = lineChanges(lines, splitLines(ours));
  const yours = lineChanges(lines, splitLines(theirs));
  const result: string[] = [];
  let done = 0;
  for (const { from, to, texts } of group(mine, yours, lines)) {
    result.push(...lines.slice(done, from), ...texts);
    done = to;
  }
  return [...result, ...lines.slice(done)].join('');
}

interface MergedRange extends LineRange {
  readonly texts: readonly string[];
}

/** Walks both lists of changes; those that touch are taken together. */
function group(mine: readonly LineChange[], yours: readonly LineChange[], base: readonly string[]): MergedRange[] {
  const rest = { mine: [...mine], yours: [...yours] };
  const merged: MergedRange[] = [];
  const done = base.length;
  while (rest.mine.length + rest.yours.length > 0) {
    const [ourPart, theirPart] = takeTouching(rest);
    const { from, to } = hull([...ourPart, ...theirPart]) ?? { from: done, to: done };
    const ours = patched(base, ourPart, from, to);
    const theirs = patched(base, theirPart, from, to);
    merged.push({ from, to, texts: pick(ourPart, theirPart, ours, theirs) });
  }
  return merged;
}

/** The range that holds all of them. */
function hull(ranges: readonly LineRange[]): LineRange | null {
  if (ranges.length === 0) return null;
  return { from: Math.min(...ranges.map(({ from }) => from)), to: Math.max(...ranges.map(({ to }) => to)) };
}

function pick(ourPart: readonly unknown[], theirPart: readonly unknown[], ours: string[], theirs: string[]): string[] {
  if (theirPart.length === 0) return ours;
  if (ourPart.length === 0 || ours.join('') === theirs.join('')) return theirs;
  return [...theirs, ...ours];
}

/** Takes the first change, and with it all that overlap it or one another. */
function takeTouching(rest: { mine: LineChange[]; yours: LineChange[] }): [LineChange[], LineChange[]] {
  const taken: [LineChange[], LineChange[]] = [[], []];
  const range = (): LineRange | null => hull([...taken[0], ...taken[1]]);
  for (let side = firstSide(rest, null); side !== null; side = firstSide(rest, range())) {
    const change = (side === 0 ? rest.mine : rest.yours).shift();
    if (change) taken[side].push(change);
  }
  return taken;
}

/** The side whose next change comes first; with a range, only a change that overlaps it counts. */
function firstSide(rest: { mine: LineChange[]; yours: LineChange[] }, range: LineRange | null): 0 | 1 | null {
  const fits = (change: LineChange | undefined): change is LineChange =>
    change !== undefined && (range === null || overlap(range, change));
  const [mine, yours] = [rest.mine[0], rest.yours[0]];
  if (!fits(mine)) return fits(yours) ? 1 : null;
  if (!fits(yours)) return 0;
  return mine.from < yours.from || (mine.from === yours.from && mine.to <= yours.to) ? 0 : 1;
}

/** Two insertions at one place overlap too; changes that only touch do not. */
function overlap(range: LineRange, next: LineChange): boolean {
  const sameInsertion = range.from === range.to && next.from === next.to && next.from === range.from;
  return next.from < range.to || sameInsertion;
}

function patched(base: readonly string[], changes: readonly LineChange[], from: number, to: number): string[] {
  const result: string[] = [];
  let done = from;
  for (const change of changes) {
    result.push(...base.slice(done, change.from), ...change.lines);
    done = change.to;
  }
  return [...result, ...base.slice(done, to)];
}

function splitLines(text: string): string[] {
  return text === '' ? [] : text.split(/(?<=\n)/);
}

/** The changes between two lists of lines, by their longest common subsequence after equal ends are cut off. */
function lineChanges(before: readonly string[], after: readonly string[]): LineChange[] {
  const start = commonStart(before, after);
  const tail = commonStart(before.slice(start).reverse(), after.slice(start).reverse());
  const kept = commonLines(before.slice(start, before.length - tail), after.slice(start, after.length - tail));
  const anchors = [
    ...kept.map(([one, other]) => [one + start, other + start] as const),
    [before.length - tail, after.length - tail] as const,
  ];
  const changes: LineChange[] = [];
  let [from, fromAfter] = [start, start];
  for (const [one, other] of anchors) {
    if (one > from || other > fromAfter) changes.push({ from, to: one, lines: after.slice(fromAfter, other) });
    [from, fromAfter] = [one + 1, other + 1];
  }
  return changes;
}

function commonStart(before: readonly string[], after: readonly string[]): number {
  let length = 0;
  while (length < before.length && length < after.length && before[length] === after[length]) length += 1;
  return length;
}

/** Pairs of indexes of equal lines, as many as possible, in order. */
function commonLines(before: readonly string[], after: readonly string[]): [number, number][] {
  const width = after.length + 1;
  const best = new Uint32Array((before.length + 1) * width);
  const at = (i: number, j: number): number => best[i * width + j] ?? 0;
  for (let i = before.length - 1; i >= 0; i -= 1) {
    for (let j = after.length - 1; j >= 0; j -= 1) {
      best[i * width + j] = before[i] === after[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const pairs: [number, number][] = [];
  for (let i = 0, j = 0; i < before.length && j < after.length;) {
    if (before[i] === after[j]) pairs.push([i++, j++]);
    else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  }
  return pairs;
}
