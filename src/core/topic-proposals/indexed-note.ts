/** What the index keeps of a note: its properties and the hashes of its terms, none of its text. */
import { tagLevels } from '../note/tag';
import { eachOnce, topicKey } from '../note/topic';
import type { ProposalNote } from './proposal-note';
import { termsOf, type Terms } from './terms';
import { textLanguage, type TextLanguage } from './text-language';

/** A note in the index. */
export interface IndexedNote extends Omit<ProposalNote, 'title' | 'description' | 'body' | 'tags'> {
  readonly nameKey: string;
  readonly topicKeys: readonly string[];
  /** The keys of its tags and of those that they are nested in, each once. */
  readonly tagKeys: readonly string[];
  readonly language: TextLanguage;
  readonly terms: Terms;
  /** Its place among all vectors, and how many of its terms are telling: both follow from all notes. */
  position: number;
  telling: number;
}

/** A longer tag is none: its levels would take the square of its length. */
const LONGEST_TAG = 200;

/** The keys of a note's tags and of those that they are nested in, each once. */
export function tagKeysOf({ tags }: Pick<ProposalNote, 'tags'>): readonly string[] {
  return [...new Set(tags.flatMap(({ key }) => (key.length > LONGEST_TAG ? [] : tagLevels(key))))].sort();
}

/** A note as the index keeps it, its vector not weighed yet; what it says twice counts once. */
export function indexNote(note: ProposalNote): IndexedNote {
  const topics = eachOnce(note.topics);
  return {
    path: note.path,
    name: note.name,
    nameKey: topicKey(note.name),
    topics,
    topicKeys: topics.map(({ key }) => key),
    host: note.host,
    authors: eachOnce(note.authors),
    folder: note.folder,
    links: [...new Set(note.links)],
    aliases: note.aliases,
    isTopicNote: note.isTopicNote,
    tagKeys: tagKeysOf(note),
    language: textLanguage(`${note.title} ${note.description} ${note.body}`),
    terms: termsOf(note),
    position: -1,
    telling: 0,
  };
}
