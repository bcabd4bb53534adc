/**
 * Note -> the evidence for topics from its tags, site, authors, folder and links, by the other notes that share them.
 */
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

/** The factor on a tag's rarity, which is logarithmic and at most 1. A tag that is rare enough counts in full. */
const TAG_RARITY = 1.5;

/** Topic -> the evidence of the note's tags: each tag by the share of its notes on the topic, and by its rarity. */
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

/** The number of added notes that follow the frequency of topics alone, because one note of one proves nothing. */
const SMOOTHING = 2;

/** Returns how much a topic's share among the other notes with a value exceeds its share in the vault, at least 0. */
function liftOf(topic: string, share: Share, hand: NoteInHand): number {
  const prior = priorOf(topic, hand);
  return share.notes > 0 ? Math.max(0, (share.notes + SMOOTHING * prior) / (share.of + SMOOTHING) - prior) : 0;
}

/** Returns the evidence for a topic from the other notes of the note's site. */
export function siteEvidence(topic: string, hand: NoteInHand): number {
  return liftOf(topic, shareOfSite(topic, hand), hand);
}

/** Returns the evidence for a topic from the other notes by its authors. The strongest author decides. */
export function authorEvidence(topic: string, hand: NoteInHand): number {
  return Math.max(0, ...hand.note.authors.map(({ key }) => liftOf(topic, shareOfAuthor(topic, key, hand), hand)));
}

/** Returns the evidence for a topic from the other notes in its folder. A folder with much of the vault counts less. */
export function folderEvidence(topic: string, hand: NoteInHand): number {
  const { folderNotes, frequencies } = hand.index;
  const share = folderNotes.get(hand.note.folder) / Math.max(1, frequencies.size);
  return liftOf(topic, shareOfFolder(topic, hand), hand) * (1 - share);
}

/** Linked notes with evidence for a topic, and its strength from 0 to 1. */
export interface LinkEvidence {
  readonly value: number;
  readonly notes: readonly IndexedNote[];
}

/** Topic -> the notes linked with the note, in either direction, that are on the topic or its page, which suffices. */
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
