/** Obsidian's suggestions below an input: `AbstractInputSuggest`; and the base of those in the editor, which never open here. */
import type * as Obsidian from 'obsidian';
import { Scope } from './keymap.ts';
import { servicesOf } from './services.ts';

/** A list that hangs on something. */
export abstract class PopoverSuggest<T> implements Obsidian.PopoverSuggest<T> {
  app: Obsidian.App;
  scope: Obsidian.Scope;

  constructor(app: Obsidian.App, scope: Obsidian.Scope = new Scope()) {
    this.app = app;
    this.scope = scope;
  }

  open(): void {
    // For subclasses.
  }

  close(): void {
    // For subclasses.
  }

  abstract renderSuggestion(value: T, el: HTMLElement): void;
  abstract selectSuggestion(value: T, event: MouseEvent | KeyboardEvent): void;
}

/** Suggestions below a text field. */
class InputSuggest<T> extends PopoverSuggest<T> {
  limit = 100;
  readonly #el: HTMLInputElement | HTMLDivElement;
  readonly #listEl = createDiv({ cls: 'suggestion-container', attr: { role: 'listbox' } });
  #onSelect: ((value: T, event: MouseEvent | KeyboardEvent) => unknown) | null = null;

  constructor(app: Obsidian.App, textInputEl: HTMLInputElement | HTMLDivElement) {
    super(app);
    this.#el = textInputEl;
    for (const event of ['focus', 'input']) textInputEl.addEventListener(event, () => void this.#search());
    textInputEl.addEventListener('blur', () => this.close());
  }

  override open(): void {
    document.body.append(this.#listEl);
  }

  override close(): void {
    this.#listEl.remove();
  }

  getValue(): string {
    return this.#el instanceof HTMLInputElement ? this.#el.value : (this.#el.textContent ?? '');
  }

  setValue(value: string): void {
    if (this.#el instanceof HTMLInputElement) this.#el.value = value;
    else this.#el.setText(value);
  }

  onSelect(callback: (value: T, event: MouseEvent | KeyboardEvent) => unknown): this {
    this.#onSelect = callback;
    return this;
  }

  getSuggestions(_query: string): T[] | Promise<T[]> {
    return [];
  }

  override renderSuggestion(value: T, el: HTMLElement): void {
    el.setText(String(value));
  }

  override selectSuggestion(value: T, event: MouseEvent | KeyboardEvent): void {
    this.#onSelect?.(value, event);
  }

  async #search(): Promise<void> {
    try {
      this.#show(await this.getSuggestions(this.getValue()));
    } catch (error) {
      servicesOf(this.app).sink(error);
    }
  }

  #show(values: readonly T[]): void {
    this.#listEl.empty();
    for (const value of this.limit > 0 ? values.slice(0, this.limit) : values) {
      const el = this.#listEl.createDiv({ cls: 'suggestion-item', attr: { role: 'option' } });
      this.renderSuggestion(value, el);
      el.addEventListener('mousedown', (event) => this.selectSuggestion(value, event));
    }
    if (values.length > 0) this.open();
    else this.close();
  }
}

/** The same with the documented type, whose protected member no other declaration can satisfy. */
export const AbstractInputSuggest = InputSuggest as unknown as typeof Obsidian.AbstractInputSuggest;

/** Suggestions in an editor; registered, but never asked. */
export abstract class EditorSuggest<T> extends PopoverSuggest<T> implements Obsidian.EditorSuggest<T> {
  context: Obsidian.EditorSuggestContext | null = null;
  limit = 100;

  setInstructions(_instructions: Obsidian.Instruction[]): void {
    // Nothing is drawn.
  }

  abstract onTrigger(
    cursor: Obsidian.EditorPosition,
    editor: Obsidian.Editor,
    file: Obsidian.TFile | null,
  ): Obsidian.EditorSuggestTriggerInfo | null;
  abstract getSuggestions(context: Obsidian.EditorSuggestContext): T[] | Promise<T[]>;
}
