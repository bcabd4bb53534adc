/** A disk in memory: bytes, folders and times by path. Synchronous; whoever uses it adds the waiting. */
import { toBytes, toText, type Content } from './bytes.ts';
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
  #lastTime = 0;

  /** The present, but never the same millisecond twice, so that every write shows in the modification time. */
  now(): number {
    this.#lastTime = Math.max(Date.now(), this.#lastTime + 1);
    return this.#lastTime;
  }

  isFile(path: string): boolean {
    return this.#files.has(path);
  }

  isFolder(path: string): boolean {
    return path === '/' || this.#folders.has(path);
  }

  file(path: string): StoredFile {
    const file = this.#files.get(path);
    if (file) return file;
    throw new DiskError(this.isFolder(path) ? 'EISDIR' : 'ENOENT', 'open', path);
  }

  bytes(path: string): Uint8Array {
    return this.file(path).bytes;
  }

  text(path: string): string {
    return toText(this.bytes(path));
  }

  /** Writes a file whose folder exists. */
  write(path: string, content: Content, times: Times = {}): void {
    if (this.isFolder(path)) throw new DiskError('EISDIR', 'open', path);
    if (!this.isFolder(parentPath(path))) throw new DiskError('ENOENT', 'open', path);
    const mtime = times.mtime ?? this.now();
    const ctime = times.ctime ?? this.#files.get(path)?.ctime ?? mtime;
    this.#files.set(path, { bytes: toBytes(content), ctime, mtime });
  }

  /** Writes a file and the folders above it, as an unpacked archive would. */
  put(path: string, content: Content, times?: Times): void {
    for (const folder of foldersAbove(path)) this.#folders.add(folder);
    this.write(path, content, times);
  }

  remove(path: string): void {
    if (!this.#files.delete(path)) throw new DiskError('ENOENT', 'unlink', path);
  }

  mkdir(path: string): void {
    if (this.isFile(path)) throw new DiskError('EEXIST', 'mkdir', path);
    for (const folder of [...foldersAbove(path), path]) this.#folders.add(folder);
  }

  rmdir(path: string, recursive: boolean): void {
    if (!this.#folders.has(path)) throw new DiskError('ENOENT', 'rmdir', path);
    const inside = [...this.paths(path)];
    if (inside.length > 0 && !recursive) throw new DiskError('ENOTEMPTY', 'rmdir', path);
    for (const file of inside) this.#files.delete(file);
    for (const folder of [...this.#folders]) if (isWithin(folder, path)) this.#folders.delete(folder);
  }

  /** Moves a file or a folder with all that is in it; the times go with the files. */
  rename(from: string, to: string): void {
    if (!this.isFolder(parentPath(to))) throw new DiskError('ENOENT', 'rename', to);
    if (this.isFile(from)) this.#move(from, to);
    else if (this.#folders.has(from)) this.#moveFolder(from, to);
    else throw new DiskError('ENOENT', 'rename', from);
  }

  /** The paths of all files in a folder and below it. */
  paths(folder = '/'): string[] {
    return [...this.#files.keys()].filter((path) => isWithin(path, folder));
  }

  /** The paths of all folders in a folder and below it, itself left out. */
  folders(folder = '/'): string[] {
    return [...this.#folders].filter((path) => path !== folder && isWithin(path, folder));
  }

  #move(from: string, to: string): void {
    const file = this.file(from);
    this.#files.delete(from);
    this.#files.set(to, file);
  }

  #moveFolder(from: string, to: string): void {
    const folders = [from, ...this.folders(from)];
    for (const path of this.paths(from)) this.#move(path, to + path.slice(from.length));
    for (const folder of folders) this.#folders.delete(folder);
    for (const folder of folders) this.#folders.add(to + folder.slice(from.length));
  }
}
