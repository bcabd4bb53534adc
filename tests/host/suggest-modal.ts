/** Obsidian's `SuggestModal` and `FuzzySuggestModal`: type, choose with arrows or mouse, Enter. */
import type * as Obsidian from 'obsidian';
import { prepareFuzzySearch } from 'obsidian-test-mocks/obsidian';
import { Modal } from './modal.ts';
import { servicesOf } from './services.ts';

/** A list to choose from. */
export abstract class SuggestModal<T> extends Modal implements Obsidian.SuggestModal<T> {
  limit = 100;
  emptyStateText = 'No results found.';
  inputEl: HTMLInputElement;
  resultContainerEl: HTMLElement;
  #values: readonly T[] = [];
  #chosen = 0;

  constructor(app: Obsidian.App) {
    super(app);
    this.modalEl.addClass('prompt');
    this.inputEl = createEl('input', { cls: 'prompt-input', type: 'text', attr: { 'aria-label': 'Search' } });
    this.modalEl.prepend(this.inputEl);
    this.resultContainerEl = this.modalEl.createDiv({ cls: 'prompt-results', attr: { role: 'listbox' } });
    this.inputEl.addEventListener('input', () => void this.#search());
    this.scope.register([], 'ArrowDown', () => this.#move(1));
    this.scope.register([], 'ArrowUp', () => this.#move(-1));
    this.scope.register([], 'Enter', (event) => this.selectActiveSuggestion(event));
  }

  override open(): void {
    super.open();
    this.inputEl.focus();
    void this.#search();
  }

  setPlaceholder(placeholder: string): void {
    this.inputEl.placeholder = placeholder;
  }

  setInstructions(instructions: Obsidian.Instruction[]): void {
    const el = this.modalEl.createDiv({ cls: 'prompt-instructions' });
    for (const { command, purpose } of instructions)
      el.createDiv({ cls: 'prompt-instruction', text: `${command} ${purpose}` });
  }

  onNoSuggestion(): void {
    this.resultContainerEl.createDiv({ cls: 'suggestion-empty', text: this.emptyStateText });
  }

  selectSuggestion(value: T, event: MouseEvent | KeyboardEvent): void {
    this.close();
    this.onChooseSuggestion(value, event);
  }

  selectActiveSuggestion(event: MouseEvent | KeyboardEvent): void {
    const value = this.#values[this.#chosen];
    if (value !== undefined) this.selectSuggestion(value, event);
  }

  abstract getSuggestions(query: string): T[] | Promise<T[]>;
  abstract renderSuggestion(value: T, el: HTMLElement): void;
  abstract onChooseSuggestion(item: T, event: MouseEvent | KeyboardEvent): void;

  async #search(): Promise<void> {
    try {
      const found = await this.getSuggestions(this.inputEl.value);
      this.#show(this.limit > 0 ? found.slice(0, this.limit) : found);
    } catch (error) {
      servicesOf(this.app).sink(error);
    }
  }

  #show(values: readonly T[]): void {
    this.#values = values;
    this.#chosen = 0;
    this.resultContainerEl.empty();
    if (values.length === 0) this.onNoSuggestion();
    for (const value of values) this.#showOne(value);
    this.#move(0);
  }

  #showOne(value: T): void {
    const el = this.resultContainerEl.createDiv({ cls: 'suggestion-item', attr: { role: 'option' } });
    this.renderSuggestion(value, el);
    el.addEventListener('click', (event) => this.selectSuggestion(value, event));
  }

  #move(step: number): false {
    const items = [...this.resultContainerEl.querySelectorAll('.suggestion-item')];
    if (items.length > 0) this.#chosen = (this.#chosen + step + items.length) % items.length;
    for (const [index, item] of items.entries()) {
      item.toggleClass('is-selected', index === this.#chosen);
      item.setAttr('aria-selected', index === this.#chosen);
    }
    return false;
  }
}

/** The same over a fixed list, searched without exactness. */
export abstract class FuzzySuggestModal<T>
  extends SuggestModal<Obsidian.FuzzyMatch<T>>
  implements Obsidian.FuzzySuggestModal<T>
{
  override getSuggestions(query: string): Obsidian.FuzzyMatch<T>[] {
    const search = prepareFuzzySearch(query);
    const matches = this.getItems().map((item) => ({ item, match: search(this.getItemText(item)) }));
    const found = matches.filter((entry): entry is Obsidian.FuzzyMatch<T> => entry.match !== null);
    return query === '' ? found : found.sort((one, other) => other.match.score - one.match.score);
  }

  override renderSuggestion({ item }: Obsidian.FuzzyMatch<T>, el: HTMLElement): void {
    el.setText(this.getItemText(item));
  }

  override onChooseSuggestion({ item }: Obsidian.FuzzyMatch<T>, event: MouseEvent | KeyboardEvent): void {
    this.onChooseItem(item, event);
  }

  abstract getItems(): T[];
  abstract getItemText(item: T): string;
  abstract onChooseItem(item: T, event: MouseEvent | KeyboardEvent): void;
}
