/**
 * A disk in memory: bytes, folders and times by path. Synchronous; whoever uses it adds the waiting.
 * A file keeps the name it was given, and is found by the app's form of that name, too.
 */
import { toBytes, toReadText, toText, type Content } from './bytes.ts';
import { DiskNames } from './disk-names.ts';
import { foldersAbove, isWithin, parentPath } from './paths.ts';

/** A file as it lies on the disk. */
export interface StoredFile {
  readonly bytes: Uint8Array;
  readonly ctime: number;
  readonly mtime: number;
}

/** Times that a writer may prescribe. */
export interface Times {
  readonly ctime?: number;
  readonly mtime?: number;
}

/** An error as a file system gives it, with its code. */
export class DiskError extends Error {
  readonly code: string;

  constructor(code: string, action: string, path: string) {
    super(`${code}: ${MEANINGS[code] ?? 'failed'}, ${action} '${path}'`);
    this.code = code;
  }
}

const MEANINGS: Readonly<Record<string, string>> = {
  ENOENT: 'no such file or directory',
  EEXIST: 'file already exists',
  EISDIR: 'illegal operation on a directory',
  ENOTEMPTY: 'directory not empty',
};

/** The files and folders of one device's vault, hidden ones included. */
export class Disk {
  readonly #files = new Map<string, StoredFile>();
  readonly #folders = new Set<string>();
  readonly #names = new DiskNames((path) => this.#has(path));
  /** Whether texts are read with their byte order mark. */
  readsBom = true;
  #lastTime = 0;

  /** The present, but never the same millisecond twice, so that every write shows in the modification time. */
  now(): number {
    this.#lastTime = Math.max(Date.now(), this.#lastTime + 1);
    return this.#lastTime;
  }

  isFile(path: string): boolean {
    return this.#files.has(this.#names.find(path));
  }

  isFolder(path: string): boolean {
    return path === '/' || this.#folders.has(this.#names.find(path));
  }

  file(path: string): StoredFile {
    const file = this.#files.get(this.#names.find(path));
    if (file) return file;
    throw new DiskError(this.isFolder(path) ? 'EISDIR' : 'ENOENT', 'open', path);
  }

  bytes(path: string): Uint8Array {
    return this.file(path).bytes;
  }

  text(path: string): string {
    return toText(this.bytes(path));
  }

  /** The text as the app reads it. */
  readText(path: string): string {
    return this.readsBom ? this.text(path) : toReadText(this.bytes(path));
  }

  /** Writes a file whose folder exists. */
  write(path: string, content: Content, times: Times = {}): void {
    if (this.isFolder(path)) throw new DiskError('EISDIR', 'open', path);
    if (!this.isFolder(parentPath(path))) throw new DiskError('ENOENT', 'open', path);
    this.#store(this.#names.find(path), content, times);
  }

  /** Writes a file of this very name and the folders above it, as an unpacked archive would. */
  put(path: string, content: Content, times: Times = {}): void {
    for (const folder of foldersAbove(path)) this.#addFolder(folder);
    if (this.#folders.has(path)) throw new DiskError('EISDIR', 'open', path);
    this.#store(path, content, times);
  }

  remove(path: string): void {
    const name = this.#names.find(path);
    if (!this.#files.delete(name)) throw new DiskError('ENOENT', 'unlink', path);
    this.#names.forget(name);
  }

  mkdir(path: string): void {
    if (this.isFile(path)) throw new DiskError('EEXIST', 'mkdir', path);
    for (const folder of [...foldersAbove(path), path]) this.#addFolder(this.#names.find(folder));
  }

  rmdir(path: string, recursive: boolean): void {
    const name = this.#names.find(path);
    if (!this.#folders.has(name)) throw new DiskError('ENOENT', 'rmdir', path);
    const inside = this.paths(name);
    if (inside.length > 0 && !recursive) throw new DiskError('ENOTEMPTY', 'rmdir', path);
    for (const file of inside) this.remove(file);
    for (const folder of [...this.folders(name), name]) this.#dropFolder(folder);
  }

  /** Moves a file or a folder with all that is in it; the times go with the files. */
  rename(from: string, to: string): void {
    if (!this.isFolder(parentPath(to))) throw new DiskError('ENOENT', 'rename', to);
    const [name, newName] = [this.#names.find(from), this.#names.find(to)];
    if (this.#files.has(name)) this.#move(name, newName);
    else if (this.#folders.has(name)) this.#moveFolder(name, newName);
    else throw new DiskError('ENOENT', 'rename', from);
  }

  /** The paths of all files in a folder and below it, under their own names. */
  paths(folder = '/'): string[] {
    const name = this.#names.find(folder);
    return [...this.#files.keys()].filter((path) => isWithin(path, name));
  }

  /** The paths of all folders in a folder and below it, itself left out. */
  folders(folder = '/'): string[] {
    const name = this.#names.find(folder);
    return [...this.#folders].filter((path) => path !== name && isWithin(path, name));
  }

  #has(path: string): boolean {
    return path === '/' || this.#files.has(path) || this.#folders.has(path);
  }

  #store(name: string, content: Content, times: Times): void {
    const mtime = times.mtime ?? this.now();
    const ctime = times.ctime ?? this.#files.get(name)?.ctime ?? mtime;
    this.#files.set(name, { bytes: toBytes(content), ctime, mtime });
    this.#names.note(name);
  }

  #addFolder(name: string): void {
    this.#folders.add(name);
    this.#names.note(name);
  }

  #dropFolder(name: string): void {
    this.#folders.delete(name);
    this.#names.forget(name);
  }

  #move(from: string, to: string): void {
    const file = this.file(from);
    this.remove(from);
    this.#files.set(to, file);
    this.#names.note(to);
  }

  #moveFolder(from: string, to: string): void {
    const folders = [from, ...this.folders(from)];
    for (const folder of folders) this.#addFolder(to + folder.slice(from.length));
    for (const path of this.paths(from)) this.#move(path, to + path.slice(from.length));
    for (const folder of folders) this.#dropFolder(folder);
  }
}
