/** The texts of files that are open in panes: all panes of a file share one, typing is saved later, changes from the disk flow in. */
import type * as Obsidian from 'obsidian';
import { hostDebounce } from './debounce.ts';
import type { Disk } from './disk.ts';
import type { FileStore } from './file-store.ts';
import type { TFile } from './files.ts';
import { Serial } from './serial.ts';
import { editorText } from './text-changes.ts';
import { mergeTexts } from './text-merge.ts';
import type { WorkQueue } from './work.ts';

/** "Debounced save in 2 seconds from now." */
const SAVE_DELAY = 2000;

/** A pane that shows a text. */
export interface TextPane {
  /** Shows a text that another pane or the disk has changed. */
  show(text: string): void;
}

/** What open texts work on. */
export interface TextParts {
  readonly disk: Disk;
  readonly store: FileStore;
  readonly work: WorkQueue;
}

/** One open file's text. */
export class OpenText {
  readonly file: TFile;
  readonly panes = new Set<TextPane>();
  readonly requestSave: Obsidian.Debouncer<[], Promise<void>>;
  readonly #parts: TextParts;
  #text: string;
  /** What the file held when it was last read or written here. */
  #saved: string;
  #dirty = false;
  /** While a save is under way, changes of the disk wait: it may be the save's own. */
  #isSaving = false;
  readonly #saves = new Serial();

  constructor(file: TFile, text: string, parts: TextParts) {
    this.file = file;
    this.#parts = parts;
    this.#text = text;
    this.#saved = text;
    this.requestSave = hostDebounce(() => this.save(), SAVE_DELAY);
  }

  get text(): string {
    return this.#text;
  }

  get dirty(): boolean {
    return this.#dirty;
  }

  /** One pane has a new text: the others show it too, and it will be saved. */
  edited(by: TextPane, text: string): void {
    this.#text = text;
    this.#dirty = true;
    this.requestSave();
    this.#show(by);
  }

  /** Writes what was typed, at once; one save after another. */
  async save(): Promise<void> {
    this.requestSave.cancel();
    await this.#saves.run('', () => this.#write());
  }

  /** The file has changed on the disk: unsaved typing is merged with it. */
  async reload(): Promise<void> {
    await this.#parts.work.run('view', this.file.path, () => this.#takeFromDisk());
  }

  /** What could not be written, because the file was just renamed or the disk is full, stays to be saved. */
  async #write(): Promise<void> {
    if (!this.#dirty || this.file.deleted) return;
    const text = this.#text;
    this.#dirty = false;
    this.#isSaving = true;
    try {
      await this.#parts.store.write('editor', this.file.path, text, 'there');
      this.#saved = text;
    } catch {
      this.#dirty = true;
      this.requestSave();
    }
    this.#isSaving = false;
    this.#takeFromDisk();
  }

  #takeFromDisk(): void {
    const { disk } = this.#parts;
    if (this.#isSaving || this.file.deleted || !disk.isFile(this.file.path)) return;
    const found = disk.text(this.file.path);
    if (found === this.#saved) return;
    const base = this.#saved;
    this.#saved = found;
    if (!this.#dirty) this.#text = found;
    else this.#text = mergeTexts(editorText(base), this.#text, editorText(found));
    if (this.#dirty) this.requestSave();
    this.#show(null);
  }

  #show(except: TextPane | null): void {
    for (const pane of this.panes) if (pane !== except) pane.show(this.#text);
  }
}

/** The open texts of one host. */
export class OpenTexts {
  readonly #parts: TextParts;
  readonly #open = new Map<TFile, OpenText>();

  constructor(parts: TextParts) {
    this.#parts = parts;
  }

  /** The text of a file for one more pane; read from the disk if no pane has it yet. */
  async open(file: TFile, pane: TextPane): Promise<OpenText> {
    const text = await this.#parts.store.peek(file.path);
    const open = this.#open.get(file) ?? new OpenText(file, text, this.#parts);
    this.#open.set(file, open);
    open.panes.add(pane);
    return open;
  }

  /** A pane has closed; the last one saves. */
  async close(open: OpenText, pane: TextPane): Promise<void> {
    open.panes.delete(pane);
    if (open.panes.size > 0) return;
    this.#open.delete(open.file);
    await open.save();
  }

  /** Brings a file's open text up to date with the disk. */
  changed(file: TFile): void {
    void this.#open.get(file)?.reload();
  }

  /** Writes everything typed and not yet saved. */
  async saveAll(): Promise<void> {
    await Promise.all([...this.#open.values()].map((open) => open.save()));
  }
}
