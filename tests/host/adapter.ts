/** Obsidian's `DataAdapter`: works directly with the files of the vault, those in the configuration folder included. */
import type * as Obsidian from 'obsidian';
import { toBuffer, toText, type Content } from './bytes.ts';
import type { Disk } from './disk.ts';
import type { FileStore } from './file-store.ts';
import { normalizePath, parentPath } from './paths.ts';

/** The part that both platforms' adapters share. */
export class Adapter implements Obsidian.DataAdapter {
  readonly #name: string;
  readonly #store: FileStore;
  readonly #disk: Disk;

  constructor(name: string, store: FileStore, disk: Disk) {
    this.#name = name;
    this.#store = store;
    this.#disk = disk;
  }

  getName(): string {
    return this.#name;
  }

  async exists(path: string): Promise<boolean> {
    const clean = normalizePath(path);
    return await Promise.resolve(this.#disk.isFile(clean) || this.#disk.isFolder(clean));
  }

  async stat(path: string): Promise<Obsidian.Stat | null> {
    const clean = normalizePath(path);
    if (this.#disk.isFolder(clean)) return await Promise.resolve({ type: 'folder', ctime: 0, mtime: 0, size: 0 });
    if (!this.#disk.isFile(clean)) return null;
    const { bytes, ctime, mtime } = this.#disk.file(clean);
    return { type: 'file', ctime, mtime, size: bytes.length };
  }

  async list(path: string): Promise<Obsidian.ListedFiles> {
    const folder = normalizePath(path);
    const within = (paths: readonly string[]): string[] => paths.filter((entry) => parentPath(entry) === folder);
    return await Promise.resolve({
      files: within(this.#disk.paths(folder)),
      folders: within(this.#disk.folders(folder)),
    });
  }

  read(path: string): Promise<string> {
    const clean = normalizePath(path);
    return this.#store.read(clean, (disk) => disk.readText(clean));
  }

  readBinary(path: string): Promise<ArrayBuffer> {
    const clean = normalizePath(path);
    return this.#store.read(clean, (disk) => toBuffer(disk.bytes(clean)));
  }

  write(path: string, data: string, options?: Obsidian.DataWriteOptions): Promise<void> {
    return this.#store.write('plugin', normalizePath(path), data, undefined, options);
  }

  writeBinary(path: string, data: ArrayBuffer, options?: Obsidian.DataWriteOptions): Promise<void> {
    return this.#store.write('plugin', normalizePath(path), new Uint8Array(data), undefined, options);
  }

  append(path: string, data: string, options?: Obsidian.DataWriteOptions): Promise<void> {
    return this.#append(path, data, options);
  }

  appendBinary(path: string, data: ArrayBuffer, options?: Obsidian.DataWriteOptions): Promise<void> {
    return this.#append(path, new Uint8Array(data), options);
  }

  process(path: string, fn: (data: string) => string, options?: Obsidian.DataWriteOptions): Promise<string> {
    return this.#store.process('plugin', normalizePath(path), fn, options);
  }

  getResourcePath(path: string): string {
    return `app://simulated/${encodeURI(normalizePath(path))}`;
  }

  mkdir(path: string): Promise<void> {
    return this.#store.mkdir(normalizePath(path));
  }

  trashSystem(path: string): Promise<boolean> {
    return this.remove(path).then(() => true);
  }

  async trashLocal(path: string): Promise<void> {
    const clean = normalizePath(path);
    if (!this.#disk.isFolder('.trash')) await this.#store.mkdir('.trash');
    await this.#store.rename('plugin', clean, this.#freeTrashPath(clean));
  }

  async rmdir(path: string, recursive: boolean): Promise<void> {
    const clean = normalizePath(path);
    const { files, folders } = await this.list(clean);
    if (!recursive && files.length + folders.length > 0)
      throw new Error(`ENOTEMPTY: directory not empty, rmdir '${clean}'`);
    await this.#store.remove('plugin', clean);
  }

  remove(path: string): Promise<void> {
    return this.#store.remove('plugin', normalizePath(path));
  }

  rename(path: string, newPath: string): Promise<void> {
    return this.#store.rename('plugin', normalizePath(path), normalizePath(newPath));
  }

  async copy(path: string, newPath: string): Promise<void> {
    const bytes = await this.readBinary(path);
    await this.#store.write('plugin', normalizePath(newPath), new Uint8Array(bytes), 'new');
  }

  async #append(path: string, data: Content, options?: Obsidian.DataWriteOptions): Promise<void> {
    const more = typeof data === 'string' ? data : toText(data);
    await this.#store.process('plugin', normalizePath(path), (text) => text + more, options);
  }

  #freeTrashPath(path: string): string {
    const name = path.replaceAll('/', ' ');
    const taken = (candidate: string): boolean => this.#disk.isFile(candidate) || this.#disk.isFolder(candidate);
    let candidate = `.trash/${name}`;
    for (let count = 1; taken(candidate); count += 1) candidate = `.trash/${count} ${name}`;
    return candidate;
  }
}

/** The adapter of the desktop app. */
export class FileSystemAdapter extends Adapter {
  getBasePath(): string {
    return '/simulated';
  }

  getFullPath(path: string): string {
    return `${this.getBasePath()}/${normalizePath(path)}`;
  }

  getFilePath(path: string): string {
    return `file://${encodeURI(this.getFullPath(path))}`;
  }
}

/** The adapter of the mobile app. */
export class CapacitorAdapter extends Adapter {
  getFullPath(path: string): string {
    return normalizePath(path);
  }
}
