/**
 * The modal of a run over many notes (docs/contract.md section 10). Reading, choosing, writing and the result are its
 * pages. It opens with its first page. If it was closed, the next page opens it again.
 */
import type { App, Modal } from 'obsidian';
import { messages } from '../messages/messages';
import { prefixed } from '../plugin-prefix';
import { addButton, buttonRow, createModal, isUnloaded, openModal } from './modal';

/** The position of a run in a longer sequence: the label of its step, and the function of the Back button. */
export interface Way {
  readonly step: string;
  readonly back: () => void;
}

/** The modal of one run. */
export class BulkWindow {
  readonly #app: App;
  /** The position of the run in a longer sequence, or null where it stands alone. */
  way: Way | null = null;
  #modal: Modal | null = null;
  #name = '';
  #onClose: () => void = () => undefined;

  constructor(app: App) {
    this.#app = app;
  }

  /** Shows an empty page and returns its element. `onClose` is called if the modal is closed while the page shows. */
  page(title: string, name: string, onClose: () => void = () => undefined): HTMLElement {
    const modal = this.#modal?.containerEl.isConnected === true ? this.#modal.setTitle(title) : this.#open(title);
    this.#onClose = onClose;
    modal.setCloseCallback(() => this.#onClose());
    if (this.#name !== '') modal.modalEl.removeClass(prefixed(this.#name));
    modal.modalEl.addClass(prefixed(name));
    this.#name = name;
    modal.contentEl.empty();
    modal.contentEl.scrollTop = 0;
    return modal.contentEl;
  }

  /** Shows a page that asks for a value. Resolves to null if the modal was closed or the plugin disabled. */
  ask<T>(title: string, name: string, draw: (el: HTMLElement, answer: (value: T) => void) => void): Promise<T | null> {
    return new Promise((resolve) => {
      if (isUnloaded()) return resolve(null);
      const el = this.page(title, name, () => resolve(null));
      if (this.way !== null) el.createDiv({ text: this.way.step, cls: 'setting-item-description' });
      draw(el, resolve);
    });
  }

  /** Returns the row of buttons of a page that asks. */
  buttons(): HTMLElement {
    return buttonRow(this.#modal ?? this.#open(''));
  }

  /** Adds the button that leaves a page without an answer, to the previous page where there is one. */
  addCancel(row: HTMLElement, answer: (value: null) => void): void {
    const way = this.way;
    if (way === null) return void addButton(row, messages.windows.cancel, () => this.close());
    addButton(row, messages.setup.back, () => {
      answer(null);
      way.back();
    });
  }

  /** Closes the modal. A pending question resolves as if the user had closed it. */
  close(): void {
    this.#modal?.close();
  }

  /** Closes the modal without calling `onClose`, because its page was answered. */
  end(): void {
    this.#onClose = () => undefined;
    this.close();
  }

  #open(title: string): Modal {
    this.#name = '';
    this.#modal = createModal(this.#app, title, 'bulk');
    openModal(this.#modal);
    return this.#modal;
  }
}
