/** Obsidian's `Vault`: the notes as `TFile` objects over the store, with its four events. */
import type * as Obsidian from 'obsidian';
import type { Adapter } from './adapter.ts';
import { toBuffer, type Content } from './bytes.ts';
import { Events, type ErrorSink } from './events.ts';
import type { FileStore, TreeChange } from './file-store.ts';
import { FileTree, TFile, TFolder, type TAbstractFile } from './files.ts';
import { fileName, joinPath, normalizePath } from './paths.ts';

/** The vault of one host. */
export class Vault extends Events implements Obsidian.Vault {
  readonly configDir: string;
  readonly tree: FileTree;
  adapter!: Obsidian.DataAdapter;
  readonly #name: string;
  #store!: FileStore;

  constructor(name: string, configDir: string, sink: ErrorSink) {
    super();
    Events.report(this, sink);
    this.#name = name;
    this.configDir = configDir;
    this.tree = new FileTree(this);
  }

  /** The second half of construction: store and vault know each other. */
  connect(store: FileStore, adapter: Adapter): void {
    this.#store = store;
    this.adapter = adapter;
  }

  /** Triggers the event of a change. */
  announce(change: TreeChange): void {
    if (change.kind === 'rename') this.trigger('rename', change.file, change.oldPath);
    else this.trigger(change.kind, change.file);
  }

  getName(): string {
    return this.#name;
  }

  getFileByPath(path: string): TFile | null {
    return this.tree.file(path);
  }

  getFolderByPath(path: string): TFolder | null {
    return this.tree.folder(path);
  }

  getAbstractFileByPath(path: string): TAbstractFile | null {
    return this.tree.get(path);
  }

  getRoot(): TFolder {
    return this.tree.root;
  }

  getAllLoadedFiles(): TAbstractFile[] {
    return this.tree.all();
  }

  getAllFolders(includeRoot = false): TFolder[] {
    const folders = this.tree.all().filter((entry) => entry instanceof TFolder);
    return folders.filter((folder) => includeRoot || !folder.isRoot());
  }

  getFiles(): TFile[] {
    return this.tree.files();
  }

  getMarkdownFiles(): TFile[] {
    return this.tree.files().filter((file) => file.extension === 'md');
  }

  create(path: string, data: string, options?: Obsidian.DataWriteOptions): Promise<TFile> {
    return this.#create(path, data, options);
  }

  createBinary(path: string, data: ArrayBuffer, options?: Obsidian.DataWriteOptions): Promise<TFile> {
    return this.#create(path, new Uint8Array(data), options);
  }

  async createFolder(path: string): Promise<TFolder> {
    const clean = normalizePath(path);
    if (this.tree.get(clean)) throw new Error('Folder already exists.');
    await this.#store.mkdir(clean);
    return this.#found(this.tree.folder(clean), clean);
  }

  read(file: Obsidian.TFile): Promise<string> {
    return this.adapter.read(file.path);
  }

  cachedRead(file: Obsidian.TFile): Promise<string> {
    return this.adapter.read(file.path);
  }

  readBinary(file: Obsidian.TFile): Promise<ArrayBuffer> {
    return this.#store.read(file.path, (disk) => toBuffer(disk.bytes(file.path)));
  }

  getResourcePath(file: Obsidian.TFile): string {
    return this.adapter.getResourcePath(file.path);
  }

  modify(file: Obsidian.TFile, data: string, options?: Obsidian.DataWriteOptions): Promise<void> {
    return this.#store.write('plugin', file.path, data, 'there', options);
  }

  modifyBinary(file: Obsidian.TFile, data: ArrayBuffer, options?: Obsidian.DataWriteOptions): Promise<void> {
    return this.#store.write('plugin', file.path, new Uint8Array(data), 'there', options);
  }

  append(file: Obsidian.TFile, data: string, options?: Obsidian.DataWriteOptions): Promise<void> {
    return this.adapter.append(file.path, data, options);
  }

  appendBinary(file: Obsidian.TFile, data: ArrayBuffer, options?: Obsidian.DataWriteOptions): Promise<void> {
    return this.adapter.appendBinary(file.path, data, options);
  }

  process(file: Obsidian.TFile, fn: (data: string) => string, options?: Obsidian.DataWriteOptions): Promise<string> {
    return this.#store.process('plugin', file.path, fn, options);
  }

  delete(file: Obsidian.TAbstractFile): Promise<void> {
    return this.#store.remove('plugin', file.path);
  }

  async trash(file: Obsidian.TAbstractFile, system: boolean): Promise<void> {
    if (system) await this.adapter.trashSystem(file.path);
    else await this.adapter.trashLocal(file.path);
  }

  rename(file: Obsidian.TAbstractFile, newPath: string): Promise<void> {
    return this.#store.rename('plugin', file.path, normalizePath(newPath));
  }

  async copy<T extends Obsidian.TAbstractFile>(file: T, newPath: string): Promise<T>;
  async copy(file: Obsidian.TAbstractFile, newPath: string): Promise<Obsidian.TAbstractFile> {
    const clean = normalizePath(newPath);
    if (file instanceof TFolder) return await this.#copyFolder(file, clean);
    await this.adapter.copy(file.path, clean);
    return this.#found(this.tree.get(clean), clean);
  }

  /** The static helper of the real class. */
  static recurseChildren(root: TFolder, visit: (file: TAbstractFile) => unknown): void {
    visit(root);
    for (const child of root.children) {
      if (child instanceof TFolder) Vault.recurseChildren(child, visit);
      else visit(child);
    }
  }

  async #create(path: string, content: Content, options?: Obsidian.DataWriteOptions): Promise<TFile> {
    const clean = normalizePath(path);
    await this.#store.write('plugin', clean, content, 'new', options);
    return this.#found(this.tree.file(clean), clean);
  }

  async #copyFolder(folder: TFolder, newPath: string): Promise<TFolder> {
    const copy = await this.createFolder(newPath);
    for (const child of folder.children) await this.copy(child, joinPath(newPath, fileName(child.path)));
    return copy;
  }

  #found<T>(entry: T | null, path: string): T {
    if (entry) return entry;
    throw new Error(`'${path}' is not shown in the vault`);
  }
}
