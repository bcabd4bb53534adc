/** Topic + note -> the notes on the topic that are most like it by their words, and the words that tell most of that. */
import { compare } from '../order';
import type { Evidence } from './features';
import { firstOf } from './first-of';
import type { IndexedNote } from './indexed-note';
import { UNIT } from './note-vectors';
import type { NoteInHand } from './note-in-hand';
import { weigherOf } from './proposal-index';
import type { ProposalNote } from './proposal-note';
import { queryVector } from './term-similarity';
import { indexOfTerm, tagText, termHash } from './term-vector';
import { wordsOf } from './words';

/** The reason "words". */
export interface WordsReason {
  readonly kind: 'words';
  readonly words: readonly string[];
  readonly notes: readonly string[];
}

/** So many notes and words are named. */
const NAMED = { notes: 3, words: 5 } as const;

/** A note that is less similar is no reason. */
const SIMILAR_FROM = 0.08 * UNIT * UNIT;

/** The most similar notes on a topic and the words shared with any of them. Null where none is similar enough. */
export function wordsReason(topic: string, { similar }: Evidence, hand: NoteInHand): WordsReason | null {
  const onTopic = similar.filter(({ note, dot }) => dot >= SIMILAR_FROM && note.topicKeys.includes(topic));
  const nearest = firstOf(onTopic, NAMED.notes, (a, b) => b.dot - a.dot || compare(a.note.path, b.note.path)).map(({ note }) => note);
  const words = sharedWords(nearest, hand);
  return words.length === 0 ? null : { kind: 'words', words, notes: nearest.map(({ path }) => path) };
}

/** Shared words, the most telling first, as the note writes them where they first stand. */
function sharedWords(others: readonly IndexedNote[], hand: NoteInHand): readonly string[] {
  const shared = firstOf(sharedTerms(others, hand), NAMED.words, (a, b) => b.weight - a.weight || a.hash - b.hash);
  const written = writtenByHash(hand.note, new Set(shared.map(({ hash }) => hash)));
  return shared.flatMap(({ hash }) => written.get(hash) ?? []);
}

interface SharedTerm {
  readonly hash: number;
  readonly weight: number;
}

function sharedTerms(others: readonly IndexedNote[], { indexed, weighers }: NoteInHand): readonly SharedTerm[] {
  const vector = queryVector(indexed, weighers);
  const terms = [...indexed.terms.hashes].map((hash) => ({ hash, weight: vector.of(hash) }));
  const isIn = (hash: number, other: IndexedNote): boolean =>
    indexOfTerm(other.terms.hashes, hash) >= 0 && weigherOf(other, weighers)(hash) > 0;
  return terms.filter(({ hash, weight }) => weight > 0 && others.some((other) => isIn(hash, other)));
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
