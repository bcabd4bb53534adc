/** What a host must offer a run: list the notes, read one, change one. A host decides nothing about a note's text. */
import type { Update } from '../block/update-note';

/** A note that a host knows of; one that is reached through a link in the file system is read, never written. */
export interface Listed {
  readonly path: string;
  readonly isLink: boolean;
}

/** A note's text; `not-text` holds what could be made out of bytes that are not UTF-8. */
export type HostText =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'not-text'; readonly text: string; readonly why?: string }
  | HostFailure;

/** Why a note stands in no list. `double-name`: another file has the same path once both are in normal form. */
export type UnreadableReason = 'frontmatter-unreadable' | 'not-text' | 'double-name';

/** A note without markers that could not be understood: it stands in no list. */
export interface UnreadableNote {
  readonly path: string;
  readonly reason: UnreadableReason;
  readonly message: string;
}

/** What could be listed of a vault in which some folders cannot be; the folders' paths, `.` for the vault itself. */
export interface Unlisted {
  readonly notes: readonly Listed[];
  readonly failed: readonly { readonly path: string; readonly failure: Failure }[];
  /** Files in the place of notes that are none, and pairs of files that become one path. */
  readonly unreadable?: readonly UnreadableNote[];
  /** Folders that are linked in from outside the vault. */
  readonly outside?: readonly string[];
}

/**
 * Why a note could not be read or written: `code` as the system names it (`ENOSPC`), or one of ours, and its own
 * words.
 */
export interface Failure {
  readonly code: string;
  readonly detail: string;
}

/** A note could not be read or written. */
export interface HostFailure {
  readonly kind: 'failed';
  readonly failure: Failure;
}

/**
 * What a run looks at of a note: its text, which a host may cut where note-excerpt.ts says, and the fingerprints of
 * its links.
 */
export type HostExcerpt =
  | { readonly kind: 'glance'; readonly text: string; readonly prints: readonly number[] }
  | Exclude<HostText, { kind: 'text' }>;

/** Computes an update from the text that stands in the note now. Synchronous and pure. */
export type Decide = (text: string) => Update;

/** The vault as a run sees it. No method rejects for a single note's sake. */
export interface Host {
  /** Every note, those out of scope included. */
  list(): Promise<readonly Listed[] | Unlisted>;
  readExcerpt(path: string): Promise<HostExcerpt> | HostExcerpt;
  read(path: string): Promise<HostText> | HostText;
  /** Reads, decides, and writes an edit if nobody changed the note meanwhile; else decides again. */
  change(path: string, decide: Decide): Promise<Update | HostFailure>;
}

/** The notes of a list, those of a vault that could be listed in part included. */
export function listedNotes(list: readonly Listed[] | Unlisted): readonly Listed[] {
  return 'failed' in list ? list.notes : list;
}

/** The host, with the list that was made already: a vault is listed once a run. */
export function withList(host: Host, list: readonly Listed[] | Unlisted): Host {
  return {
    list: () => Promise.resolve(list),
    readExcerpt: (path) => host.readExcerpt(path),
    read: (path) => host.read(path),
    change: (path, decide) => host.change(path, decide),
  };
}
