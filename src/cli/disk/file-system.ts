/** The file functions that the disk host receives. On failure each throws an error with a `code`, like Node's. */

/** An entry of a folder. */
export interface Entry {
  readonly name: string;
  readonly kind: EntryKind;
}

/** The kind of an entry. `link` is a symbolic link, whatever its target. */
export type EntryKind = 'file' | 'folder' | 'link' | 'other';

/** The state of a file, without following a link. `mode` holds the permission bits. */
export interface FileState {
  readonly kind: EntryKind;
  readonly mode: number;
  readonly owner: number;
  readonly group: number;
}

/** A value that identifies a file and changes when the file changes. `newest` is its latest time in milliseconds. */
export interface FileStamp {
  readonly key: string;
  readonly newest: number;
}

/**
 * The file functions. Paths are absolute and use `/`. All calls are synchronous, because this is the fastest way to
 * read a vault.
 */
export interface Files {
  readonly processId: number;
  /** A token unique to this run. Process ids are not enough, because two machines or containers may have the same. */
  readonly token: string;
  entries(folder: string): readonly Entry[];
  state(path: string): FileState;
  /** Throws if this process may not write to the file. */
  assertWritable(path: string): void;
  /** Returns the stamp of a file. Follows links. */
  stamp(path: string): FileStamp;
  /** Returns the path with all links resolved. */
  realPath(path: string): string;
  read(path: string): Uint8Array;
  /** Does the same as `read`, into a buffer that the next call of `look` reuses. */
  look(path: string): Uint8Array;
  /** Returns a checksum of bytes, or of a text as UTF-8. */
  hash(content: Uint8Array | string): string;
  isUtf8(bytes: Uint8Array): boolean;
  /** Returns one character for each byte. */
  latin1(bytes: Uint8Array): string;
  /** Decodes the first `end` bytes as UTF-8. A byte order mark is kept. */
  utf8(bytes: Uint8Array, end: number): string;
  /**
   * Creates a new file with these permissions and this owner, and waits until its bytes are safe on the disk. Throws if
   * the file exists.
   */
  create(path: string, bytes: Uint8Array, like: FileState): void;
  /**
   * Does the same while other files are created, and waits for the disk once for all of them. The file starts as the
   * system's own copy of `from`, so that it keeps attributes that such a copy keeps.
   */
  createAmongOthers(path: string, bytes: Uint8Array, like: FileState, from: string): Promise<void>;
  /** Appends text to a file, creating it if needed, and waits until the text is safe on the disk. */
  append(path: string, text: string): void;
  /** Creates a folder and its missing parent folders. */
  makeFolder(path: string): void;
  /** Creates a hard link. Throws on file systems without hard links. */
  link(path: string, second: string): void;
  rename(from: string, to: string): void;
  remove(path: string): void;
  isRunning(processId: number): boolean;
}

/** Returns the code and the message of a file function's error. */
export function failureOf(error: unknown): { readonly code: string; readonly detail: string } {
  const code: unknown = typeof error === 'object' && error !== null ? Reflect.get(error, 'code') : undefined;
  const detail = error instanceof Error ? error.message : String(error);
  return { code: typeof code === 'string' ? code : 'unknown', detail };
}
