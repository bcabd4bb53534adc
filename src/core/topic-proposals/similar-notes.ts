/**
 * Index + note -> the notes with the most similar words. In a review by hand, 25 of 32 pairs with a similarity of at
 * least 0.2 and at least 25 weighted words in each were worth reading together.
 */
import { compare } from '../compare';
import { firstOf } from './first-of';
import { takeInHand } from './note-in-hand';
import { UNIT } from './note-vector';
import type { ProposalIndex } from './proposal-index';
import type { ProposalNote } from './proposal-note';
import { rounded } from './score';
import { dotsOf } from './term-similarity';

/** Another note, and its similarity from 0 to 1, rounded to 1/100. */
export interface NoteSimilarity {
  readonly path: string;
  readonly similarity: number;
}

const SIMILAR_FROM = 0.2;
const MOST_SIMILAR = 3;

/** The smallest number of weighted words. In a shorter note two common words are chance. */
const TELLING_WORDS = 25;

/** Returns at most three of the wanted notes, the most similar first. Updates the index first. */
export function similarNotes(
  note: ProposalNote,
  index: ProposalIndex,
  isWanted: (path: string) => boolean = () => true,
): readonly NoteSimilarity[] {
  const hand = takeInHand(note, index);
  if (hand.vector.telling < TELLING_WORDS) return [];
  const dotWith = dotsOf(hand);
  const near: NoteSimilarity[] = [];
  for (const other of index.notes.values()) {
    const similarity = rounded(dotWith(other.position) / (UNIT * UNIT));
    if (similarity < SIMILAR_FROM || other.telling < TELLING_WORDS || !isWanted(other.path)) continue;
    near.push({ path: other.path, similarity });
  }
  return firstOf(near, MOST_SIMILAR, (a, b) => b.similarity - a.similarity || compare(a.path, b.path));
}
