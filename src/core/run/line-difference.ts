/** A range of a note before and after a change, line by line. Unchanged lines are folded unless next to a change. */
import { diffLines } from 'diff';

/** A range of a note before and after a change. */
export interface Difference {
  readonly before: string;
  readonly after: string;
}

/** One line of a difference, or the count of unchanged lines that are not shown. */
export type DifferenceLine =
  | { readonly kind: 'added' | 'removed' | 'same'; readonly text: string }
  | { readonly kind: 'folded'; readonly count: number };

/** The number of unchanged lines that stay visible on each side of a change. */
const AROUND = 2;

/**
 * The number of changed lines above which the whole old text comes before the new, because a diff would take too long.
 */
const MOST_EDITS = 1000;

/** Returns the lines of a difference. Removed lines come before the added ones that replace them. */
export function differenceLines({ before, after }: Difference): readonly DifferenceLine[] {
  const [old, now] = [ended(before), ended(after)];
  const parts = diffLines(old, now, { maxEditLength: MOST_EDITS });
  if (parts === undefined) return [...linesOf('removed', old), ...linesOf('added', now)];
  return parts.flatMap(({ added, removed, value }, at) => {
    if (added || removed) return linesOf(added ? 'added' : 'removed', value);
    return folded(linesOf('same', value), at > 0, at < parts.length - 1);
  });
}

/** Returns the number of added and removed lines, and of added links, in several ranges. */
export function changedLines(differences: readonly Difference[]): {
  readonly added: number;
  readonly removed: number;
  readonly links: number;
} {
  const lines = differences.flatMap(differenceLines);
  const added = lines.filter(({ kind }) => kind === 'added');
  return {
    added: added.length,
    removed: lines.filter(({ kind }) => kind === 'removed').length,
    links: added.filter((line) => line.kind === 'added' && LISTED.test(line.text)).length,
  };
}

/** A line of a box that lists a note. */
const LISTED = /^[>\s]*- \[/;

/** Adds a missing last line end, so that the last line counts as unchanged with or without it. */
function ended(text: string): string {
  return text === '' || text.endsWith('\n') ? text : text + '\n';
}

function linesOf(kind: 'added' | 'removed' | 'same', text: string): readonly DifferenceLine[] {
  if (text === '') return [];
  const lines = text.replace(/\r?\n$/, '').split(/\r?\n/);
  return lines.map((line) => ({ kind, text: line }));
}

/** Keeps the unchanged lines next to a change, and counts the others. */
function folded(lines: readonly DifferenceLine[], isAfterChange: boolean, isBeforeChange: boolean) {
  const head = isAfterChange ? AROUND : 0;
  const tail = isBeforeChange ? AROUND : 0;
  const count = lines.length - head - tail;
  if (count <= 1) return lines;
  const fold: DifferenceLine = { kind: 'folded', count };
  return [...lines.slice(0, head), fold, ...lines.slice(lines.length - tail)];
}
