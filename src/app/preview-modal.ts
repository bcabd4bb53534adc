/** What a run is about to change: the notes, each with a before and after, and which to leave out. Writes nothing itself. */
import { ButtonComponent, Modal, type App, type TFile } from 'obsidian';
import { show } from './windows';
import * as words from './words';

/** One place of a note before and after. */
export interface Difference {
  readonly before: string;
  readonly after: string;
}

/** A note that would change; what changes is looked up when somebody wants to see it. */
export interface PreviewEntry {
  readonly file: TFile;
  readonly differences: () => Promise<readonly Difference[]>;
}

/** What the window shows. `extra` puts in what is to be chosen before the list. */
export interface Preview {
  readonly title: string;
  readonly intro: readonly string[];
  readonly entries: readonly PreviewEntry[];
  readonly action: (count: number) => string;
  readonly extra?: (container: HTMLElement) => void;
}

/** How many notes are shown at once. */
const PAGE = 100;

/** Shows the preview; gives the notes that were chosen, or null where it was cancelled. */
export function openPreview(app: App, preview: Preview): Promise<readonly TFile[] | null> {
  return new Promise((resolve) => {
    show(new PreviewModal(app, preview, resolve));
  });
}

class PreviewModal extends Modal {
  readonly #preview: Preview;
  readonly #resolve: (chosen: readonly TFile[] | null) => void;
  readonly #leftOut = new Set<TFile>();
  readonly #boxes = new Set<HTMLInputElement>();
  #button: ButtonComponent | null = null;
  #answer: readonly TFile[] | null = null;
  #shown = 0;

  constructor(app: App, preview: Preview, resolve: (chosen: readonly TFile[] | null) => void) {
    super(app);
    this.#preview = preview;
    this.#resolve = resolve;
    this.setTitle(preview.title);
    this.modalEl.addClass('related-literature-preview');
  }

  override onOpen(): void {
    for (const line of this.#preview.intro) this.contentEl.createEl('p', { text: line });
    this.#preview.extra?.(this.contentEl);
    this.#showChoosers();
    const list = this.contentEl.createDiv({ cls: 'related-literature-preview-list' });
    this.#showPage(list);
    this.#showButtons();
  }

  override onClose(): void {
    this.contentEl.empty();
    this.#resolve(this.#answer);
  }

  get #chosen(): readonly TFile[] {
    return this.#preview.entries.map(({ file }) => file).filter((file) => !this.#leftOut.has(file));
  }

  #showChoosers(): void {
    const row = this.contentEl.createDiv({ cls: 'related-literature-choosers' });
    new ButtonComponent(row).setButtonText(words.chooseAll).onClick(() => this.#chooseAll(true));
    new ButtonComponent(row).setButtonText(words.chooseNone).onClick(() => this.#chooseAll(false));
  }

  #chooseAll(isChosen: boolean): void {
    this.#leftOut.clear();
    if (!isChosen) for (const { file } of this.#preview.entries) this.#leftOut.add(file);
    for (const box of this.#boxes) box.checked = isChosen;
    this.#count();
  }

  #showPage(list: HTMLElement): void {
    const { entries } = this.#preview;
    for (const entry of entries.slice(this.#shown, this.#shown + PAGE)) this.#showEntry(list, entry);
    this.#shown = Math.min(this.#shown + PAGE, entries.length);
    const rest = entries.length - this.#shown;
    if (rest === 0) return;
    const more = new ButtonComponent(list).setButtonText(words.showMore(Math.min(rest, PAGE)));
    more.onClick(() => {
      more.buttonEl.remove();
      this.#showPage(list);
    });
  }

  #showEntry(list: HTMLElement, entry: PreviewEntry): void {
    const row = list.createDiv({ cls: 'related-literature-preview-row' });
    const box = row.createEl('input', { type: 'checkbox', attr: { 'aria-label': entry.file.path } });
    box.checked = !this.#leftOut.has(entry.file);
    this.#boxes.add(box);
    box.addEventListener('change', () => {
      if (box.checked) this.#leftOut.delete(entry.file);
      else this.#leftOut.add(entry.file);
      this.#count();
    });
    const details = row.createEl('details');
    details.createEl('summary', { text: entry.file.path });
    details.addEventListener('toggle', () => void showDifferences(details, entry), { once: true });
  }

  #showButtons(): void {
    const row = this.contentEl.createDiv({ cls: 'modal-button-container' });
    this.#button = new ButtonComponent(row).setCta().onClick(() => {
      this.#answer = this.#chosen;
      this.close();
    });
    new ButtonComponent(row).setButtonText(words.cancel).onClick(() => this.close());
    this.#count();
  }

  #count(): void {
    const { length } = this.#chosen;
    this.#button?.setButtonText(this.#preview.action(length)).setDisabled(length === 0);
  }
}

async function showDifferences(details: HTMLElement, entry: PreviewEntry): Promise<void> {
  for (const { before, after } of await entry.differences()) {
    const pair = details.createDiv({ cls: 'related-literature-difference' });
    showSide(pair, words.before, before);
    showSide(pair, words.after, after);
  }
}

function showSide(pair: HTMLElement, heading: string, text: string): void {
  const side = pair.createDiv();
  side.createDiv({ text: heading, cls: 'related-literature-difference-heading' });
  side.createEl('pre', { text: text.trim() || words.empty, attr: { tabindex: 0 } });
}
