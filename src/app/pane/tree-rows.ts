/**
 * The rows of a tree that is rendered repeatedly. Tab reaches one of them, and the focus and scroll position are kept.
 */
import type { Note } from '../../core/note/note';
import type { TreeBranch } from './content';
import { makeTabbable, pressKey } from './keyboard';
import { drawTree, type Row, type TreeHost } from './tree';

/** The functions that a tree calls. The number of shown notes per branch is kept here. */
export type RowsHost = Omit<TreeHost, 'limits' | 'showMore'>;

/** The rows in one element. */
export class TreeRows {
  readonly #el: HTMLElement;
  readonly #host: TreeHost;
  readonly #draw: () => void;
  readonly #limits = new Map<string, number>();
  #rows: readonly Row[] = [];
  #focusKey: string | null = null;

  /** `draw` fills the element, using `drawBranches` where there is something to list. */
  constructor(el: HTMLElement, host: RowsHost, draw: () => void) {
    this.#el = el;
    this.#draw = draw;
    const showMore = (key: string, limit: number): void => {
      this.#limits.set(key, limit);
      this.redraw();
    };
    this.#host = { ...host, limits: this.#limits, showMore };
  }

  /** Resets the number of shown notes, for another note. */
  forgetLimits(): void {
    this.#limits.clear();
  }

  /** Renders again. */
  redraw(): void {
    const el = this.#el;
    const holdsFocus = el.contains(el.doc.activeElement);
    const { scrollTop } = el;
    el.empty();
    this.#rows = [];
    this.#draw();
    el.scrollTop = scrollTop;
    const tabbable = makeTabbable(this.#rows, this.#focusKey);
    if (holdsFocus) tabbable?.el.focus({ preventScroll: true });
  }

  /** Renders branches into an element with the role of a tree. */
  drawBranches(
    tree: HTMLElement,
    branches: readonly TreeBranch[],
    drawNote: (self: HTMLElement, note: Note) => Row['act'],
  ): void {
    this.#rows = drawTree(tree, branches, this.#host, drawNote);
    for (const { el, key } of this.#rows) el.addEventListener('focus', () => this.#remember(key));
  }

  /** Moves the focus to the row that Tab reaches. */
  enter(): void {
    this.#rows.find(({ el }) => el.tabIndex === 0)?.el.focus();
  }

  /** Handles a key in the tree. */
  press(event: KeyboardEvent): void {
    if (pressKey(event, this.#rows, this.#focusKey)) event.preventDefault();
  }

  #remember(key: string): void {
    this.#focusKey = key;
    makeTabbable(this.#rows, key);
  }
}
