/** The note that proposals are asked for, beside what the index knows of it: that is taken out of every count. */
import type { ValueTopics } from './co-occurrence';
import { indexNote, type IndexedNote } from './indexed-note';
import type { NoteVector } from './note-vector';
import type { ProposalIndex } from './proposal-index';
import type { ProposalNote } from './proposal-note';

/** A note in hand and an index that is up to date. */
export interface NoteInHand {
  readonly note: ProposalNote;
  /** The same note as the index would keep it. */
  readonly indexed: IndexedNote;
  readonly vector: NoteVector;
  /** The note at its path as the index keeps it, which may be an earlier state, or another's topics. */
  readonly own: IndexedNote | null;
  readonly index: ProposalIndex;
  /** How many other notes have a topic. */
  readonly labelled: number;
}

/** A note taken in hand. Brings the index up to date. */
export function takeInHand(note: ProposalNote, index: ProposalIndex): NoteInHand {
  index.settle();
  const indexed = indexNote(note);
  const own = index.notes.get(note.path) ?? null;
  const labelled = index.labelled - (own !== null && own.topicKeys.length > 0 ? 1 : 0);
  return { note, indexed, vector: index.vectorOf(indexed), own, index, labelled };
}

/** On how many other notes a topic stands. */
export function notesOn(topic: string, { own, index }: NoteInHand): number {
  return (index.topics.get(topic)?.notes.size ?? 0) - (own?.topicKeys.includes(topic) === true ? 1 : 0);
}

/**
 * Whether a topic can be proposed: others have it, or another note is its page; the note in hand neither has it nor is
 * its page.
 */
export function mayBeProposed(topic: string, hand: NoteInHand): boolean {
  const { note, indexed, own, index } = hand;
  if (topic === indexed.nameKey || note.topics.some(({ key }) => key === topic)) return false;
  const pages =
    (index.topics.get(topic)?.topicNotes ?? 0) - (own?.isTopicNote === true && own.nameKey === topic ? 1 : 0);
  return pages > 0 || notesOn(topic, hand) > 0;
}

/** How often a topic stands on a note, by frequency alone. Never 0. */
export function priorOf(topic: string, hand: NoteInHand): number {
  return (notesOn(topic, hand) + 0.5) / (hand.labelled + 0.5 * hand.index.topics.size);
}

/** Of the other notes with a value and any topic, how many are on this topic. */
export interface Share {
  readonly notes: number;
  readonly of: number;
}

/**
 * The share of a topic among the other notes with a value; `isOwn` where the index's own state of the note has the
 * value.
 */
export function shareOf(topic: string, counts: ValueTopics | undefined, isOwn: boolean, { own }: NoteInHand): Share {
  if (counts === undefined) return { notes: 0, of: 0 };
  const topics = isOwn && own !== null ? own.topicKeys : [];
  return {
    notes: counts.byTopic.get(topic) - (topics.includes(topic) ? 1 : 0),
    of: counts.notes - (topics.length > 0 ? 1 : 0),
  };
}

/** The same for the note's site. */
export function shareOfSite(topic: string, hand: NoteInHand): Share {
  const { host } = hand.note;
  return host === null
    ? { notes: 0, of: 0 }
    : shareOf(topic, hand.index.sites.get(host), hand.own?.host === host, hand);
}

/** The same for one of its authors. */
export function shareOfAuthor(topic: string, author: string, hand: NoteInHand): Share {
  const isOwn = hand.own?.authors.some(({ key }) => key === author) === true;
  return shareOf(topic, hand.index.authors.get(author), isOwn, hand);
}

/** The same for its folder. */
export function shareOfFolder(topic: string, hand: NoteInHand): Share {
  const { folder } = hand.note;
  return shareOf(topic, hand.index.folders.get(folder), hand.own?.folder === folder, hand);
}
