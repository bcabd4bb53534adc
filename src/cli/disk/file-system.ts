/**
 * The file functions that the disk host is handed. Each throws an error with a `code`, as Node's do, where it fails.
 */

/** What stands in a folder. */
export interface Entry {
  readonly name: string;
  readonly kind: EntryKind;
}

/** `link` is a symbolic link, whatever it leads to. */
export type EntryKind = 'file' | 'folder' | 'link' | 'other';

/** What is known of a file without following a link. `mode` holds the permission bits. */
export interface FileState {
  readonly kind: EntryKind;
  readonly mode: number;
  readonly owner: number;
  readonly group: number;
}

/** What tells a file from every other, and from itself after a change. `newest` is its latest time, in milliseconds. */
export interface FileStamp {
  readonly key: string;
  readonly newest: number;
}

/**
 * Paths are absolute, with `/` between their parts. All calls are synchronous: that is the quickest way to read a
 * vault.
 */
export interface Files {
  readonly processId: number;
  /** A word that no other run has: on two machines, or in two containers, processes may bear the same number. */
  readonly token: string;
  entries(folder: string): readonly Entry[];
  state(path: string): FileState;
  /** Throws where this process may not write to the file. */
  assertWritable(path: string): void;
  /** Follows links. */
  stamp(path: string): FileStamp;
  /** The path with all links followed. */
  realPath(path: string): string;
  read(path: string): Uint8Array;
  /** As `read`, into memory that the next look uses again. */
  look(path: string): Uint8Array;
  /** A checksum of bytes, or of a text as UTF-8. */
  hash(content: Uint8Array | string): string;
  isUtf8(bytes: Uint8Array): boolean;
  /** One sign for each byte. */
  latin1(bytes: Uint8Array): string;
  /** The text of the first bytes, which are UTF-8; a byte order mark stays. */
  utf8(bytes: Uint8Array, end: number): string;
  /** Makes a new file (never over an old one) with these permissions and this owner, its bytes safe on the disk. */
  create(path: string, bytes: Uint8Array, like: FileState): void;
  /**
   * The same, while others are made, too: the disk is waited for once for all of them. The file begins as the system's
   * own copy of `from`, so that it has what such a copy keeps.
   */
  createAmongOthers(path: string, bytes: Uint8Array, like: FileState, from: string): Promise<void>;
  /** Adds text to a file, or makes it; the text is safe on the disk then. */
  append(path: string, text: string): void;
  /** Makes a folder, and those that it lies in, where they are missing. */
  makeFolder(path: string): void;
  /** Gives a file a second name; throws on file systems that cannot. */
  link(path: string, second: string): void;
  rename(from: string, to: string): void;
  remove(path: string): void;
  isRunning(processId: number): boolean;
}

/** The code of a file function's error, and its words. */
export function failureOf(error: unknown): { readonly code: string; readonly detail: string } {
  const code: unknown = typeof error === 'object' && error !== null ? Reflect.get(error, 'code') : undefined;
  const detail = error instanceof Error ? error.message : String(error);
  return { code: typeof code === 'string' ? code : 'unknown', detail };
}
