/** The tree that a vault shows: `TFile` and `TFolder` objects that keep their identity when they are renamed. */
import type * as Obsidian from 'obsidian';
import { fileName, isWithin, parentPath, splitName } from './paths.ts';

/** A file or a folder of the vault. */
export abstract class TAbstractFile implements Obsidian.TAbstractFile {
  vault: Obsidian.Vault;
  path: string;
  name: string;
  parent: TFolder | null = null;
  deleted = false;

  constructor(vault: Obsidian.Vault, path: string) {
    this.vault = vault;
    this.path = path;
    this.name = fileName(path);
  }
}

/** A file of the vault. */
export class TFile extends TAbstractFile implements Obsidian.TFile {
  stat: Obsidian.FileStats = { ctime: 0, mtime: 0, size: 0 };
  basename: string;
  extension: string;

  constructor(vault: Obsidian.Vault, path: string) {
    super(vault, path);
    ({ basename: this.basename, extension: this.extension } = splitName(this.name));
  }
}

/** A folder of the vault. */
export class TFolder extends TAbstractFile implements Obsidian.TFolder {
  children: TAbstractFile[] = [];

  isRoot(): boolean {
    return this.path === '/';
  }
}

/** All files and folders the vault knows, by path. */
export class FileTree {
  readonly root: TFolder;
  readonly #vault: Obsidian.Vault;
  readonly #byPath = new Map<string, TAbstractFile>();
  /** Counts additions, removals and moves, so that indexes built on the tree know when they are old. */
  version = 0;

  constructor(vault: Obsidian.Vault) {
    this.#vault = vault;
    this.root = new TFolder(vault, '/');
    this.#byPath.set('/', this.root);
  }

  get(path: string): TAbstractFile | null {
    return this.#byPath.get(path) ?? null;
  }

  file(path: string): TFile | null {
    const found = this.get(path);
    return found instanceof TFile ? found : null;
  }

  folder(path: string): TFolder | null {
    const found = this.get(path);
    return found instanceof TFolder ? found : null;
  }

  all(): TAbstractFile[] {
    return [...this.#byPath.values()];
  }

  files(): TFile[] {
    return this.all().filter((entry) => entry instanceof TFile);
  }

  addFile(path: string, stat: Obsidian.FileStats): TFile {
    const file = new TFile(this.#vault, path);
    file.stat = stat;
    this.#insert(file);
    return file;
  }

  addFolder(path: string): TFolder {
    const folder = new TFolder(this.#vault, path);
    this.#insert(folder);
    return folder;
  }

  /** Takes an entry and everything below it out; innermost come first in the answer. */
  remove(path: string): TAbstractFile[] {
    const gone = this.below(path).reverse();
    for (const entry of gone) this.#take(entry);
    for (const entry of gone) entry.deleted = true;
    return gone;
  }

  /** Moves an entry and everything below it; answers with each entry and its old path, outermost first. */
  move(from: string, to: string): readonly { readonly entry: TAbstractFile; readonly oldPath: string }[] {
    const moved = this.below(from).map((entry) => ({ entry, oldPath: entry.path }));
    for (const { entry } of [...moved].reverse()) this.#take(entry);
    for (const { entry, oldPath } of moved) {
      rename(entry, to + oldPath.slice(from.length));
      this.#insert(entry);
    }
    return moved;
  }

  /** An entry and everything below it, outermost first. */
  below(path: string): TAbstractFile[] {
    const start = this.get(path);
    if (!start) return [];
    if (start instanceof TFile) return [start];
    const inside = this.all().filter((entry) => isWithin(entry.path, path));
    return inside.sort((one, other) => one.path.length - other.path.length);
  }

  #insert(entry: TAbstractFile): void {
    const parent = this.folder(parentPath(entry.path)) ?? this.root;
    entry.parent = parent;
    parent.children.push(entry);
    this.#byPath.set(entry.path, entry);
    this.version += 1;
  }

  #take(entry: TAbstractFile): void {
    const siblings = entry.parent?.children;
    siblings?.splice(siblings.indexOf(entry), 1);
    this.#byPath.delete(entry.path);
    this.version += 1;
  }
}

/** Gives a file or folder the names that follow from its new path. */
function rename(entry: TAbstractFile, path: string): void {
  entry.path = path;
  entry.name = fileName(path);
  if (entry instanceof TFile) Object.assign(entry, splitName(entry.name));
}
