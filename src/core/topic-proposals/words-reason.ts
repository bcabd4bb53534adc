/** Topic + note -> the notes on the topic with the most similar words, and the words that contribute most to that. */
import { compare } from '../compare';
import type { Weigher } from './document-frequencies';
import type { Evidence } from './features';
import { firstOf } from './first-of';
import type { IndexedNote } from './indexed-note';
import { UNIT } from './note-vector';
import type { NoteInHand } from './note-in-hand';
import type { ProposalNote } from './proposal-note';
import { indexOfTerm, tagText, termHash } from './terms';
import { wordsOf } from './words';

/** The reason "words". */
export interface WordsReason {
  readonly kind: 'words';
  readonly words: readonly string[];
  readonly notes: readonly string[];
}

/** The maximum numbers of named notes and words. */
const NAMED = { notes: 3, words: 5 } as const;

/** The smallest similarity that makes a reason. */
const SIMILAR_FROM = 0.08 * UNIT * UNIT;

/** Returns the most similar notes on a topic and the words shared with any of them. Null if none is similar enough. */
export function wordsReason(topic: string, { dotWith }: Evidence, hand: NoteInHand): WordsReason | null {
  const notes = [...(hand.index.topics.get(topic)?.notes ?? [])];
  const similar = notes.map((note) => ({ note, dot: dotWith(note.position) })).filter(({ dot }) => dot >= SIMILAR_FROM);
  const nearest = firstOf(similar, NAMED.notes, (a, b) => b.dot - a.dot || compare(a.note.path, b.note.path)).map(
    ({ note }) => note,
  );
  const words = sharedWords(nearest, hand);
  return words.length === 0 ? null : { kind: 'words', words, notes: nearest.map(({ path }) => path) };
}

/** Returns the shared words, the heaviest first, in the note's spelling at their first occurrence. */
function sharedWords(others: readonly IndexedNote[], hand: NoteInHand): readonly string[] {
  const shared = firstOf(sharedTerms(others, hand), NAMED.words, (a, b) => b.weight - a.weight || a.hash - b.hash);
  const written = writtenByHash(hand.note, new Set(shared.map(({ hash }) => hash)));
  return shared.flatMap(({ hash }) => written.get(hash) ?? []);
}

interface SharedTerm {
  readonly hash: number;
  readonly weight: number;
}

function sharedTerms(others: readonly IndexedNote[], { vector, index }: NoteInHand): readonly SharedTerm[] {
  const hashes = [...vector.hashes.subarray(0, vector.length)];
  const terms = hashes.map((hash, at) => ({ hash, weight: vector.components[at] ?? 0 }));
  return terms.filter(({ hash }) => others.some((other) => isTelling(hash, other, index.weigherFor(other))));
}

function isTelling(hash: number, { terms }: IndexedNote, weigh: Weigher): boolean {
  return indexOfTerm(terms.hashes, hash) >= 0 && weigh(hash) > 0;
}

function writtenByHash(note: ProposalNote, hashes: ReadonlySet<number>): ReadonlyMap<number, string> {
  const tags = note.tags.map(({ label }) => tagText(label)).join(' ');
  const written = new Map<number, string>();
  for (const word of [note.title, note.description, tags, note.body].flatMap(wordsOf)) {
    const hash = termHash(word.stem);
    if (hashes.has(hash) && !written.has(hash)) written.set(hash, word.written);
  }
  return written;
}
