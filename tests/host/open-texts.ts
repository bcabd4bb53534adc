/** The panes that show texts: loading a file into one, carrying an edit to the others, telling them of changes of the disk. */
import type { Habits } from './habits.ts';
import type { TFile } from './files.ts';
import { PaneText, type TextPane, type TextParts } from './pane-text.ts';
import { hostMoment, hostTimeout } from './timers.ts';

/** After how many milliseconds an edit reaches the other panes of its note. */
const SPREAD_DELAY = 10;

/** How long a pane takes to load a file, in milliseconds. */
export type LoadTime = (path: string) => number;

/** What the open texts of a host work on. */
export interface OpenTextParts extends TextParts {
  readonly habits: Habits;
  /** Is told of every edit when it reaches the other panes. */
  readonly onSpread: (file: TFile, text: string) => void;
}

/** The panes of one host. */
export class OpenTexts {
  loadTime: LoadTime = () => 0;
  readonly #parts: OpenTextParts;
  readonly #panes = new Set<TextPane>();
  readonly #spreading = new Set<TextPane>();

  constructor(parts: OpenTextParts) {
    this.#parts = parts;
  }

  /** The text of a new pane. */
  textOf(pane: TextPane): PaneText {
    return new PaneText(pane, this.#parts);
  }

  /** Reads a file and shows it, unless the pane shows yet another file by then. */
  async load(file: TFile, pane: TextPane): Promise<void> {
    this.#panes.add(pane);
    const found = await this.#readSlowly(file);
    if (pane.file !== file) return;
    pane.text.loaded(found, this.#unsavedElsewhere(file, pane) ?? found);
    void pane.text.reload();
  }

  /** The pane is gone. */
  close(pane: TextPane): void {
    this.#panes.delete(pane);
  }

  /** The pane's editor was edited: it is to be saved, and a moment later all panes of the note that it names then show its text. */
  edited(pane: TextPane): void {
    pane.text.edited();
    if (this.#spreading.has(pane)) return;
    this.#spreading.add(pane);
    hostMoment(() => this.#spread(pane), SPREAD_DELAY);
  }

  /** Brings all panes of a file up to date with the disk. */
  changed(file: TFile): void {
    for (const pane of this.#panes) if (pane.file === file) void pane.text.reload();
  }

  /** Writes everything typed and not yet saved, one pane after another; what another pane has just saved is not written twice. */
  async saveAll(): Promise<void> {
    for (const pane of [...this.#panes]) {
      if (pane.text.dirty) await pane.text.reload();
      if (pane.text.dirty) await pane.text.save();
    }
  }

  #spread(pane: TextPane): void {
    this.#spreading.delete(pane);
    const { file } = pane;
    if (!file || !this.#panes.has(pane)) return;
    const text = pane.getViewData();
    for (const other of this.#panes) if (other !== pane && other.file === file) other.text.follow(text);
    this.#parts.onSpread(file, text);
  }

  async #readSlowly(file: TFile): Promise<string> {
    const { store, habits } = this.#parts;
    const delay = this.loadTime(file.path);
    if (habits.slowLoad === 'reads-last') await passed(delay);
    const text = await store.peek(file.path);
    if (habits.slowLoad === 'reads-first') await passed(delay);
    return text;
  }

  /** What another pane of the file holds and has not saved yet. */
  #unsavedElsewhere(file: TFile, pane: TextPane): string | null {
    const other = [...this.#panes].find((one) => one !== pane && one.file === file && one.text.dirty);
    return other?.getViewData() ?? null;
  }
}

function passed(delay: number): Promise<void> | undefined {
  if (delay <= 0) return undefined;
  return new Promise((resolve) => void hostTimeout(resolve, delay));
}
