/** What is known of a note <-> a line of the cache file. Of what stands in its blocks a hash is stored. */
import type { UpdatePlan } from '../../core/block/update-note';
import type { KnownNote } from '../../core/run/note-memory';
import { isObject } from '../../core/type-guards';

/** Gives the hash of a text. */
export type Hash = (text: string) => string;

type StoredDraft = Exclude<UpdatePlan, { kind: 'fill' }> | Omit<Extract<UpdatePlan, { kind: 'fill' }>, 'note'> | null;

interface StoredNote {
  readonly read: KnownNote['read'];
  readonly draft: StoredDraft;
  readonly prints: readonly number[];
}

/** The line for a note, without a line break in it. */
export function storedLine({ read, draft, prints, isRemembered }: KnownNote, hash: Hash): string {
  const stored: StoredNote = { read, draft: storedDraft(draft, isRemembered ? (text) => text : hash), prints };
  return JSON.stringify(stored);
}

/** The note of a line, or undefined where the line is none of ours. */
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

/** What lies behind these fields is held by the checksum of the file, and by the version in its head. */
function isStored(value: unknown): value is StoredNote {
  if (!isObject(value)) return false;
  const { read, draft, prints } = value;
  return isObject(read) && (draft === null || isObject(draft)) && Array.isArray(prints);
}
