/** Obsidian's `ConfirmationModal`: buttons close it when their handler has resolved, unless that gives something truthy. */
import type * as Obsidian from 'obsidian';
import { ButtonComponent } from './buttons.ts';
import { Modal } from './modal.ts';
import { servicesOf } from './services.ts';

/** A button of the modal. */
export class ConfirmationButton extends ButtonComponent implements Obsidian.ConfirmationButton {
  readonly #modal: ConfirmationModal;

  constructor(modal: ConfirmationModal) {
    super(modal.buttonContainerEl);
    this.#modal = modal;
    this.onClick(() => undefined);
  }

  override onClick(handler: (event: MouseEvent) => unknown): this {
    return super.onClick((event) => {
      this.#click(event, handler).catch(servicesOf(this.#modal.app).sink);
    });
  }

  setInitialFocus(): this {
    this.#modal.initialFocus = this.buttonEl;
    return this;
  }

  setSecondary(): this {
    this.buttonEl.addClass('mod-secondary');
    return this;
  }

  setCancel(): this {
    this.buttonEl.addClass('mod-cancel');
    return this;
  }

  async #click(event: MouseEvent, handler: (event: MouseEvent) => unknown): Promise<void> {
    if (!(await handler(event))) this.#modal.close();
  }
}

/** A question with buttons. */
export class ConfirmationModal extends Modal implements Obsidian.ConfirmationModal {
  buttonContainerEl: HTMLElement;
  /** The button that has the focus when the modal opens. */
  initialFocus: HTMLElement | null = null;

  constructor(app: Obsidian.App) {
    super(app);
    this.containerEl.addClass('mod-confirmation');
    this.buttonContainerEl = this.modalEl.createDiv({ cls: 'modal-button-container' });
  }

  override open(): void {
    super.open();
    this.initialFocus?.focus();
  }

  addClass(cls: string): this {
    this.modalEl.addClass(...cls.split(' '));
    return this;
  }

  addCheckbox(label: string, callback: (value: boolean) => unknown): this {
    const el = this.contentEl.createEl('label', { cls: 'mod-checkbox' });
    const box = el.createEl('input', { type: 'checkbox' });
    el.appendText(label);
    box.addEventListener('change', () => callback(box.checked));
    return this;
  }

  addButton(callback: (button: Obsidian.ConfirmationButton) => unknown): this {
    callback(asTyped(new ConfirmationButton(this)));
    return this;
  }

  addCancelButton(text = 'Cancel'): this {
    return this.addButton((button) => button.setButtonText(text).setCancel());
  }
}

/** The documented class has a private constructor, which only its own instances satisfy. */
function asTyped(button: ConfirmationButton): Obsidian.ConfirmationButton {
  return button;
}
