/**
 * Index + note -> the notes most like it by their words. Judged by hand, 25 of 32 pairs from similarity 0.2 on, with at
 * least 25 telling words in each, were worth reading together.
 */
import { compare } from '../order';
import { indexNote } from './indexed-note';
import { UNIT } from './note-vectors';
import type { ProposalIndex } from './proposal-index';
import type { ProposalNote } from './proposal-note';
import { firstOf } from './first-of';
import { rounded } from './score';
import { notesSharingTerms, queryVector } from './term-similarity';

/** Another note, and how similar it is: 0 to 1, rounded to 1/100. */
export interface NoteSimilarity {
  readonly path: string;
  readonly similarity: number;
}

const SIMILAR_FROM = 0.2;
const MOST_SIMILAR = 3;

/** In a shorter note two words in common are chance. */
const TELLING_WORDS = 25;

/** At most three similar notes, the most similar first. Brings the index up to date first. */
export function similarNotes(note: ProposalNote, index: ProposalIndex): readonly NoteSimilarity[] {
  const weighers = index.settle();
  const vector = queryVector(indexNote(note), weighers);
  if (vector.note.telling < TELLING_WORDS) return [];
  const long = [...index.notes.values()].filter(({ telling }) => telling >= TELLING_WORDS);
  const similar = notesSharingTerms(vector, note.path, long, weighers).map((other) => ({
    path: other.note.path,
    similarity: rounded(other.dot / (UNIT * UNIT)),
  }));
  const near = similar.filter(({ similarity }) => similarity >= SIMILAR_FROM);
  return firstOf(near, MOST_SIMILAR, (a, b) => b.similarity - a.similarity || compare(a.path, b.path));
}
