/** The settings as a user opens them: one tab over the app or in a window of its own, its rows to read, change and click. */
import { servicesOf } from './services.ts';
import type { SettingRow } from './setting-row.ts';
import { SettingTab } from './setting-tab.ts';

/** An open settings tab. */
export class SettingsWindow {
  readonly #tab: SettingTab;
  readonly #frameEl: HTMLElement;

  constructor(tab: SettingTab) {
    this.#tab = tab;
    this.#frameEl = createDiv({ cls: 'modal-container' });
    document.body.append(this.#frameEl);
    const isWindow = servicesOf(tab.app).habits.settingsPlace === 'window';
    const place = isWindow ? documentIn(this.#frameEl).body : this.#frameEl;
    const modal = createDiv({ cls: 'modal mod-settings', attr: { role: 'dialog', 'aria-label': 'Settings' } });
    modal.createDiv({ cls: 'vertical-tab-content-container' }).append(tab.containerEl);
    place.append(modal);
    SettingTab.show(tab);
  }

  /** The element the tab is drawn into. */
  get el(): HTMLElement {
    return this.#tab.containerEl;
  }

  /** All rows of the tab or of the page that is open, hidden ones included. */
  rows(): readonly SettingRow[] {
    return SettingTab.rendered(this.#tab)?.rows ?? [];
  }

  /** The row of that name; like the search of the settings, this opens the page on which it stands. */
  row(name: string): SettingRow {
    const row = this.#find((candidate) => candidate.name === name);
    if (row) return row;
    throw new Error(
      `no setting "${name}"; there are ${this.rows()
        .map((candidate) => `"${candidate.name}"`)
        .join(', ')}`,
    );
  }

  /** The row whose control has that key; this opens the page on which it stands. */
  control(key: string): SettingRow {
    const row = this.#find(({ definition }) => 'control' in definition && definition.control?.key === key);
    if (row) return row;
    throw new Error(`no setting with the key "${key}"`);
  }

  /** The names of the pages that the first one leads to. */
  pages(): readonly string[] {
    this.back();
    return this.rows().flatMap(({ definition }) => ('type' in definition ? [definition.name] : []));
  }

  /** Opens a page by its row on the first one. */
  openPage(name: string): this {
    this.back();
    this.row(name).click();
    return this;
  }

  /** The page that is open; null on the first one. */
  get page(): string | null {
    return SettingTab.rendered(this.#tab)?.page ?? null;
  }

  /** Goes back to the first page. */
  back(): void {
    if (this.page !== null) SettingTab.rendered(this.#tab)?.back();
  }

  #find(isWanted: (row: SettingRow) => boolean): SettingRow | undefined {
    const here = this.rows().find(isWanted);
    if (here) return here;
    const pages = [null, ...this.pages()];
    return firstOf(pages, (page) => {
      if (page !== null) this.openPage(page);
      return this.rows().find(isWanted);
    });
  }

  /** Closes the settings; a window that is destroyed tells nobody. */
  close(): void {
    if (servicesOf(this.#tab.app).habits.settingsClose === 'silent') SettingTab.destroy(this.#tab);
    else SettingTab.close(this.#tab);
    this.#frameEl.remove();
  }
}

/** The first thing that is found; nothing is looked for after it. */
function firstOf<From, To>(all: readonly From[], find: (one: From) => To | undefined): To | undefined {
  for (const one of all) {
    const found = find(one);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** A document of its own, with a window of its own. */
function documentIn(el: HTMLElement): Document {
  const { contentDocument } = el.createEl('iframe');
  if (contentDocument) return contentDocument;
  throw new Error('the frame has no document');
}
