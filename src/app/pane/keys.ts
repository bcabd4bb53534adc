/** The tree by keyboard, as ARIA's pattern of a tree view has it: one row can be tabbed to, the arrows move and fold. */
import type { Row } from './tree';

/** Makes one row the one that can be tabbed to: the one with the key, else the first. */
export function makeTabbable(rows: readonly Row[], key: string | null): Row | undefined {
  const chosen = rows.find((row) => row.key === key) ?? rows[0];
  for (const { el } of rows) el.tabIndex = el === chosen?.el ? 0 : -1;
  return chosen;
}

/** Does what a key means on the focused row; says whether it meant anything. */
export function pressKey(event: KeyboardEvent, rows: readonly Row[], key: string | null): boolean {
  const at = rows.findIndex((row) => row.key === key);
  const row = rows[at];
  if (row === undefined || event.altKey) return false;
  if (event.key === 'Enter' || event.key === ' ' || folds(event, row)) row.act(event);
  else return focus(rows[targetOf(event, rows, at)]);
  return true;
}

/** Which arrow leads into a branch depends on the direction of the script. */
function arrowOf({ key }: KeyboardEvent, { el }: Row): 'in' | 'out' | null {
  if (key !== 'ArrowLeft' && key !== 'ArrowRight') return null;
  const isRtl = el.win.getComputedStyle(el).direction === 'rtl';
  return (key === 'ArrowRight') === isRtl ? 'out' : 'in';
}

function folds(event: KeyboardEvent, row: Row): boolean {
  const arrow = arrowOf(event, row);
  return (arrow === 'in' && row.fold === 'folded') || (arrow === 'out' && row.fold === 'open');
}

/** The index of the row that a key leads to; -1 where it leads nowhere. */
function targetOf(event: KeyboardEvent, rows: readonly Row[], at: number): number {
  const row = rows[at];
  const arrow = row === undefined ? null : arrowOf(event, row);
  if (arrow === 'in') return row?.fold === 'open' ? at + 1 : -1;
  if (arrow === 'out') return parentOf(rows, at);
  const targets: Readonly<Record<string, number>> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 };
  return targets[event.key] ?? -1;
}

function parentOf(rows: readonly Row[], at: number): number {
  const level = rows[at]?.level ?? 0;
  let parent = at - 1;
  while (parent >= 0 && (rows[parent]?.level ?? 0) >= level) parent -= 1;
  return parent;
}

function focus(row: Row | undefined): boolean {
  row?.el.focus();
  return row !== undefined;
}
