/** Obsidian's views of files: `FileView`, and `TextFileView`, which loads and saves a text. */
import type * as Obsidian from 'obsidian';
import { TFile } from './files.ts';
import type { PaneText, TextPane, TextSource } from './pane-text.ts';
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
    const { habits, workspace } = servicesOf(this.leaf);
    await this.leaveFile();
    this.file = file;
    if (habits.fileOpen === 'before-text') workspace.activityChanged();
    await this.onLoadFile(file);
    if (this.file === file) this.loadedFile = file;
  }
}

/** A file view whose file can be edited. */
export abstract class EditableFileView extends FileView implements Obsidian.EditableFileView {}

/** A view of a text file. While it changes its file, its editor keeps the text of the one before until the new one is read. */
export abstract class TextFileView extends EditableFileView implements Obsidian.TextFileView, TextPane {
  data = '';
  readonly text: PaneText;
  requestSave: () => void = () => void this.text.requestSave();

  constructor(leaf: Obsidian.WorkspaceLeaf) {
    super(leaf);
    const { texts } = servicesOf(leaf);
    this.text = texts.textOf(this);
    this.register(() => texts.close(this));
  }

  override async onLoadFile(file: Obsidian.TFile): Promise<void> {
    if (file instanceof TFile) await servicesOf(this.leaf).texts.load(file, this);
  }

  override async onUnloadFile(_file: Obsidian.TFile): Promise<void> {
    await this.text.leave();
  }

  async save(clear = false): Promise<void> {
    await this.text.save(clear);
  }

  show(text: string, source: TextSource): void {
    this.data = text;
    this.setViewData(text, source === 'opened');
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
