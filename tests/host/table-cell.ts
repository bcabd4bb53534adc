/** A cell of a table in live preview that has the focus: typing in it goes into the note, any other edit throws the user out. */
import type { Editor } from './editor.ts';

/** One cell under the cursor. */
export class TableCell {
  readonly el: HTMLElement;
  /** Whether the cell is typing just now, so that its own edit throws nobody out. */
  isTyping = false;
  readonly #tableEl: HTMLElement;
  readonly #editor: Editor;
  #offset: number;

  constructor(containerEl: HTMLElement, editor: Editor, offset: number) {
    this.#editor = editor;
    this.#offset = offset;
    this.#tableEl = containerEl.createEl('table', { cls: 'table-editor' });
    const cell = this.#tableEl.createEl('tbody').createEl('tr').createEl('td');
    this.el = cell.createDiv({ cls: 'table-cell-wrapper', attr: { contenteditable: 'true', tabindex: 0 } });
    this.el.focus();
  }

  /** Whether the user can still type in it. */
  get hasFocus(): boolean {
    return this.el.ownerDocument.activeElement === this.el;
  }

  /** Types at the end of what was typed so far. */
  type(text: string): void {
    if (!this.hasFocus) throw new Error('the cell has lost the focus');
    const place = this.#editor.offsetToPos(this.#offset);
    this.isTyping = true;
    this.#editor.replaceRange(text, place);
    this.isTyping = false;
    this.#offset += text.length;
  }

  /** The table is drawn anew without the focus. */
  throwOut(): void {
    this.#tableEl.remove();
  }
}
