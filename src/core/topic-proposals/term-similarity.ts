/** The similarity of one note's words to those of all others: dot products with their vectors and topics' sums. */
import { UNIT } from './note-vector';
import type { NoteInHand } from './note-in-hand';
import type { TopicEntry } from './topic-table';

/** Returns the dot product of the note's vector with that at a position, in units of 1 / UNIT². 0 for itself. */
export type DotWith = (position: number) => number;

/** Returns the dot products with all notes. */
export function dotsOf({ vector, own, index }: NoteInHand): DotWith {
  const dots = index.postings.dots(vector);
  if (own !== null) dots[own.position] = 0;
  return (position) => dots[position] ?? 0;
}

/**
 * Topic -> cosine of the note's vector and the sum of the vectors of the topic's notes, without zeros. The note's own
 * vector in the index is subtracted from the sums.
 */
export function topicCosines(dotWith: DotWith, hand: NoteInHand): ReadonlyMap<string, number> {
  const cosines = new Map<string, number>();
  for (const topic of hand.index.topics.all()) {
    let dot = 0;
    for (const position of topic.positions) dot += dotWith(position);
    const squares = dot === 0 ? 0 : topic.squares - ownSquares(topic, hand);
    if (squares > 0) cosines.set(topic.key, dot / (UNIT * Math.sqrt(squares)));
  }
  return cosines;
}

/**
 * Returns the contribution of the note's own indexed vector to the squared length of a topic's sum: (S + v)² - S² = 2
 * S v + v².
 */
function ownSquares(topic: TopicEntry, { own, index }: NoteInHand): number {
  if (own === null || !topic.notes.has(own)) return 0;
  const dots = index.postings.dots(index.vectorOf(own));
  let sum = 0;
  for (const position of topic.positions) sum += (position === own.position ? 1 : 2) * (dots[position] ?? 0);
  return sum;
}
