/**
 * A disk in memory, as the file functions of the disk host see it: names lead to files (a file may have two), symbolic links
 * are followed, errors carry the codes of a real one. A hook sees each call before it is made and may act, or throw.
 */
import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import type { Entry, EntryKind, Files, FileStamp, FileState } from '../../../src/cli/disk/file-system';

/** One call of a file function; `path` is what it is about, `to` the second path of a rename or a link. */
export interface Call {
  readonly name: Exclude<keyof Files, 'processId' | 'token' | 'hash'>;
  readonly path: string;
  readonly to?: string;
}

/** Sees a call before it is made. */
export type Hook = (call: Call) => void;

interface File {
  readonly kind: 'file';
  bytes: Uint8Array;
  state: Omit<FileState, 'kind'>;
}

interface Folder {
  readonly kind: 'folder';
  readonly names: Map<string, Item>;
}

/** The number of a file, and its times. */
interface Times {
  readonly file: number;
  readonly mtime: string;
  readonly ctime: string;
}

type Item = File | Folder | { readonly kind: 'link'; readonly target: string } | { readonly kind: 'other' };

const KIND: Readonly<Record<Item['kind'], EntryKind>> = {
  file: 'file',
  folder: 'folder',
  link: 'link',
  other: 'other',
};
const OWNED = { mode: 0o644, owner: 1000, group: 1000 };

/** An error as Node's file functions throw it. */
export function diskError(code: string): Error {
  return Object.assign(new Error(`${code}: as on a disk`), { code });
}

/** The disk. Paths begin with `/`. */
export class MemoryDisk {
  /** The clock, in milliseconds; it goes on, or jumps, only when a test says so. */
  time = 1_700_000_000_000;
  /** Whether times are counted in steps of two seconds, as on the coarsest file systems, or finer than any two changes. */
  isCoarse = false;
  private readonly root: Folder = { kind: 'folder', names: new Map() };
  private readonly times = new WeakMap<Item, Times>();
  private ticks = 0;

  /** Writes into the file at a path, as an editor does; makes it, and its folders, if there is none. */
  write(path: string, content: string | Uint8Array): void {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    const { folder, name } = this.placeOf(path, 'make');
    const item = folder.names.get(name);
    if (item?.kind === 'file') item.bytes = bytes;
    else folder.names.set(name, { kind: 'file', bytes, state: OWNED });
    this.touch(folder.names.get(name));
  }

  /** Gives a file the time of change that another had, or has; that it was given is a change of its own. */
  setTime(path: string, like: string): void {
    const item = this.itemAt(path);
    const { mtime } = this.timesOf(this.itemAt(like));
    this.touch(item);
    this.times.set(item, { ...this.timesOf(item), mtime });
  }

  /** Writes into a file and sets its time of change back to what it was. */
  writeKeepingTime(path: string, content: string): void {
    if (this.text(path) === null) return this.write(path, content);
    const { mtime } = this.timesOf(this.itemAt(path));
    this.write(path, content);
    this.times.set(this.itemAt(path), { ...this.timesOf(this.itemAt(path)), mtime });
  }

  /** Exchanges what two paths lead to. A rename is no change of a file here, as on some file systems. */
  swap(a: string, b: string): void {
    const [one, two] = [this.placeOf(a), this.placeOf(b)];
    const [first, second] = [this.itemAt(a), this.itemAt(b)];
    one.folder.names.set(one.name, second);
    two.folder.names.set(two.name, first);
  }

  /** Puts another file in the place of the one at a path, as programs do that write beside and rename. */
  save(path: string, content: string): void {
    const { folder, name } = this.placeOf(path, 'make');
    const item: Item = { kind: 'file', bytes: new TextEncoder().encode(content), state: OWNED };
    folder.names.set(name, item);
    this.touch(item);
  }

  put(path: string, item: Item): void {
    const { folder, name } = this.placeOf(path, 'make');
    folder.names.set(name, item);
  }

  remove(path: string): void {
    const { folder, name } = this.placeOf(path);
    if (!folder.names.delete(name)) throw diskError('ENOENT');
  }

  /** The text at a path, or null where no file is. */
  text(path: string): string | null {
    const { folder, name } = this.placeOf(path, 'make');
    const item = folder.names.get(name);
    return item?.kind === 'file' ? new TextDecoder('utf-8', { ignoreBOM: true }).decode(item.bytes) : null;
  }

  /** All files below a folder, hidden ones too, by path. */
  all(folder: string): ReadonlyMap<string, string> {
    const files = new Map<string, string>();
    for (const [name, item] of this.folderAt(folder).names) {
      const path = `${folder}/${name}`;
      if (item.kind === 'file') files.set(path, this.text(path) ?? '');
      if (item.kind === 'folder') for (const entry of this.all(path)) files.set(...entry);
    }
    return files;
  }

  /** The file functions of one process on this disk. */
  files(
    before: Hook = () => undefined,
    process: Pick<Files, 'processId' | 'token'> = { processId: 7, token: 'here' },
  ): Files {
    return {
      ...process,
      entries: (path) => (before({ name: 'entries', path }), this.entries(path)),
      state: (path) => (before({ name: 'state', path }), this.state(path)),
      stamp: (path) => (before({ name: 'stamp', path }), this.stamp(path)),
      hash: (content) => createHash('sha1').update(content).digest('hex'),
      assertWritable: (path) => before({ name: 'assertWritable', path }),
      realPath: (path) => (before({ name: 'realPath', path }), this.realPath(path)),
      read: (path) => (before({ name: 'read', path }), this.read(path)),
      look: (path) => (before({ name: 'look', path }), this.read(path)),
      isUtf8,
      utf8: (bytes, end) => Buffer.from(bytes.buffer, bytes.byteOffset, end).toString('utf8'),
      latin1: (bytes) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1'),
      create: (path, bytes, like) => this.create(path, bytes, like, () => before({ name: 'create', path })),
      createAmongOthers: async (path, bytes, like) => {
        this.create(path, bytes, like, () => before({ name: 'createAmongOthers', path }));
        await Promise.resolve();
      },
      append: (path, text) => (before({ name: 'append', path }), this.write(path, (this.text(path) ?? '') + text)),
      makeFolder: (path) => {
        before({ name: 'makeFolder', path });
        this.placeOf(`${path}/x`, 'make');
      },
      link: (path, to) => (before({ name: 'link', path, to }), this.link(path, to)),
      rename: (path, to) => (before({ name: 'rename', path, to }), this.rename(path, to)),
      remove: (path) => (before({ name: 'remove', path }), this.remove(path)),
      isRunning: (id) => id === process.processId,
    };
  }

  private entries(path: string): readonly Entry[] {
    return [...this.folderAt(path).names].map(([name, { kind }]) => ({ name, kind: KIND[kind] }));
  }

  private state(path: string): FileState {
    const item = this.itemAt(path);
    return item.kind === 'file' ? { kind: 'file', ...item.state } : { kind: KIND[item.kind], ...OWNED };
  }

  private stamp(path: string): FileStamp {
    const item = this.itemAt(this.realPath(path));
    const { file, mtime, ctime } = this.timesOf(item);
    const size = item.kind === 'file' ? item.bytes.length : 0;
    const newest = Math.max(...[mtime, ctime].map((time) => Number(time.split(' ')[0])));
    return { key: [size, mtime, ctime, file].join(' '), newest };
  }

  private timesOf(item: Item): Times {
    return this.times.get(item) ?? this.touch(item);
  }

  /** Each change has a tick of its own, as nanoseconds have on a disk. */
  private touch(item: Item | undefined): Times {
    this.ticks += 1;
    const time = this.isCoarse ? String(this.time - (this.time % 2000)) : `${this.time} ${this.ticks}`;
    const known = item === undefined ? undefined : this.times.get(item);
    const times = { file: known?.file ?? this.ticks, mtime: time, ctime: time };
    if (item !== undefined) this.times.set(item, times);
    return times;
  }

  private read(path: string): Uint8Array {
    const item = this.itemAt(this.realPath(path));
    if (item.kind === 'folder') throw diskError('EISDIR');
    return item.kind === 'file' ? item.bytes.slice() : new Uint8Array();
  }

  /** As on a disk that gets full, or a call that fails late: the file is there, half of it is not. */
  private create(path: string, bytes: Uint8Array, { mode, owner, group }: FileState, before: () => void): void {
    const { folder, name } = this.placeOf(path);
    if (folder.names.has(name)) throw diskError('EEXIST');
    const file: File = { kind: 'file', bytes: bytes.slice(0, bytes.length / 2), state: { mode, owner, group } };
    folder.names.set(name, file);
    this.touch(file);
    before();
    file.bytes = bytes.slice();
  }

  private link(path: string, second: string): void {
    const item = this.itemAt(path);
    const { folder, name } = this.placeOf(second);
    if (folder.names.has(name)) throw diskError('EEXIST');
    folder.names.set(name, item);
  }

  private rename(from: string, to: string): void {
    const item = this.itemAt(from);
    const target = this.placeOf(to);
    if (target.folder.names.get(target.name)?.kind === 'folder') throw diskError('EISDIR');
    this.remove(from);
    target.folder.names.set(target.name, item);
  }

  private realPath(path: string, depth = 0): string {
    if (depth > 20) throw diskError('ELOOP');
    const parts = path.split('/').filter((part) => part !== '');
    for (let at = 0; at < parts.length; at += 1) {
      const here = `/${parts.slice(0, at + 1).join('/')}`;
      const item = this.itemAt(here);
      if (item.kind !== 'link') continue;
      const target = item.target.startsWith('/') ? item.target : `/${[...parts.slice(0, at), item.target].join('/')}`;
      return this.realPath([target, ...parts.slice(at + 1)].join('/'), depth + 1);
    }
    return `/${parts.join('/')}`;
  }

  private itemAt(path: string): Item {
    if (path === '/' || path === '') return this.root;
    const { folder, name } = this.placeOf(path);
    const item = folder.names.get(name);
    if (item === undefined) throw diskError('ENOENT');
    return item;
  }

  private folderAt(path: string): Folder {
    const item = this.itemAt(this.realPath(path));
    if (item.kind !== 'folder') throw diskError('ENOTDIR');
    return item;
  }

  /** The folder of a path, with links in it followed, and the path's last part. */
  private placeOf(path: string, missing: 'make' | 'fail' = 'fail'): { readonly folder: Folder; readonly name: string } {
    const parts = path.split('/').filter((part) => part !== '');
    const name = parts.pop() ?? '';
    let folder = this.root;
    for (const [at, part] of parts.entries()) {
      if (!folder.names.has(part) && missing === 'make') folder.names.set(part, { kind: 'folder', names: new Map() });
      const item = folder.names.get(part);
      if (item === undefined) throw diskError('ENOENT');
      const next = item.kind === 'link' ? this.itemAt(this.realPath(`/${parts.slice(0, at + 1).join('/')}`)) : item;
      if (next.kind !== 'folder') throw diskError('ENOTDIR');
      folder = next;
    }
    return { folder, name };
  }
}
