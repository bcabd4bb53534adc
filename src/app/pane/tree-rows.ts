/** The rows of a tree that is drawn again and again: one of them can be tabbed to, and focus and place stay. */
import type { Note } from '../../core/note/note';
import type { TreeBranch } from './content';
import { makeTabbable, pressKey } from './keyboard';
import { drawTree, type Row, type TreeHost } from './tree';

/** What a tree asks of its owner; which notes of a branch are shown it remembers itself. */
export type RowsHost = Omit<TreeHost, 'limits' | 'showMore'>;

/** The rows in one element. */
export class TreeRows {
  readonly #el: HTMLElement;
  readonly #host: TreeHost;
  readonly #draw: () => void;
  readonly #limits = new Map<string, number>();
  #rows: readonly Row[] = [];
  #focusKey: string | null = null;

  /** `draw` fills the element, by `drawBranches` where there is something to list. */
  constructor(el: HTMLElement, host: RowsHost, draw: () => void) {
    this.#el = el;
    this.#draw = draw;
    const showMore = (key: string, limit: number): void => {
      this.#limits.set(key, limit);
      this.redraw();
    };
    this.#host = { ...host, limits: this.#limits, showMore };
  }

  /** Of another note no more is shown than at first. */
  forgetLimits(): void {
    this.#limits.clear();
  }

  /** Draws anew. */
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

  /** Draws branches into an element with the role of a tree. */
  drawBranches(
    tree: HTMLElement,
    branches: readonly TreeBranch[],
    drawNote: (self: HTMLElement, note: Note) => Row['act'],
  ): void {
    this.#rows = drawTree(tree, branches, this.#host, drawNote);
    for (const { el, key } of this.#rows) el.addEventListener('focus', () => this.#remember(key));
  }

  /** Moves the focus to the row that can be tabbed to. */
  enter(): void {
    this.#rows.find(({ el }) => el.tabIndex === 0)?.el.focus();
  }

  /** Does what a key means in the tree. */
  press(event: KeyboardEvent): void {
    if (pressKey(event, this.#rows, this.#focusKey)) event.preventDefault();
  }

  #remember(key: string): void {
    this.#focusKey = key;
    makeTabbable(this.#rows, key);
  }
}
