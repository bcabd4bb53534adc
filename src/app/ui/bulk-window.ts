/**
 * The one window of a run over many notes: looking, choosing, writing and the result are its pages
 * (docs/contract.md section 10). It opens with its first page; a page after it was closed opens it anew.
 */
import type { App, Modal } from 'obsidian';
import { messages } from '../messages/messages';
import { prefixed } from '../plugin-prefix';
import { addButton, buttonRow, createModal, isUnloaded, openModal } from './modal';

/** Where a run stands in a longer way: its number, and what leads a page back. */
export interface Way {
  readonly step: string;
  readonly back: () => void;
}

/** The window of one run. */
export class BulkWindow {
  readonly #app: App;
  /** Where the run stands in a longer way; null where it is a way of its own. */
  way: Way | null = null;
  #modal: Modal | null = null;
  #name = '';
  #onClose: () => void = () => undefined;

  constructor(app: App) {
    this.#app = app;
  }

  /** An empty page; `onClose` is called where the window is closed while it shows. */
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

  /** A page that asks something; null where the window was closed, or the plugin switched off. */
  ask<T>(title: string, name: string, draw: (el: HTMLElement, answer: (value: T) => void) => void): Promise<T | null> {
    return new Promise((resolve) => {
      if (isUnloaded()) return resolve(null);
      const el = this.page(title, name, () => resolve(null));
      if (this.way !== null) el.createDiv({ text: this.way.step, cls: 'setting-item-description' });
      draw(el, resolve);
    });
  }

  /** The row of buttons of a page that asks: what it does, and the way out. */
  buttons(): HTMLElement {
    return buttonRow(this.#modal ?? this.#open(''));
  }

  /** The button that leaves a page unanswered: to the page before, where there is one. */
  addCancel(row: HTMLElement, answer: (value: null) => void): void {
    const way = this.way;
    if (way === null) return void addButton(row, messages.windows.cancel, () => this.close());
    addButton(row, messages.setup.back, () => {
      answer(null);
      way.back();
    });
  }

  /** Closes the window; what its page asked for is answered as if the user had closed it. */
  close(): void {
    this.#modal?.close();
  }

  /** Closes the window without a word to its page, which was answered. */
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
