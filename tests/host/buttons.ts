/** Obsidian's buttons in settings and modals: real elements that answer to clicks and keys. */
import type * as Obsidian from 'obsidian';
import { setIcon, setTooltip } from './icons.ts';

/** The base of all small parts. */
export abstract class BaseComponent implements Obsidian.BaseComponent {
  disabled = false;

  then(callback: (component: this) => unknown): this {
    callback(this);
    return this;
  }

  setDisabled(disabled: boolean): this {
    this.disabled = disabled;
    return this;
  }
}

/** A button with a text. */
export class ButtonComponent extends BaseComponent implements Obsidian.ButtonComponent {
  buttonEl: HTMLButtonElement;
  #onClick: (event: MouseEvent) => unknown = () => undefined;

  constructor(containerEl: HTMLElement) {
    super();
    this.buttonEl = containerEl.createEl('button');
    this.buttonEl.addEventListener('click', (event) => this.#onClick(event));
  }

  override setDisabled(disabled: boolean): this {
    this.buttonEl.disabled = disabled;
    return super.setDisabled(disabled);
  }

  setCta(): this {
    return this.#mark('mod-cta', true);
  }

  removeCta(): this {
    return this.#mark('mod-cta', false);
  }

  setWarning(): this {
    return this.#mark('mod-warning', true);
  }

  setDestructive(): this {
    return this.#mark('mod-destructive', true);
  }

  removeDestructive(): this {
    return this.#mark('mod-destructive', false);
  }

  setTooltip(tooltip: string): this {
    setTooltip(this.buttonEl, tooltip);
    return this;
  }

  setButtonText(name: string): this {
    this.buttonEl.setText(name);
    return this;
  }

  setIcon(icon: string): this {
    setIcon(this.buttonEl, icon);
    return this;
  }

  setClass(cls: string): this {
    return this.#mark(cls, true);
  }

  onClick(callback: (event: MouseEvent) => unknown): this {
    this.#onClick = callback;
    return this;
  }

  #mark(cls: string, on: boolean): this {
    this.buttonEl.toggleClass(cls, on);
    return this;
  }
}

/** A small button with an icon. */
export class ExtraButtonComponent extends BaseComponent implements Obsidian.ExtraButtonComponent {
  extraSettingsEl: HTMLElement;
  #onClick: () => unknown = () => undefined;

  constructor(containerEl: HTMLElement) {
    super();
    this.extraSettingsEl = containerEl.createDiv({
      cls: 'clickable-icon extra-setting-button',
      attr: { role: 'button', tabindex: 0 },
    });
    this.extraSettingsEl.addEventListener('click', () => this.#click());
    this.extraSettingsEl.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' || event.key === ' ') this.#click();
    });
    this.setIcon('settings');
  }

  override setDisabled(disabled: boolean): this {
    this.extraSettingsEl.toggleClass('is-disabled', disabled);
    this.extraSettingsEl.setAttr('aria-disabled', disabled);
    return super.setDisabled(disabled);
  }

  setTooltip(tooltip: string): this {
    setTooltip(this.extraSettingsEl, tooltip);
    return this;
  }

  setIcon(icon: string): this {
    setIcon(this.extraSettingsEl, icon);
    return this;
  }

  onClick(callback: () => unknown): this {
    this.#onClick = callback;
    return this;
  }

  #click(): void {
    if (!this.disabled) this.#onClick();
  }
}
