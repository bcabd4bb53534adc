/**
 * Index + note -> the strength of each kind of evidence, from 0 to 1, for each topic with any.
 * The note itself is subtracted from every count, so that a note with a topic is judged as if it had none.
 */
import { headEvidence, textEvidence, type HeadEvidence, type TextEvidence } from './name-evidence';
import { mayBeProposed, notesOn, priorOf, type NoteInHand } from './note-in-hand';
import { standingOut } from './standing-out';
import { dotsOf, topicCosines, type DotWith } from './term-similarity';
import {
  authorEvidence,
  folderEvidence,
  linkEvidence,
  siteEvidence,
  tagEvidence,
  type LinkEvidence,
} from './value-evidence';

/** The strength of each kind of evidence for one topic. */
export interface Features {
  readonly nameInTitle: number;
  readonly nameInText: number;
  readonly tags: number;
  readonly site: number;
  readonly author: number;
  readonly folder: number;
  readonly link: number;
  readonly words: number;
  readonly frequency: number;
}

/** The evidence for all topics, and its sources. */
export interface Evidence {
  readonly head: ReadonlyMap<string, HeadEvidence>;
  readonly text: ReadonlyMap<string, TextEvidence>;
  readonly tags: ReadonlyMap<string, number>;
  readonly links: ReadonlyMap<string, LinkEvidence>;
  readonly words: ReadonlyMap<string, number>;
  /** Returns the dot product of the note's vector with that of another note. */
  readonly dotWith: DotWith;
}

/** Collects the evidence for all topics. */
export function collectEvidence(hand: NoteInHand): Evidence {
  const dotWith = dotsOf(hand);
  const cosines = topicCosines(dotWith, hand);
  return {
    head: headEvidence(hand),
    text: textEvidence(hand),
    tags: tagEvidence(hand),
    links: linkEvidence(hand),
    words: standingOut(cosines, topicsWithNotes(hand)),
    dotWith,
  };
}

function topicsWithNotes(hand: NoteInHand): number {
  return [...hand.index.topics.all()].filter(({ key }) => notesOn(key, hand) > 0).length;
}

/** Returns the topics that can be proposed, in code-unit order. Folder and frequency alone make no candidate. */
export function candidates(evidence: Evidence, hand: NoteInHand): readonly string[] {
  const { head, text, tags, links, words } = evidence;
  const topics = new Set([head, text, tags, links, words].flatMap((found) => [...found.keys()]));
  const { index } = hand;
  addTopicsOf(topics, hand.note.host === null ? undefined : index.sites.get(hand.note.host)?.byTopic.keys());
  for (const { key } of hand.note.authors) addTopicsOf(topics, index.authors.get(key)?.byTopic.keys());
  return [...topics].filter((topic) => mayBeProposed(topic, hand)).sort();
}

function addTopicsOf(topics: Set<string>, more: Iterable<string> | undefined): void {
  for (const topic of more ?? []) topics.add(topic);
}

/** Returns the strength of each kind of evidence for one topic. */
export function featuresOf(topic: string, { head, text, tags, links, words }: Evidence, hand: NoteInHand): Features {
  return {
    nameInTitle: valueOf(head.get(topic)),
    nameInText: valueOf(text.get(topic)),
    tags: tags.get(topic) ?? 0,
    site: siteEvidence(topic, hand),
    author: authorEvidence(topic, hand),
    folder: folderEvidence(topic, hand),
    link: valueOf(links.get(topic)),
    words: words.get(topic) ?? 0,
    frequency: Math.log(priorOf(topic, hand)) / 5 + 1,
  };
}

function valueOf(evidence: { readonly value: number } | undefined): number {
  return evidence?.value ?? 0;
}
