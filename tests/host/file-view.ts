/** Obsidian's views of files: `FileView`, and `TextFileView`, which loads and saves a text. */
import type * as Obsidian from 'obsidian';
import { TFile } from './files.ts';
import type { OpenText, TextPane } from './open-texts.ts';
import { servicesOf } from './services.ts';
import { ItemView } from './view.ts';

/** A view that shows a file. */
export abstract class FileView extends ItemView implements Obsidian.FileView {
  allowNoFile = false;
  file: TFile | null = null;
  /** The file that is loaded: during loading, `file` is ahead of it. */
  loadedFile: TFile | null = null;

  constructor(leaf: Obsidian.WorkspaceLeaf) {
    super(leaf);
    this.navigation = true;
  }

  override getDisplayText(): string {
    return this.file?.basename ?? '';
  }

  override getState(): Record<string, unknown> {
    return { file: this.file?.path ?? null };
  }

  override async setState(state: unknown, _result: Obsidian.ViewStateResult): Promise<void> {
    const path = stringIn(state, 'file');
    const file = path === null ? null : servicesOf(this.leaf).vault.getFileByPath(path);
    if (file && file !== this.file) await this.#load(file);
  }

  /** The view loses its file: it is closed, or shows another one. */
  async leaveFile(): Promise<void> {
    const file = this.file;
    this.loadedFile = null;
    if (file) await this.onUnloadFile(file);
    this.file = null;
  }

  async onLoadFile(_file: Obsidian.TFile): Promise<void> {
    // For subclasses.
  }

  async onUnloadFile(_file: Obsidian.TFile): Promise<void> {
    // For subclasses.
  }

  async onRename(_file: Obsidian.TFile): Promise<void> {
    // For subclasses.
  }

  canAcceptExtension(_extension: string): boolean {
    return false;
  }

  async #load(file: TFile): Promise<void> {
    await this.leaveFile();
    this.file = file;
    await this.onLoadFile(file);
    if (this.file === file) this.loadedFile = file;
  }
}

/** A file view whose file can be edited. */
export abstract class EditableFileView extends FileView implements Obsidian.EditableFileView {}

/** A view of a text file; panes of one file share the text. */
export abstract class TextFileView extends EditableFileView implements Obsidian.TextFileView, TextPane {
  data = '';
  requestSave: () => void = () => void this.openText?.requestSave();
  /** The text shared by all panes of the file. */
  protected openText: OpenText | null = null;

  override async onLoadFile(file: Obsidian.TFile): Promise<void> {
    if (!(file instanceof TFile)) return;
    const open = await servicesOf(this.leaf).texts.open(file, this);
    if (this.file !== file) return await servicesOf(this.leaf).texts.close(open, this);
    this.openText = open;
    this.data = open.text;
    this.setViewData(open.text, true);
  }

  override async onUnloadFile(_file: Obsidian.TFile): Promise<void> {
    const open = this.openText;
    this.openText = null;
    this.clear();
    if (open) await servicesOf(this.leaf).texts.close(open, this);
  }

  async save(): Promise<void> {
    await this.openText?.save();
  }

  show(text: string): void {
    this.data = text;
    this.setViewData(text, false);
  }

  abstract getViewData(): string;
  abstract setViewData(data: string, clear: boolean): void;
  abstract clear(): void;
}

/** A text property of something unknown, or null. */
export function stringIn(value: unknown, key: string): string | null {
  if (typeof value !== 'object' || value === null) return null;
  const found: unknown = Reflect.get(value, key);
  return typeof found === 'string' ? found : null;
}
