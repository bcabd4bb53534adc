/** Note -> what its tags, site, authors, folder and links say for topics, by the other notes that share them. */
import type { IndexedNote } from './indexed-note';
import {
  priorOf,
  shareOf,
  shareOfAuthor,
  shareOfFolder,
  shareOfSite,
  type NoteInHand,
  type Share,
} from './note-in-hand';

/** A tag that stands on this share of notes (on a logarithmic scale) counts in full when its notes have the topic. */
const TAG_RARITY = 1.5;

/**
 * Topic -> how much the note's tags speak for it: each tag by the share of its notes on the topic, and by its rarity.
 */
export function tagEvidence(hand: NoteInHand): ReadonlyMap<string, number> {
  const { indexed, own, index } = hand;
  const doubts = new Map<string, number>();
  for (const tag of indexed.tagKeys) {
    const counts = index.tags.get(tag);
    const rarity = rarityOfTag(tag, hand);
    for (const topic of counts?.byTopic.keys() ?? []) {
      const { notes, of } = shareOf(topic, counts, own?.tagKeys.includes(tag) === true, hand);
      if (notes > 0) doubts.set(topic, (doubts.get(topic) ?? 1) * (1 - (notes / (of + 1)) * rarity));
    }
  }
  return new Map([...doubts].map(([topic, doubt]) => [topic, 1 - doubt]));
}

function rarityOfTag(tag: string, { index }: NoteInHand): number {
  const notes = index.frequencies.size + 1;
  const frequency = Math.max(1, index.tagNotes.get(tag));
  return Math.min(1, (TAG_RARITY * Math.log(notes / frequency)) / Math.log(notes));
}

/** Two more notes that follow the frequency of topics alone: one note of one is no rule. */
const SMOOTHING = 2;

/** How much more often than elsewhere a topic stands on the other notes with a value. */
function liftOf(topic: string, share: Share, hand: NoteInHand): number {
  const prior = priorOf(topic, hand);
  return share.notes > 0 ? Math.max(0, (share.notes + SMOOTHING * prior) / (share.of + SMOOTHING) - prior) : 0;
}

/** What the other notes from the note's site say for a topic. */
export function siteEvidence(topic: string, hand: NoteInHand): number {
  return liftOf(topic, shareOfSite(topic, hand), hand);
}

/** What the other notes by its authors say for a topic; the author who says most decides. */
export function authorEvidence(topic: string, hand: NoteInHand): number {
  return Math.max(0, ...hand.note.authors.map(({ key }) => liftOf(topic, shareOfAuthor(topic, key, hand), hand)));
}

/** What the other notes in its folder say for a topic; a folder that holds much of the vault says less. */
export function folderEvidence(topic: string, hand: NoteInHand): number {
  const { folderNotes, frequencies } = hand.index;
  const share = folderNotes.get(hand.note.folder) / Math.max(1, frequencies.size);
  return liftOf(topic, shareOfFolder(topic, hand), hand) * (1 - share);
}

/** Linked notes that speak for a topic, and how much, 0 to 1. */
export interface LinkEvidence {
  readonly value: number;
  readonly notes: readonly IndexedNote[];
}

/**
 * Topic -> the notes linked with the note, in either direction, that are on the topic or are its page. The page alone
 * is enough.
 */
export function linkEvidence({ note, indexed, index }: NoteInHand): ReadonlyMap<string, LinkEvidence> {
  const neighbours = index.links.neighbours(note.path, indexed.nameKey, note.links);
  const labelled = neighbours.filter(({ topicKeys }) => topicKeys.length > 0).length;
  const byTopic = new Map<string, Set<IndexedNote>>();
  for (const other of neighbours) {
    for (const topic of [...other.topicKeys, other.nameKey])
      byTopic.set(topic, (byTopic.get(topic) ?? new Set()).add(other));
  }
  const evidence = [...byTopic].map(([topic, notes]) => [topic, linked(topic, [...notes], labelled)] as const);
  return new Map(evidence.filter(([topic]) => index.topics.get(topic) !== undefined));
}

function linked(topic: string, notes: readonly IndexedNote[], labelled: number): LinkEvidence {
  const hasPage = notes.some(({ nameKey }) => nameKey === topic);
  return { value: hasPage ? 1 : notes.length / (labelled + 1), notes };
}
