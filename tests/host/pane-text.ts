/** The text of one pane: typing is saved later, and changes of the file flow in, merged with what is unsaved. */
import type * as Obsidian from 'obsidian';
import { hostDebounce } from './debounce.ts';
import type { Disk } from './disk.ts';
import type { FileStore } from './file-store.ts';
import type { TFile } from './files.ts';
import { Serial } from './serial.ts';
import { editorText } from './text-changes.ts';
import { mergeTexts } from './text-merge.ts';
import { hostTimeout } from './timers.ts';
import type { WorkQueue } from './work.ts';

/** "Debounced save in 2 seconds from now." */
const SAVE_DELAY = 2000;

/** Where a text that is shown comes from: the file being opened, the file changed by something else, another pane. */
export type TextSource = 'opened' | 'outside' | 'pane';

/** A pane that shows a text. */
export interface TextPane {
  readonly file: TFile | null;
  readonly text: PaneText;
  getViewData(): string;
  show(text: string, source: TextSource): void;
  clear(): void;
}

/** What the texts of panes work on. */
export interface TextParts {
  readonly disk: Disk;
  readonly store: FileStore;
  readonly work: WorkQueue;
}

/** What one pane knows of its text and of the file it belongs to. */
export class PaneText {
  readonly requestSave: Obsidian.Debouncer<[], Promise<void>>;
  readonly #pane: TextPane;
  readonly #parts: TextParts;
  /** What the file held when this pane last read or wrote it; null until the pane has done so. */
  #saved: string | null = null;
  #dirty = false;
  /** While a save is under way, changes of the disk wait: it may be the save's own. */
  #isSaving = false;
  readonly #saves = new Serial();

  constructor(pane: TextPane, parts: TextParts) {
    this.#pane = pane;
    this.#parts = parts;
    this.requestSave = hostDebounce(() => this.save(), SAVE_DELAY);
  }

  get dirty(): boolean {
    return this.#dirty;
  }

  /** The editor holds something new. */
  edited(): void {
    this.#dirty = true;
    this.requestSave();
  }

  /** The pane has loaded its file; what was in the editor before is gone, saved or not. */
  loaded(found: string, shown: string): void {
    this.#saved = found;
    this.#dirty = false;
    this.#pane.show(shown, 'opened');
  }

  /** The pane leaves its file; only something unsaved is saved, and only then the editor is emptied. */
  async leave(): Promise<void> {
    if (this.#dirty) await this.save(true);
    this.#saved = null;
  }

  /** Writes what is in the editor over the file that the view names, at once; one save after another. */
  async save(clear = false): Promise<void> {
    this.requestSave.cancel();
    await this.#saves.run('', () => this.#save(clear));
  }

  /** The file has changed on the disk: unsaved typing is merged with it. */
  async reload(): Promise<void> {
    await this.#parts.work.run('view', this.#pane.file?.path ?? '', () => this.#takeFromDisk());
  }

  /** Another pane of the file was edited: this one shows its text, and has nothing more to save than before. */
  follow(text: string): void {
    if (text !== this.#pane.getViewData()) this.#pane.show(text, 'pane');
  }

  async #save(clear: boolean): Promise<void> {
    const { file } = this.#pane;
    const text = this.#pane.getViewData();
    const differs = this.#differs(text);
    this.#dirty = false;
    if (clear) this.#pane.clear();
    if (!file || file.deleted || !differs) return;
    this.#isSaving = true;
    const isWritten = await this.#write(file, text);
    this.#isSaving = false;
    if (isWritten) this.#written(file, text);
    else this.#failed(file, text, clear);
  }

  /** Line ends alone are no difference: an editor knows only one kind. */
  #differs(text: string): boolean {
    if (this.#saved === null) return true;
    return this.#dirty ? text !== this.#saved : text !== editorText(this.#saved);
  }

  #written(file: TFile, text: string): void {
    if (this.#pane.file !== file) return;
    this.#saved = text;
    this.#takeFromDisk();
  }

  /** What could not be written, because the file was just renamed or the disk is full, stays to be saved. */
  #failed(file: TFile, text: string, hasLeft: boolean): void {
    if (hasLeft) hostTimeout(() => void this.#writeUntilDone(file, text), SAVE_DELAY);
    else this.edited();
  }

  async #writeUntilDone(file: TFile, text: string): Promise<void> {
    if (file.deleted || (await this.#write(file, text))) return;
    hostTimeout(() => void this.#writeUntilDone(file, text), SAVE_DELAY);
  }

  async #write(file: TFile, text: string): Promise<boolean> {
    try {
      await this.#parts.store.write('editor', file.path, text, 'there');
      return true;
    } catch {
      return false;
    }
  }

  #takeFromDisk(): void {
    const { disk } = this.#parts;
    const { file } = this.#pane;
    const base = this.#saved;
    if (this.#isSaving || base === null || !file || file.deleted || !disk.isFile(file.path)) return;
    const found = disk.readText(file.path);
    if (found === base) return;
    const text = this.#dirty ? mergeTexts(editorText(base), this.#pane.getViewData(), editorText(found)) : found;
    this.#saved = found;
    this.#dirty &&= text !== editorText(found);
    if (this.#dirty) this.requestSave();
    this.#pane.show(text, 'outside');
  }
}
