/** Obsidian's `Modal`: a box over the app that stays until it is closed, by code, by Escape, or by a click beside it. */
import type * as Obsidian from 'obsidian';
import { setIcon } from './icons.ts';
import { Scope } from './keymap.ts';
import { servicesOf } from './services.ts';

/** A modal. */
export class Modal implements Obsidian.Modal {
  app: Obsidian.App;
  scope: Scope;
  containerEl: HTMLElement;
  modalEl: HTMLElement;
  titleEl: HTMLElement;
  contentEl: HTMLElement;
  shouldRestoreSelection = true;
  #closeCallback: (() => unknown) | null = null;
  #focusBefore: Element | null = null;

  constructor(app: Obsidian.App) {
    this.app = app;
    this.scope = new Scope(app.scope);
    this.scope.register([], 'Escape', () => this.#escape());
    this.containerEl = createDiv({ cls: 'modal-container mod-dim' });
    const background = this.containerEl.createDiv({ cls: 'modal-bg', attr: { style: 'opacity: 0.85;' } });
    background.addEventListener('click', () => this.close());
    this.modalEl = this.containerEl.createDiv({
      cls: 'modal',
      attr: { role: 'dialog', 'aria-modal': 'true', tabindex: -1 },
    });
    this.#addCloseButton();
    this.titleEl = this.modalEl.createDiv({ cls: 'modal-header' }).createDiv({ cls: 'modal-title' });
    this.contentEl = this.modalEl.createDiv({ cls: 'modal-content' });
  }

  open(): void {
    const { screen, sink } = servicesOf(this.app);
    if (screen.modals.has(this)) return;
    this.#focusBefore = document.activeElement;
    document.body.append(this.containerEl);
    screen.modals.add(this);
    screen.keymap.pushScope(this.scope);
    this.modalEl.focus();
    Promise.resolve(this.onOpen()).catch(sink);
  }

  close(): void {
    const { screen } = servicesOf(this.app);
    if (!screen.modals.delete(this)) return;
    screen.keymap.popScope(this.scope);
    this.containerEl.remove();
    this.onClose();
    this.#closeCallback?.();
    if (this.shouldRestoreSelection && this.#focusBefore instanceof HTMLElement) this.#focusBefore.focus();
  }

  onOpen(): Promise<void> | void {
    // For subclasses.
  }

  onClose(): void {
    // For subclasses.
  }

  setTitle(title: string): this {
    this.titleEl.setText(title);
    this.modalEl.setAttr('aria-label', title);
    return this;
  }

  setContent(content: string | DocumentFragment): this {
    this.contentEl.setText(content);
    return this;
  }

  setCloseCallback(callback: () => unknown): this {
    this.#closeCallback = callback;
    return this;
  }

  #addCloseButton(): void {
    const button = this.modalEl.createDiv({
      cls: 'modal-close-button',
      attr: { role: 'button', tabindex: 0, 'aria-label': 'Close' },
    });
    setIcon(button, 'x');
    button.addEventListener('click', () => this.close());
  }

  #escape(): false {
    this.close();
    return false;
  }
}
