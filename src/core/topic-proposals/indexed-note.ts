/** The indexed form of a note: its properties and the hashes of its terms, without its text. */
import { tagLevels } from '../note/tag';
import { eachOnce, topicKey } from '../note/topic';
import type { ProposalNote } from './proposal-note';
import { termsOf, type Terms } from './terms';
import { textLanguage, type TextLanguage } from './text-language';

/** A note in the index. */
export interface IndexedNote extends Omit<ProposalNote, 'title' | 'description' | 'body' | 'tags'> {
  readonly nameKey: string;
  readonly topicKeys: readonly string[];
  /** The keys of its tags and of their ancestors, each once. */
  readonly tagKeys: readonly string[];
  readonly language: TextLanguage;
  readonly terms: Terms;
  /** Its position among all vectors, and the number of its terms with a weight. Both depend on all notes. */
  position: number;
  telling: number;
}

/** The length of the longest tag, because the size of a tag's levels grows with the square of its length. */
const LONGEST_TAG = 200;

/** Returns the keys of a note's tags and of their ancestors, each once. */
export function tagKeysOf({ tags }: Pick<ProposalNote, 'tags'>): readonly string[] {
  return [...new Set(tags.flatMap(({ key }) => (key.length > LONGEST_TAG ? [] : tagLevels(key))))].sort();
}

/** Converts a note to its indexed form, without a vector. Repeated values count once. */
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
