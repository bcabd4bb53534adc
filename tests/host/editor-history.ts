/** Undo and redo of one editor: each step is one transaction, with the selection before and after it. */
import type { TextChange } from './text-changes.ts';

/** A selection by offsets. */
export interface OffsetRange {
  readonly anchor: number;
  readonly head: number;
}

/** What is needed to go back or forth by one step. */
export interface HistoryStep {
  readonly changes: readonly TextChange[];
  readonly selections: readonly OffsetRange[];
}

/** The two stacks. */
export class EditorHistory {
  #undo: HistoryStep[] = [];
  #redo: HistoryStep[] = [];

  /** A new change: it can be undone, and nothing can be redone any more. */
  add(step: HistoryStep): void {
    this.#undo.push(step);
    this.#redo = [];
  }

  /** Takes the last step and leaves its counterpart on the other stack. */
  go(direction: 'undo' | 'redo', counterpart: (step: HistoryStep) => HistoryStep): HistoryStep | null {
    const [from, to] = direction === 'undo' ? [this.#undo, this.#redo] : [this.#redo, this.#undo];
    const step = from.pop();
    if (!step) return null;
    to.push(counterpart(step));
    return step;
  }

  /** How many steps can be undone. */
  get depth(): number {
    return this.#undo.length;
  }

  clear(): void {
    this.#undo = [];
    this.#redo = [];
  }
}
