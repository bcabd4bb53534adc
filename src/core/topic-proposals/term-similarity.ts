/** One note's words against those of all others: the products of their vectors, and of topics' sums of vectors. */
import type { IndexedNote } from './indexed-note';
import { UNIT } from './note-vector';
import type { NoteInHand } from './note-in-hand';
import type { TopicEntry } from './topic-table';

/** The product of the note's vector with that of an indexed note, in units of 1 / UNIT²; 0 for the note itself. */
export type DotWith = (note: IndexedNote) => number;

/** The products with all notes. */
export function dotsOf({ vector, note, index }: NoteInHand): DotWith {
  const dots = index.postings.dots(vector);
  return ({ position, path }) => (path === note.path ? 0 : (dots[position] ?? 0));
}

/**
 * Topic -> cosine of the note's vector and the sum of the vectors of the topic's notes, 0 left out. The note's own vector,
 * as far as the index has it, is taken out of the sums.
 */
export function topicCosines(dotWith: DotWith, hand: NoteInHand): ReadonlyMap<string, number> {
  const cosines = new Map<string, number>();
  for (const topic of hand.index.topics.all()) {
    let dot = 0;
    for (const note of topic.notes) dot += dotWith(note);
    const squares = dot === 0 ? 0 : topic.squares - ownSquares(topic, hand);
    if (squares > 0) cosines.set(topic.key, dot / (UNIT * Math.sqrt(squares)));
  }
  return cosines;
}

/** By how much the note's own vector, as indexed, makes the squared length of a topic's sum grow: (S + v)² - S² = 2 S v + v². */
function ownSquares(topic: TopicEntry, { own, index }: NoteInHand): number {
  if (own === null || !topic.notes.has(own)) return 0;
  const dots = index.postings.dots(index.vectorOf(own));
  let sum = 0;
  for (const note of topic.notes) sum += (note === own ? 1 : 2) * (dots[note.position] ?? 0);
  return sum;
}
