/** The note for which topics are proposed, with its indexed state, which is subtracted from every count. */
import type { ValueTopics } from './co-occurrence';
import { indexNote, type IndexedNote } from './indexed-note';
import type { NoteVector } from './note-vector';
import type { ProposalIndex } from './proposal-index';
import type { ProposalNote } from './proposal-note';

/** A note in hand and a current index. */
export interface NoteInHand {
  readonly note: ProposalNote;
  /** The same note in its indexed form. */
  readonly indexed: IndexedNote;
  readonly vector: NoteVector;
  /** The note at its path in the index, which may be an earlier state, or have other topics. */
  readonly own: IndexedNote | null;
  readonly index: ProposalIndex;
  /** The number of other notes with a topic. */
  readonly labelled: number;
}

/** Prepares a note for proposals. Updates the index first. */
export function takeInHand(note: ProposalNote, index: ProposalIndex): NoteInHand {
  index.settle();
  const indexed = indexNote(note);
  const own = index.notes.get(note.path) ?? null;
  const labelled = index.labelled - (own !== null && own.topicKeys.length > 0 ? 1 : 0);
  return { note, indexed, vector: index.vectorOf(indexed), own, index, labelled };
}

/** Returns the number of other notes on a topic. */
export function notesOn(topic: string, { own, index }: NoteInHand): number {
  return (index.topics.get(topic)?.notes.size ?? 0) - (own?.topicKeys.includes(topic) === true ? 1 : 0);
}

/**
 * Whether a topic can be proposed: other notes have it, or another note is its page. The note in hand must neither
 * have it nor be its page.
 */
export function mayBeProposed(topic: string, hand: NoteInHand): boolean {
  const { note, indexed, own, index } = hand;
  if (topic === indexed.nameKey || note.topics.some(({ key }) => key === topic)) return false;
  const pages =
    (index.topics.get(topic)?.topicNotes ?? 0) - (own?.isTopicNote === true && own.nameKey === topic ? 1 : 0);
  return pages > 0 || notesOn(topic, hand) > 0;
}

/** Returns the share of notes with a topic, by frequency alone. Never 0. */
export function priorOf(topic: string, hand: NoteInHand): number {
  return (notesOn(topic, hand) + 0.5) / (hand.labelled + 0.5 * hand.index.topics.size);
}

/** The number of other notes with a value and any topic, and of those on this topic. */
export interface Share {
  readonly notes: number;
  readonly of: number;
}

/** Returns the share of a topic among the other notes with a value. `isOwn`: the note's indexed state has it too. */
export function shareOf(topic: string, counts: ValueTopics | undefined, isOwn: boolean, { own }: NoteInHand): Share {
  if (counts === undefined) return { notes: 0, of: 0 };
  const topics = isOwn && own !== null ? own.topicKeys : [];
  return {
    notes: counts.byTopic.get(topic) - (topics.includes(topic) ? 1 : 0),
    of: counts.notes - (topics.length > 0 ? 1 : 0),
  };
}

/** Returns the share of a topic among the other notes of the note's site. */
export function shareOfSite(topic: string, hand: NoteInHand): Share {
  const { host } = hand.note;
  return host === null
    ? { notes: 0, of: 0 }
    : shareOf(topic, hand.index.sites.get(host), hand.own?.host === host, hand);
}

/** Returns the share of a topic among the other notes by one of its authors. */
export function shareOfAuthor(topic: string, author: string, hand: NoteInHand): Share {
  const isOwn = hand.own?.authors.some(({ key }) => key === author) === true;
  return shareOf(topic, hand.index.authors.get(author), isOwn, hand);
}

/** Returns the share of a topic among the other notes in its folder. */
export function shareOfFolder(topic: string, hand: NoteInHand): Share {
  const { folder } = hand.note;
  return shareOf(topic, hand.index.folders.get(folder), hand.own?.folder === folder, hand);
}
