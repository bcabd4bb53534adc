/** One note's words against those of all others: the products of their vectors, and of topics' sums of vectors. */
import type { TextLanguage } from './text-language';
import type { IndexedNote } from './indexed-note';
import { QueryVector, UNIT, weighNote, type Weighed } from './note-vectors';
import { weigherOf, type ProposalIndex, type Weighers } from './proposal-index';
import type { Terms } from './term-vector';

/** A note in hand, weighed by what is known of all notes. */
export interface WeighedNote extends Weighed {
  readonly path: string;
  readonly language: TextLanguage;
  readonly terms: Terms;
}

/** The vector of a note in hand, which the index need not know. */
export function queryVector(note: Pick<IndexedNote, 'path' | 'language' | 'terms'>, weighers: Weighers): QueryVector {
  const { path, language, terms } = note;
  const weighed: WeighedNote = { path, language, terms, norm: 0, telling: 0 };
  const weigh = weigherOf(weighed, weighers);
  weighNote(weighed, weigh);
  return new QueryVector(weighed, weigh);
}

/** Another note and the product of both vectors, in units of 1 / UNIT². */
export interface SimilarNote {
  readonly note: IndexedNote;
  readonly dot: number;
}

/** The notes that share a telling term with a vector, the one at `path` left out, in no promised order. */
export function notesSharingTerms(
  vector: QueryVector,
  path: string,
  notes: Iterable<IndexedNote>,
  weighers: Weighers,
): readonly SimilarNote[] {
  const found: SimilarNote[] = [];
  for (const note of notes) {
    if (note.path === path || note.telling === 0) continue;
    const dot = vector.dot(note, weigherOf(note, weighers));
    if (dot > 0) found.push({ note, dot });
  }
  return found;
}

/**
 * Topic -> cosine of the note's vector and the sum of the vectors of the topic's notes, 0 left out. The note's own vector,
 * as far as the index has it, is taken out of the sums.
 */
export function topicCosines(similar: readonly SimilarNote[], path: string, index: ProposalIndex, weighers: Weighers): ReadonlyMap<string, number> {
  const dots = sumsByTopic(similar);
  const cosines = new Map<string, number>();
  for (const [key, dot] of dots) {
    const squares = (index.topics.get(key)?.squares ?? 0) - ownSquares(key, path, index, weighers);
    if (squares > 0) cosines.set(key, dot / (UNIT * Math.sqrt(squares)));
  }
  return cosines;
}

function sumsByTopic(similar: readonly SimilarNote[]): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const { note, dot } of similar) for (const key of note.topicKeys) sums.set(key, (sums.get(key) ?? 0) + dot);
  return sums;
}

/** By how much a note's own vector makes the squared length of a topic's sum grow: (S + v)² - S² = 2 S v + v². */
function ownSquares(key: string, path: string, index: ProposalIndex, weighers: Weighers): number {
  const own = index.notes.get(path);
  const topic = index.topics.get(key);
  if (own === undefined || topic === undefined || !topic.notes.has(own) || own.norm === 0) return 0;
  const vector = new QueryVector(own, weigherOf(own, weighers));
  let dot = 0;
  for (const note of topic.notes) if (note !== own) dot += vector.dot(note, weigherOf(note, weighers));
  return 2 * dot + vector.dot(own, weigherOf(own, weighers));
}
