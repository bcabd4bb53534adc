/** What an editor shows of its text: focus and scroll; nothing is drawn. */
import type * as Obsidian from 'obsidian';

/** The part of an editor that knows nothing of its text. */
export class EditorWindow {
  #focused = false;
  #scroll = { top: 0, left: 0 };

  refresh(): void {
    // Nothing is drawn.
  }

  focus(): void {
    this.#focused = true;
  }

  blur(): void {
    this.#focused = false;
  }

  hasFocus(): boolean {
    return this.#focused;
  }

  getScrollInfo(): { top: number; left: number } {
    return { ...this.#scroll };
  }

  scrollTo(x?: number | null, y?: number | null): void {
    this.#scroll = { left: x ?? this.#scroll.left, top: y ?? this.#scroll.top };
  }

  scrollIntoView(range: Obsidian.EditorRange): void {
    this.#scroll.top = range.from.line;
  }
}
