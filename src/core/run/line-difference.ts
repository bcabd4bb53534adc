/** One place of a note before and after, line by line; unchanged lines are folded but those next to a change. */
import { diffLines } from 'diff';

/** One place of a note before and after. */
export interface Difference {
  readonly before: string;
  readonly after: string;
}

/** One line of a difference, or the count of unchanged lines that are not shown. */
export type DifferenceLine =
  | { readonly kind: 'added' | 'removed' | 'same'; readonly text: string }
  | { readonly kind: 'folded'; readonly count: number };

/** How many unchanged lines stay in view at each side of a change. */
const AROUND = 2;

/** Above so many changed lines the old text stands whole before the new: finding pairs would take too long. */
const MOST_EDITS = 1000;

/** The lines of a difference, removed ones before the added ones that take their place. */
export function differenceLines({ before, after }: Difference): readonly DifferenceLine[] {
  const [old, now] = [ended(before), ended(after)];
  const parts = diffLines(old, now, { maxEditLength: MOST_EDITS });
  if (parts === undefined) return [...linesOf('removed', old), ...linesOf('added', now)];
  return parts.flatMap(({ added, removed, value }, at) => {
    if (added || removed) return linesOf(added ? 'added' : 'removed', value);
    return folded(linesOf('same', value), at > 0, at < parts.length - 1);
  });
}

/** How many lines of several places come in and go, and how many links come in. */
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

/** The last line counts as unchanged whether or not a line end follows it. */
function ended(text: string): string {
  return text === '' || text.endsWith('\n') ? text : text + '\n';
}

function linesOf(kind: 'added' | 'removed' | 'same', text: string): readonly DifferenceLine[] {
  if (text === '') return [];
  const lines = text.replace(/\r?\n$/, '').split(/\r?\n/);
  return lines.map((line) => ({ kind, text: line }));
}

/** Keeps the unchanged lines next to a change; the others are counted. */
function folded(lines: readonly DifferenceLine[], isAfterChange: boolean, isBeforeChange: boolean) {
  const head = isAfterChange ? AROUND : 0;
  const tail = isBeforeChange ? AROUND : 0;
  const count = lines.length - head - tail;
  if (count <= 1) return lines;
  const fold: DifferenceLine = { kind: 'folded', count };
  return [...lines.slice(0, head), fold, ...lines.slice(lines.length - tail)];
}
