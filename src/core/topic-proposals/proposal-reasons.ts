/**
 * Evidence -> reasons, strongest first. Each reason states only facts that the user can check: words in the note, tags
 * that two notes have, links, and counted notes.
 */
import { compare } from '../compare';
import type { Evidence, Features } from './features';
import { firstOf } from './first-of';
import type { IndexedNote } from './indexed-note';
import type { HeadPlace } from './names-in-head';
import { shareOfAuthor, shareOfFolder, shareOfSite, type NoteInHand } from './note-in-hand';
import { rounded, WEIGHTS } from './score';
import { tagReason } from './tag-reason';
import { wordsReason } from './words-reason';

/** The reasons for proposing a topic. Notes are paths. The numbers `notes` and `of` count other notes with a topic. */
export type ProposalReason =
  /** Words of the topic's name in title, description or tags. `isWhole` tells that all of them were found. */
  | {
      readonly kind: 'name-in-title';
      readonly name: string;
      readonly words: readonly string[];
      readonly places: readonly HeadPlace[];
      readonly isWhole: boolean;
    }
  /** The number of mentions of the name in the text, and of longer words with it. */
  | { readonly kind: 'name-in-text'; readonly name: string; readonly times: number; readonly compounds: number }
  /** The number of notes on the topic with one of these tags, and the first of them by path. */
  | {
      readonly kind: 'tags';
      readonly tags: readonly string[];
      readonly notes: readonly string[];
      readonly count: number;
    }
  /** Words with a high weight that the note shares with these most similar notes on the topic. */
  | { readonly kind: 'words'; readonly words: readonly string[]; readonly notes: readonly string[] }
  /** Notes on the topic, or its page, that link to the note or to which it links. */
  | { readonly kind: 'link'; readonly notes: readonly string[] }
  /** The number of notes from this site, and of those on the topic. */
  | { readonly kind: 'site'; readonly site: string; readonly notes: number; readonly of: number }
  | { readonly kind: 'author'; readonly author: string; readonly notes: number; readonly of: number }
  | { readonly kind: 'folder'; readonly folder: string; readonly notes: number; readonly of: number };

/** The smallest contribution to a score that makes a reason. */
const SMALLEST_SHARE = 0.15;

/** The smallest share of a name in the title that makes a reason. */
const SMALLEST_NAME_SHARE = 0.4;

/** The maximum number of named notes. */
const NAMED_NOTES = 5;

interface WeighedReason {
  readonly reason: ProposalReason | null;
  readonly weight: number;
}

/** Returns the reasons for a topic. */
export function reasonsFor(
  topic: string,
  features: Features,
  evidence: Evidence,
  hand: NoteInHand,
): readonly ProposalReason[] {
  const weightOf = (kind: keyof Features): number => rounded(WEIGHTS[kind] * features[kind]);
  const isStrong = (kind: keyof Features): boolean => weightOf(kind) >= SMALLEST_SHARE;
  const found: readonly WeighedReason[] = [
    {
      weight: weightOf('nameInTitle'),
      reason: rounded(features.nameInTitle) >= SMALLEST_NAME_SHARE ? titleReason(topic, evidence) : null,
    },
    { weight: weightOf('nameInText'), reason: isStrong('nameInText') ? textReason(topic, evidence) : null },
    { weight: weightOf('tags'), reason: isStrong('tags') ? tagReason(topic, hand, NAMED_NOTES) : null },
    { weight: weightOf('words'), reason: isStrong('words') ? wordsReason(topic, evidence, hand) : null },
    { weight: weightOf('link'), reason: isStrong('link') ? linkReason(topic, evidence) : null },
    sourceReason(topic, weightOf('site'), weightOf('author'), hand),
    { weight: weightOf('folder'), reason: isStrong('folder') ? folderReason(topic, hand) : null },
  ];
  const sorted = [...found].sort((a, b) => b.weight - a.weight);
  return sorted.flatMap(({ reason }) => (reason === null ? [] : [reason]));
}

/** Whether a reason suffices for a proposal. A folder alone does not. */
export function isEnough({ kind }: ProposalReason): boolean {
  return kind !== 'folder';
}

function titleReason(topic: string, { head }: Evidence): ProposalReason | null {
  const found = head.get(topic);
  if (found === undefined) return null;
  const matches = found.name.stems.flatMap((stem) => found.match.get(stem) ?? []);
  return {
    kind: 'name-in-title',
    name: found.name.text,
    words: [...new Set(matches.map(({ word }) => word.written))],
    places: [...new Set(matches.map(({ word }) => word.place))],
    isWhole: matches.length === found.name.stems.length && matches.every(({ isWhole }) => isWhole),
  };
}

function textReason(topic: string, { text }: Evidence): ProposalReason | null {
  const found = text.get(topic);
  if (found === undefined) return null;
  return {
    kind: 'name-in-text',
    name: found.name.text,
    times: found.mentions.whole,
    compounds: found.mentions.compounds,
  };
}

function linkReason(topic: string, { links }: Evidence): ProposalReason | null {
  const found = links.get(topic);
  return found === undefined ? null : { kind: 'link', notes: firstPaths(found.notes) };
}

function firstPaths(notes: Iterable<IndexedNote>): readonly string[] {
  return firstOf(notes, NAMED_NOTES, (a, b) => compare(a.path, b.path)).map(({ path }) => path);
}

/** Returns the reason of site or author. Only the stronger of both counts in the score. */
function sourceReason(topic: string, site: number, author: number, hand: NoteInHand): WeighedReason {
  const weight = Math.max(site, author);
  if (weight < SMALLEST_SHARE) return { weight, reason: null };
  return { weight, reason: site >= author ? siteReason(topic, hand) : authorReason(topic, hand) };
}

function siteReason(topic: string, hand: NoteInHand): ProposalReason | null {
  const { host } = hand.note;
  return host === null ? null : { kind: 'site', site: host, ...shareOfSite(topic, hand) };
}

/** Returns the reason of the author with the strongest evidence for the topic. */
function authorReason(topic: string, hand: NoteInHand): ProposalReason | null {
  const shares = hand.note.authors.map(({ key, label }) => ({ author: label, ...shareOfAuthor(topic, key, hand) }));
  const [best] = firstOf(
    shares,
    1,
    (a, b) => b.notes * (a.of + 2) - a.notes * (b.of + 2) || compare(a.author, b.author),
  );
  return best === undefined ? null : { kind: 'author', ...best };
}

function folderReason(topic: string, hand: NoteInHand): ProposalReason {
  return { kind: 'folder', folder: hand.note.folder, ...shareOfFolder(topic, hand) };
}
