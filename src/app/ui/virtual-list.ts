/**
 * A list that renders only the rows on screen, so that ten thousand rows open at once. Rows have one height. The extra
 * height of an unfolded row is measured.
 */

/** The number of rows rendered above and below the screen. */
const AROUND = 10;

/** The height of a row and of the list in pixels, where they cannot be measured yet. */
const ROW_HEIGHT = 32;
const LIST_HEIGHT = 960;

/** The rows of a list. */
export interface VirtualRows {
  readonly count: number;
  /** The key of a row, the same in every rendering. */
  readonly keyOf: (at: number) => string;
  readonly draw: (at: number, parent: HTMLElement) => HTMLElement;
}

/** The list. */
export class VirtualList {
  readonly #el: HTMLElement;
  readonly #above: HTMLElement;
  readonly #body: HTMLElement;
  readonly #below: HTMLElement;
  /** The extra height of unfolded rows in pixels, by their keys. */
  readonly #extra = new Map<string, number>();
  #rows: VirtualRows = { count: 0, keyOf: () => '', draw: (_, parent) => parent };
  #rowHeight = ROW_HEIGHT;
  #start = 0;
  #end = 0;

  constructor(el: HTMLElement) {
    this.#el = el;
    this.#above = el.createDiv({ attr: { role: 'none' } });
    this.#body = el.createDiv({ attr: { role: 'none' } });
    this.#below = el.createDiv({ attr: { role: 'none' } });
    el.addEventListener('scroll', () => this.#scrolled());
  }

  /** Renders new rows. The scroll position stays. */
  show(rows: VirtualRows): void {
    this.#rows = rows;
    this.#draw();
  }

  /** Returns the element of a row, scrolled into view and rendered if it was not. */
  reveal(at: number): HTMLElement | null {
    if (at < this.#start || at >= this.#end) {
      this.#el.scrollTop = Math.max(0, this.#heightOf(0, at) - this.#listHeight / 2);
      this.#draw(at);
    }
    const el = this.#elementAt(at);
    el?.scrollIntoView?.({ block: 'nearest' });
    return el;
  }

  /** Returns the element of a row, or null where it is not rendered. */
  elementOf(at: number): HTMLElement | null {
    return at >= this.#start && at < this.#end ? this.#elementAt(at) : null;
  }

  /** Measures the rows on screen. To be called after a row was folded or unfolded. */
  measure(): void {
    for (let at = this.#start; at < this.#end; at += 1) {
      const height = this.#elementAt(at)?.offsetHeight ?? 0;
      if (height > this.#rowHeight) this.#extra.set(this.#rows.keyOf(at), height - this.#rowHeight);
      else this.#extra.delete(this.#rows.keyOf(at));
    }
    this.#space();
  }

  get #listHeight(): number {
    return this.#el.clientHeight === 0 ? LIST_HEIGHT : this.#el.clientHeight;
  }

  #elementAt(at: number): HTMLElement | null {
    const el = this.#body.children[at - this.#start];
    return el?.instanceOf(HTMLElement) === true ? el : null;
  }

  #scrolled(): void {
    const first = this.#indexAt(this.#el.scrollTop);
    const last = this.#indexAt(this.#el.scrollTop + this.#listHeight);
    if (first < this.#start || last > this.#end) this.#draw();
  }

  /** Renders the rows on screen, or those around a row. */
  #draw(around?: number): void {
    const top =
      around === undefined ? this.#el.scrollTop : Math.max(0, this.#heightOf(0, around) - this.#listHeight / 2);
    const { count, draw } = this.#rows;
    this.#start = Math.max(0, Math.min(this.#indexAt(top), count) - AROUND);
    this.#end = Math.min(count, this.#indexAt(top + this.#listHeight) + AROUND);
    this.#body.empty();
    for (let at = this.#start; at < this.#end; at += 1) draw(at, this.#body);
    this.#measureRow();
    this.measure();
  }

  /** Measures the height of a row. The lowest row is not unfolded. */
  #measureRow(): void {
    const heights = [...this.#body.children].map((el) => (el.instanceOf(HTMLElement) ? el.offsetHeight : 0));
    const least = Math.min(...heights);
    if (heights.length > 0 && least > 0) this.#rowHeight = least;
  }

  /** Sets the heights of the placeholders for the rows above and below. */
  #space(): void {
    this.#above.style.height = `${this.#heightOf(0, this.#start)}px`;
    this.#below.style.height = `${this.#heightOf(this.#end, this.#rows.count)}px`;
  }

  #heightOf(from: number, to: number): number {
    let height = Math.max(0, to - from) * this.#rowHeight;
    if (this.#extra.size > 0)
      for (let at = from; at < to; at += 1) height += this.#extra.get(this.#rows.keyOf(at)) ?? 0;
    return height;
  }

  /** Returns the index of the row at a distance from the top of the list, in pixels. */
  #indexAt(height: number): number {
    if (this.#extra.size === 0) return Math.floor(height / this.#rowHeight);
    let rest = height;
    let at = 0;
    for (; at < this.#rows.count; at += 1) {
      rest -= this.#rowHeight + (this.#extra.get(this.#rows.keyOf(at)) ?? 0);
      if (rest < 0) return at;
    }
    return at;
  }
}
