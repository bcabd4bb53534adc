/** The topics of a note: those in its properties, and the one of which it is the page. */
import type { NoteIndex } from '../index/note-index';
import type { Note } from '../note/note';
import { eachOnce, topicKey } from '../note/topic';
import type { Settings } from '../settings/settings';
import { canonicalTopicKey, topicSynonyms, type TopicSettings } from './topic-aliases';

/** A topic of a note: the key of all its names, the note's own label, and the keys under which other notes name it. */
export interface NamedTopic {
  readonly key: string;
  readonly label: string;
  readonly names: readonly string[];
  /** Whether the note is the page of this topic. */
  readonly isOwnPage: boolean;
}

/**
 * Returns the note's topics, each once. Of two names of one topic the first counts. The topic of which the note is the
 * page comes last.
 */
export function topicsOf(
  note: Note,
  noteIndex: NoteIndex,
  settings: TopicSettings & Pick<Settings, 'topicPages'>,
): readonly NamedTopic[] {
  const named = note.topics.map(({ key, label }) => ({ key: canonicalTopicKey(key, noteIndex, settings), label }));
  const own = topicKey(note.name);
  const page = settings.topicPages && isPage(note, own, noteIndex, settings) ? [{ key: own, label: note.name }] : [];
  return eachOnce([...named, ...page]).map(({ key, label }) => ({
    key,
    label,
    names: topicSynonyms(key, noteIndex, settings),
    isOwnPage: settings.topicPages && key === own,
  }));
}

/**
 * Whether any note names the topic of this note's name, or one of its aliases that join that. Where it is the note
 * itself, the topic is among those that it names.
 */
function isPage({ aliases }: Note, own: string, noteIndex: NoteIndex, settings: TopicSettings): boolean {
  if (noteIndex.isTopic(own)) return true;
  return aliases
    .map(topicKey)
    .some((alias) => noteIndex.isTopic(alias) && canonicalTopicKey(alias, noteIndex, settings) === own);
}
