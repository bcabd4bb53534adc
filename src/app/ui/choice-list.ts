/**
 * A list of entries with check boxes. Groups can be folded and ticked as a whole, and a filter narrows the list.
 * Pointer and keyboard work as in the ARIA tree view pattern. Notes that are not changed stand below, each with the
 * reason and a link to its line.
 */
import { SearchComponent } from 'obsidian';
import { messages } from '../messages/messages';
import { prefixed } from '../plugin-prefix';
import { drawChoiceRow, type RowActions } from './choice-row';
import { choiceRows, inGroups, type Choice, type ChoiceRow, type LeftNote } from './choice-rows';
import { addButton, setMember } from './modal';
import { VirtualList } from './virtual-list';

/** The content of the list. */
export interface ChoiceListContent<T> {
  readonly title: string;
  readonly choices: readonly Choice<T>[];
  readonly left: readonly LeftNote[];
  /** Whether an entry is ticked at the start. */
  readonly isTicked: (value: T) => boolean;
  /** Renders the change of an entry once it is unfolded. */
  readonly drawDetail: (value: T, el: HTMLElement) => Promise<void>;
  readonly openNote: (note: LeftNote) => void;
  /** Called whenever a tick changes, and once at the start. */
  readonly onChange: (ticked: ReadonlySet<T>) => void;
}

const NUMERIC = new Intl.Collator(undefined, { numeric: true });

/** The list with its filter. */
export class ChoiceList<T> {
  readonly #content: ChoiceListContent<T>;
  readonly #groups: ReadonlyMap<string, readonly Choice<T>[]>;
  readonly #ticked: Set<T>;
  readonly #folded = new Set<string>();
  /** The details of unfolded entries, by the key of their row. */
  readonly #details = new Map<string, HTMLElement>();
  readonly #countEl: HTMLElement;
  readonly #listEl: HTMLElement;
  readonly #list: VirtualList;
  #filter = '';
  #rows: readonly ChoiceRow<T>[] = [];
  /** The key of the row that has the focus or would receive it. */
  #active = '';

  constructor(el: HTMLElement, content: ChoiceListContent<T>) {
    this.#content = content;
    this.#groups = inGroups(content.choices, (a, b) => NUMERIC.compare(a, b));
    this.#ticked = new Set(content.choices.map(({ value }) => value).filter(content.isTicked));
    this.#countEl = this.#drawHead(el);
    this.#listEl = el.createDiv({
      cls: prefixed('choices'),
      attr: { role: 'tree', 'aria-label': content.title, 'aria-multiselectable': true },
    });
    this.#listEl.addEventListener('keydown', (event) => this.#onKey(event));
    this.#listEl.addEventListener('focusin', (event) => this.#onFocus(event));
    this.#list = new VirtualList(this.#listEl);
    this.#showRows();
    this.#tell();
  }

  #drawHead(el: HTMLElement): HTMLElement {
    const head = el.createDiv({ cls: prefixed('choosers') });
    const search = new SearchComponent(head).setPlaceholder(messages.windows.filter);
    search.inputEl.setAttr('aria-label', messages.windows.filter);
    search.onChange((value) => {
      this.#filter = value.trim();
      this.#listEl.scrollTop = 0;
      this.#showRows();
    });
    addButton(head, messages.windows.selectAll, () => this.#tickShown(true));
    addButton(head, messages.windows.selectNone, () => this.#tickShown(false));
    return head.createDiv({ cls: prefixed('count'), attr: { role: 'status' } });
  }

  /** Ticks the entries that match the filter, in folded groups too. */
  #tickShown(isTicked: boolean): void {
    for (const row of this.#rows) if (row.kind === 'group') this.#tick(row.choices, isTicked);
    this.#changed();
  }

  #tick(choices: readonly Choice<T>[], isTicked: boolean): void {
    for (const { value } of choices) setMember(this.#ticked, value, isTicked);
  }

  #changed(): void {
    this.#draw();
    this.#tell();
  }

  #tell(): void {
    const ticked = this.#content.choices.filter(({ value }) => this.#ticked.has(value)).length;
    this.#countEl.setText(messages.windows.countOf(ticked, this.#content.choices.length));
    this.#content.onChange(this.#ticked);
  }

  #showRows(): void {
    this.#rows = choiceRows(this.#groups, this.#content.left, { filter: this.#filter, folded: this.#folded });
    if (!this.#rows.some(({ key }) => key === this.#active)) this.#active = this.#rows[0]?.key ?? '';
    this.#draw();
  }

  /** Renders the rows again and restores the focus. */
  #draw(): void {
    const hadFocus = this.#listEl.contains(this.#listEl.doc.activeElement);
    const rows = this.#rows;
    this.#list.show({
      count: rows.length,
      keyOf: (at) => rows[at]?.key ?? '',
      draw: (at, parent) => this.#drawRow(at, parent),
    });
    if (hadFocus) this.#focus(rows.findIndex(({ key }) => key === this.#active));
  }

  #drawRow(at: number, parent: HTMLElement): HTMLElement {
    const row = this.#rows[at];
    if (row === undefined) return parent;
    const detail = this.#details.get(row.key) ?? null;
    const { choices = [] } = row.kind === 'group' ? row : {};
    const ticked =
      row.kind === 'choice'
        ? this.#ticked.has(row.choice.value)
        : choices.filter(({ value }) => this.#ticked.has(value)).length;
    return drawChoiceRow(parent, row, { ticked, detail, isActive: row.key === this.#active }, this.#actionsOf(row));
  }

  #actionsOf(row: ChoiceRow<T>): RowActions {
    return {
      tick: (isTicked) => {
        if (row.kind === 'group') this.#tick(row.choices, isTicked);
        if (row.kind === 'choice') this.#tick([row.choice], isTicked);
        this.#changed();
      },
      act: () => this.#act(row),
    };
  }

  /** Handles a click and Enter. A group folds, an entry unfolds its details, and a note that is not changed opens. */
  #act(row: ChoiceRow<T>): void {
    this.#active = row.key;
    if (row.kind === 'left') this.#content.openNote(row.note);
    else if (row.kind === 'choice') this.#toggleDetail(row.key, row.choice);
    else {
      setMember(this.#folded, row.key, row.isOpen);
      this.#showRows();
    }
  }

  #toggleDetail(key: string, { value }: Choice<T>): void {
    if (this.#details.delete(key)) return this.#draw();
    const el = createDiv({ cls: prefixed('detail') });
    this.#details.set(key, el);
    this.#draw();
    void this.#content.drawDetail(value, el).then(() => this.#list.measure());
  }

  #onFocus({ target }: FocusEvent): void {
    const el = target instanceof Node && target.instanceOf(HTMLElement) ? target.closest('[role="treeitem"]') : null;
    const at = this.#rows.findIndex((_, index) => this.#list.elementOf(index) === el);
    if (el !== null && at >= 0) this.#setActive(at);
  }

  #setActive(at: number): void {
    const row = this.#rows[at];
    if (row === undefined) return;
    const before = this.#rows.findIndex(({ key }) => key === this.#active);
    if (before >= 0) this.#list.elementOf(before)?.setAttr('tabindex', -1);
    this.#active = row.key;
    this.#list.elementOf(at)?.setAttr('tabindex', 0);
  }

  #focus(at: number): void {
    const el = this.#list.reveal(at);
    this.#setActive(at);
    el?.focus({ preventScroll: true });
  }

  #onKey(event: KeyboardEvent): void {
    const at = this.#rows.findIndex(({ key }) => key === this.#active);
    const row = this.#rows[at];
    if (row === undefined || event.altKey || event.ctrlKey || event.metaKey || !isOnRow(event)) return;
    if (this.#pressed(event, row, at)) event.preventDefault();
  }

  #pressed({ key }: KeyboardEvent, row: ChoiceRow<T>, at: number): boolean {
    const target = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: this.#rows.length - 1 }[key];
    if (target !== undefined) this.#focus(Math.max(0, Math.min(target, this.#rows.length - 1)));
    else if (key === ' ' && (row.kind === 'group' || row.kind === 'choice')) this.#flip(row);
    else if (key === 'Enter' || this.#folds(key, row)) this.#act(row);
    else return false;
    return true;
  }

  /** Toggles a row. A partly ticked group becomes ticked as a whole. */
  #flip(row: Extract<ChoiceRow<T>, { kind: 'group' | 'choice' }>): void {
    const choices = row.kind === 'group' ? row.choices : [row.choice];
    this.#tick(choices, !choices.every(({ value }) => this.#ticked.has(value)));
    this.#changed();
  }

  #folds(key: string, row: ChoiceRow<T>): boolean {
    if (key !== 'ArrowLeft' && key !== 'ArrowRight') return false;
    const isRtl = this.#listEl.win.getComputedStyle(this.#listEl).direction === 'rtl';
    const wantsOpen = (key === 'ArrowRight') !== isRtl;
    if (row.kind === 'left') return false;
    return wantsOpen !== (row.kind === 'choice' ? this.#details.has(row.key) : row.isOpen);
  }
}

/** Whether a key was pressed on a row itself, and not in its details, which have buttons of their own. */
function isOnRow({ target }: KeyboardEvent): boolean {
  return target instanceof Node && target.instanceOf(HTMLElement) && target.closest('[role="treeitem"]') === target;
}
