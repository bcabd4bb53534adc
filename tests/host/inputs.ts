/** Obsidian's parts that hold a value: they listen to the page as the real ones do, and `setValue` by code tells nobody. */
import type * as Obsidian from 'obsidian';
import { BaseComponent } from './buttons.ts';
import { setIcon, setTooltip } from './icons.ts';

/** A part with a value. */
export abstract class ValueComponent<T> extends BaseComponent implements Obsidian.ValueComponent<T> {
  registerOptionListener(listeners: Record<string, (value?: T) => T>, key: string): this {
    listeners[key] = (value) => {
      if (value !== undefined) this.setValue(value);
      return this.getValue();
    };
    return this;
  }

  abstract getValue(): T;
  abstract setValue(value: T): this;
}

type TextElement = HTMLInputElement | HTMLTextAreaElement;

/** A field to type in. */
export class AbstractTextComponent<T extends TextElement>
  extends ValueComponent<string>
  implements Obsidian.AbstractTextComponent<T>
{
  inputEl: T;
  #onChange: (value: string) => unknown = () => undefined;

  constructor(inputEl: T) {
    super();
    this.inputEl = inputEl;
    inputEl.addEventListener('input', () => this.onChanged());
  }

  override setDisabled(disabled: boolean): this {
    this.inputEl.disabled = disabled;
    return super.setDisabled(disabled);
  }

  getValue(): string {
    return this.inputEl.value;
  }

  setValue(value: string): this {
    this.inputEl.value = value;
    return this;
  }

  setPlaceholder(placeholder: string): this {
    this.inputEl.placeholder = placeholder;
    return this;
  }

  onChanged(): void {
    this.#onChange(this.getValue());
  }

  onChange(callback: (value: string) => unknown): this {
    this.#onChange = callback;
    return this;
  }
}

/** One line of text. */
export class TextComponent extends AbstractTextComponent<HTMLInputElement> implements Obsidian.TextComponent {
  constructor(containerEl: HTMLElement) {
    super(containerEl.createEl('input', { type: 'text', attr: { spellcheck: 'false' } }));
  }
}

/** Several lines of text. */
export class TextAreaComponent
  extends AbstractTextComponent<HTMLTextAreaElement>
  implements Obsidian.TextAreaComponent
{
  constructor(containerEl: HTMLElement) {
    super(containerEl.createEl('textarea', { attr: { spellcheck: 'false' } }));
  }
}

/** A field to search with. */
export class SearchComponent extends AbstractTextComponent<HTMLInputElement> implements Obsidian.SearchComponent {
  clearButtonEl: HTMLElement;

  constructor(containerEl: HTMLElement) {
    const el = containerEl.createDiv({ cls: 'search-input-container' });
    super(el.createEl('input', { type: 'search', attr: { spellcheck: 'false' } }));
    this.clearButtonEl = el.createDiv({
      cls: 'search-input-clear-button',
      attr: { role: 'button', 'aria-label': 'Clear search' },
    });
    this.clearButtonEl.addEventListener('click', () => this.setValue('').onChanged());
  }
}

/** A switch. */
export class ToggleComponent extends ValueComponent<boolean> implements Obsidian.ToggleComponent {
  toggleEl: HTMLElement;
  readonly #box: HTMLInputElement;
  #onChange: (value: boolean) => unknown = () => undefined;

  constructor(containerEl: HTMLElement) {
    super();
    this.toggleEl = containerEl.createEl('label', { cls: 'checkbox-container' });
    this.#box = this.toggleEl.createEl('input', { type: 'checkbox' });
    this.#box.addEventListener('change', () => this.#changed());
  }

  /** The checkbox inside, which carries focus and accessible name. */
  get inputEl(): HTMLInputElement {
    return this.#box;
  }

  override setDisabled(disabled: boolean): this {
    this.#box.disabled = disabled;
    this.toggleEl.toggleClass('is-disabled', disabled);
    return super.setDisabled(disabled);
  }

  getValue(): boolean {
    return this.#box.checked;
  }

  setValue(on: boolean): this {
    this.#box.checked = on;
    this.toggleEl.toggleClass('is-enabled', on);
    return this;
  }

  setTooltip(tooltip: string): this {
    setTooltip(this.#box, tooltip);
    return this;
  }

  onClick(): void {
    this.#box.click();
  }

  onChange(callback: (value: boolean) => unknown): this {
    this.#onChange = callback;
    return this;
  }

  #changed(): void {
    this.setValue(this.#box.checked);
    this.#onChange(this.#box.checked);
  }
}

/** A choice from a list. */
export class DropdownComponent extends ValueComponent<string> implements Obsidian.DropdownComponent {
  selectEl: HTMLSelectElement;
  #onChange: (value: string) => unknown = () => undefined;

  constructor(containerEl: HTMLElement) {
    super();
    this.selectEl = containerEl.createEl('select', { cls: 'dropdown' });
    this.selectEl.addEventListener('change', () => this.#onChange(this.getValue()));
  }

  override setDisabled(disabled: boolean): this {
    this.selectEl.disabled = disabled;
    return super.setDisabled(disabled);
  }

  addOption(value: string, display: string): this {
    this.selectEl.createEl('option', { value, text: display });
    return this;
  }

  addOptions(options: Record<string, string>): this {
    for (const [value, display] of Object.entries(options)) this.addOption(value, display);
    return this;
  }

  getValue(): string {
    return this.selectEl.value;
  }

  setValue(value: string): this {
    this.selectEl.value = value;
    return this;
  }

  onChange(callback: (value: string) => unknown): this {
    this.#onChange = callback;
    return this;
  }
}

/** How far something is. */
export class ProgressBarComponent extends ValueComponent<number> implements Obsidian.ProgressBarComponent {
  readonly #bar: HTMLElement;
  #value = 0;

  constructor(containerEl: HTMLElement) {
    super();
    this.#bar = containerEl.createDiv({
      cls: 'setting-progress-bar',
      attr: { role: 'progressbar', 'aria-valuemin': 0, 'aria-valuemax': 100 },
    });
    this.#bar.createDiv({ cls: 'setting-progress-bar-inner' });
  }

  getValue(): number {
    return this.#value;
  }

  setValue(value: number): this {
    this.#value = value;
    this.#bar.setAttr('aria-valuenow', value);
    this.#bar.find('.setting-progress-bar-inner').setCssStyles({ width: `${value}%` });
    return this;
  }
}

/** A read-only value on a row. */
export class DisplayValueComponent implements Obsidian.DisplayValueComponent {
  valueEl: HTMLElement;
  readonly #statusEl: HTMLElement;

  constructor(containerEl: HTMLElement) {
    this.valueEl = containerEl.createDiv({ cls: 'setting-item-display-value' });
    this.#statusEl = containerEl.createDiv({ cls: 'setting-item-status' });
  }

  setValue(value: string | null): this {
    this.valueEl.setText(value ?? '');
    return this;
  }

  setStatus(status: 'warning' | null): this {
    this.#statusEl.toggleClass('mod-warning', status === 'warning');
    setIcon(this.#statusEl, status === 'warning' ? 'alert-triangle' : '');
    return this;
  }
}
