/** Undo and redo of one editor: each step is one transaction, with the selection before and after it. */
import { rebaseChanges, type TextChange } from './text-changes.ts';

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

/** Both stacks as they are. */
export interface HistorySnapshot {
  readonly undo: readonly HistoryStep[];
  readonly redo: readonly HistoryStep[];
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

  /** A change that is no step of this editor: all steps move along with it. */
  moveAlong(changes: readonly TextChange[]): void {
    this.#undo = movedAlong(this.#undo, changes);
    this.#redo = movedAlong(this.#redo, changes);
  }

  snapshot(): HistorySnapshot {
    return { undo: [...this.#undo], redo: [...this.#redo] };
  }

  restore({ undo, redo }: HistorySnapshot): void {
    this.#undo = [...undo];
    this.#redo = [...redo];
  }
}

/** The last step is the next to be gone back: each is moved past the change, and the change past it. */
function movedAlong(steps: readonly HistoryStep[], changes: readonly TextChange[]): HistoryStep[] {
  const moved: HistoryStep[] = [];
  let passing = changes;
  for (const { changes: own, selections } of [...steps].reverse()) {
    moved.unshift({ changes: rebaseChanges(own, passing), selections });
    passing = rebaseChanges(passing, own);
  }
  return moved;
}
