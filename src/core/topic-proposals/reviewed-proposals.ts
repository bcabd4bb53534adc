/**
 * Proposals as JSON, and the parser of a reviewed copy, from which the user has removed the unsuitable proposals. The
 * remaining ones are added.
 */
import { isObject, isText } from '../type-guards';
import type { TopicProposal } from './propose-topics';

/** The proposals for one note. */
export interface NoteProposals {
  readonly path: string;
  readonly proposals: readonly TopicProposal[];
}

/** The topics for a note in a reviewed copy. */
export interface ReviewedNote {
  readonly path: string;
  readonly topics: readonly string[];
}

/** The content of a reviewed copy, or the location of an error in it (empty for the whole). */
export type Reviewed =
  | { readonly kind: 'reviewed'; readonly notes: readonly ReviewedNote[] }
  | { readonly kind: 'wrong'; readonly place: string };

/** Returns the object that `topics --json` prints (docs/contract.md section 12). */
export function proposalsJson(notes: readonly NoteProposals[]): object {
  return {
    notes: notes.map(({ path, proposals }) => ({
      path,
      proposals: proposals.map(({ topic, score, strong, reasons }) => ({ topic, score, strong, reasons })),
    })),
  };
}

/** Reads a reviewed copy. Only paths and topics count, so scores and reasons may be missing. */
export function parseReviewed(json: string): Reviewed {
  const root = parsed(json);
  const notes = isObject(root) ? root['notes'] : undefined;
  if (!Array.isArray(notes)) return { kind: 'wrong', place: isObject(root) ? 'notes' : '' };
  const read: ReviewedNote[] = [];
  for (const [at, note] of entriesOf(notes)) {
    const one = readNote(note, `notes[${at}]`);
    if (typeof one === 'string') return { kind: 'wrong', place: one };
    read.push(one);
  }
  return { kind: 'reviewed', notes: read };
}

/** Returns the note, or the location of an error. */
function readNote(note: unknown, place: string): ReviewedNote | string {
  if (!isObject(note)) return place;
  const { path, proposals } = note;
  if (!isText(path) || path === '') return `${place}.path`;
  if (!Array.isArray(proposals)) return `${place}.proposals`;
  const topics: string[] = [];
  for (const [at, proposal] of entriesOf(proposals)) {
    const topic: unknown = isObject(proposal) ? proposal['topic'] : undefined;
    if (!isText(topic) || topic.trim() === '') return `${place}.proposals[${at}].topic`;
    topics.push(topic);
  }
  return { path, topics };
}

/** Returns the entries of an unchecked list. */
function entriesOf(list: readonly unknown[]): Iterable<[number, unknown]> {
  return list.entries();
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}
