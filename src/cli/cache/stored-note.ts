/** Converts a note to and from a line of the cache file. The contents of its blocks are stored as hashes. */
import type { UpdatePlan } from '../../core/block/update-note';
import type { KnownNote } from '../../core/run/note-memory';
import { isObject } from '../../core/type-guards';

/** Returns the hash of a text. */
export type Hash = (text: string) => string;

type StoredDraft = Exclude<UpdatePlan, { kind: 'fill' }> | Omit<Extract<UpdatePlan, { kind: 'fill' }>, 'note'> | null;

interface StoredNote {
  readonly read: KnownNote['read'];
  readonly draft: StoredDraft;
  readonly prints: readonly number[];
}

/** Returns the line for a note, without a line break. */
export function storedLine({ read, draft, prints, isRemembered }: KnownNote, hash: Hash): string {
  const stored: StoredNote = { read, draft: storedDraft(draft, isRemembered ? (text) => text : hash), prints };
  return JSON.stringify(stored);
}

/** Parses a line. Returns undefined if it is not one of ours. */
export function parseStored(line: string): KnownNote | undefined {
  try {
    const stored: unknown = JSON.parse(line);
    return isStored(stored) ? knownNote(stored) : undefined;
  } catch {
    return undefined;
  }
}

function storedDraft(draft: UpdatePlan | null, hash: Hash): StoredDraft {
  if (draft?.kind !== 'fill') return draft;
  const { kind, blocks, contents } = draft;
  return { kind, blocks, contents: contents.map(hash) };
}

function knownNote({ read, draft, prints }: StoredNote): KnownNote | undefined {
  if (draft?.kind !== 'fill') return { read, draft, prints, isRemembered: true };
  if (read.kind !== 'note') return undefined;
  return { read, draft: { ...draft, note: read.note }, prints, isRemembered: true };
}

/** Checks the types of the fields. The checksum of the file and the version in its head protect their contents. */
function isStored(value: unknown): value is StoredNote {
  if (!isObject(value)) return false;
  const { read, draft, prints } = value;
  return isObject(read) && (draft === null || isObject(draft)) && Array.isArray(prints);
}
