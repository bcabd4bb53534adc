/**
 * The interface of a host for runs: it lists the notes, reads one, changes one. It decides nothing about their text.
 */
import type { Update } from '../block/update-note';

/** A note known to a host. One behind a link in the file system is read, never written. */
export interface Listed {
  readonly path: string;
  readonly isLink: boolean;
}

/** A note's text. `not-text` contains the decodable part of bytes that are not UTF-8. */
export type HostText =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'not-text'; readonly text: string; readonly why?: string }
  | HostFailure;

/** The reasons for which a note is in no list. `double-name` means that another file has the same normalized path. */
export type UnreadableReason = 'frontmatter-unreadable' | 'not-text' | 'double-name';

/** A note without markers that could not be read, so it is in no list. */
export interface UnreadableNote {
  readonly path: string;
  readonly reason: UnreadableReason;
  readonly message: string;
}

/** A partial list of a vault in which some folders cannot be listed, with their paths (`.` is the vault itself). */
export interface Unlisted {
  readonly notes: readonly Listed[];
  readonly failed: readonly { readonly path: string; readonly failure: Failure }[];
  /** Files in place of notes that are none, and pairs of files whose paths become equal. */
  readonly unreadable?: readonly UnreadableNote[];
  /** Folders linked from outside the vault. */
  readonly outside?: readonly string[];
}

/** The reason for a failed read or write: the system's code (`ENOSPC`) or one of ours, and the system's message. */
export interface Failure {
  readonly code: string;
  readonly detail: string;
}

/** A note that could not be read or written. */
export interface HostFailure {
  readonly kind: 'failed';
  readonly failure: Failure;
}

/**
 * The part of a note that a run reads: its text, which a host may cut as run/note-excerpt describes, and the
 * fingerprints of its links.
 */
export type HostExcerpt =
  | { readonly kind: 'glance'; readonly text: string; readonly prints: readonly number[] }
  | Exclude<HostText, { kind: 'text' }>;

/** Computes an update from the note's present text. Synchronous and pure. */
export type Decide = (text: string) => Update;

/** The vault as a run accesses it. No method rejects because of a single note. */
export interface Host {
  /** Lists every note, including those out of scope. */
  list(): Promise<readonly Listed[] | Unlisted>;
  readExcerpt(path: string): Promise<HostExcerpt> | HostExcerpt;
  read(path: string): Promise<HostText> | HostText;
  /** Reads a note, decides, and writes the edit if the note has not changed meanwhile. Otherwise it decides again. */
  change(path: string, decide: Decide): Promise<Update | HostFailure>;
}

/** Returns the notes of a complete or partial list. */
export function listedNotes(list: readonly Listed[] | Unlisted): readonly Listed[] {
  return 'failed' in list ? list.notes : list;
}

/** Returns the host with an existing list, so that a vault is listed only once a run. */
export function withList(host: Host, list: readonly Listed[] | Unlisted): Host {
  return {
    list: () => Promise.resolve(list),
    readExcerpt: (path) => host.readExcerpt(path),
    read: (path) => host.read(path),
    change: (path, decide) => host.change(path, decide),
  };
}
