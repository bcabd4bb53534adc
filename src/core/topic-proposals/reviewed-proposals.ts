/**
 * Proposals as JSON, and a reviewed copy of that JSON read back: its owner takes out what does not fit, and what is
 * left is added.
 */
import { isObject, isText } from '../type-guards';
import type { TopicProposal } from './propose-topics';

/** The proposals for one note. */
export interface NoteProposals {
  readonly path: string;
  readonly proposals: readonly TopicProposal[];
}

/** The topics that a reviewed copy gives a note. */
export interface ReviewedNote {
  readonly path: string;
  readonly topics: readonly string[];
}

/** What a reviewed copy holds, or the place of what is wrong in it (empty for the whole). */
export type Reviewed =
  | { readonly kind: 'reviewed'; readonly notes: readonly ReviewedNote[] }
  | { readonly kind: 'wrong'; readonly place: string };

/** The object that `topics --json` prints (docs/contract.md section 12). */
export function proposalsJson(notes: readonly NoteProposals[]): object {
  return {
    notes: notes.map(({ path, proposals }) => ({
      path,
      proposals: proposals.map(({ topic, score, strong, reasons }) => ({ topic, score, strong, reasons })),
    })),
  };
}

/** Reads a reviewed copy. Only paths and topics count; scores and reasons may be gone. */
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

/** The note, or the place of what is wrong. */
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

/** The entries of a list that came in from anywhere. */
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
