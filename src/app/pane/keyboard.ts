/**
 * Keyboard control of the tree by the ARIA tree view pattern. Tab reaches one row, and the arrow keys move and fold.
 */
import type { Row } from './tree';

/** Makes one row reachable by Tab: the one with the key, otherwise the first. Returns it. */
export function makeTabbable(rows: readonly Row[], key: string | null): Row | undefined {
  const chosen = rows.find((row) => row.key === key) ?? rows[0];
  for (const { el } of rows) el.tabIndex = el === chosen?.el ? 0 : -1;
  return chosen;
}

/** Handles a key on the focused row. Returns whether the key had a meaning. */
export function pressKey(event: KeyboardEvent, rows: readonly Row[], key: string | null): boolean {
  const at = rows.findIndex((row) => row.key === key);
  const row = rows[at];
  if (row === undefined || event.altKey) return false;
  if (event.key === 'Enter' || event.key === ' ' || folds(event, row)) row.act(event);
  else {
    const target = targetOf(event, row, rows, at);
    target?.el.focus();
    return target !== undefined;
  }
  return true;
}

/** Returns whether an arrow key leads into a branch or out of it, which depends on the text direction. */
function arrowOf({ key }: KeyboardEvent, { el }: Row): 'in' | 'out' | null {
  if (key !== 'ArrowLeft' && key !== 'ArrowRight') return null;
  const isRtl = el.win.getComputedStyle(el).direction === 'rtl';
  return (key === 'ArrowRight') === isRtl ? 'out' : 'in';
}

function folds(event: KeyboardEvent, row: Row): boolean {
  const arrow = arrowOf(event, row);
  return arrow !== null && row.isOpen === (arrow === 'out');
}

/** Returns the row to which a key moves. */
function targetOf(event: KeyboardEvent, row: Row, rows: readonly Row[], at: number): Row | undefined {
  const arrow = arrowOf(event, row);
  if (arrow === 'in') return row.isOpen === true ? rows[at + 1] : undefined;
  if (arrow === 'out')
    return rows
      .slice(0, at)
      .reverse()
      .find(({ level }) => level < row.level);
  const targets: Readonly<Record<string, number>> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    Home: 0,
    End: rows.length - 1,
  };
  return rows[targets[event.key] ?? -1];
}
