/** The groups of a note's topics, with every note on the topic in each section. */
import { newestFirst } from '../index/inverted-index';
import type { NoteIndex } from '../index/note-index';
import { SECTIONS, type SectionKind } from '../note/literature';
import type { Note } from '../note/note';
import { topicKey } from '../note/topic';
import { countOf, inOrder, WHOLE, type Found, type Rest } from './group';
import type { NamedTopic } from './note-topics';
import { listable, type Question } from './question';
import { aliasClosure, canonicalTopicKey } from './topic-aliases';

/** The prefix of a key that is a note's own name. No other key contains a line break. */
const OWN_NAME = '\n';

/** The factor by which the cap is greater on the page of a topic. */
const PAGE_CAP = 10;

/** Returns a group for each topic in each section, including those without notes. */
export function topicGroups(question: Question): readonly Found[] {
  return SECTIONS.flatMap((section) => question.topics.map((topic) => topicGroup(question, topic, section)));
}

/** Returns the labels of the topics that another note shares with this one. */
export function sharedTopics({ topics, noteIndex, settings }: Question): (other: Note) => readonly string[] {
  return (other) => {
    const theirs = new Set(other.topics.map(({ key }) => canonicalTopicKey(key, noteIndex, settings)));
    return topics.filter(({ key }) => theirs.has(key)).map(({ label }) => label);
  };
}

/** Returns the keys of a note's topics, and with the prefix those of its names, which merge if it is a topic note. */
export function topicKeys({ topics, name, aliases }: Note): readonly string[] {
  return [...topics.map(({ key }) => key), ...[name, ...aliases].map((each) => OWN_NAME + topicKey(each))];
}

/** Returns the notes on a topic by any of its names, and its pages. An own name without notes on it has no pages. */
export function notesOnTopic(key: string, noteIndex: NoteIndex): readonly Note[] {
  const names = aliasClosure(key.startsWith(OWN_NAME) ? key.slice(OWN_NAME.length) : key, noteIndex);
  const notes = names.flatMap((name) => SECTIONS.flatMap((section) => noteIndex.findByTopic(name, section)));
  const hasPages = notes.length > 0 || !key.startsWith(OWN_NAME);
  return hasPages ? [...notes, ...names.flatMap((name) => noteIndex.findByName(name))] : notes;
}

function topicGroup(question: Question, topic: NamedTopic, section: SectionKind): Found {
  const { label } = topic;
  const limit = countOf(question.settings.cap * (topic.isOwnPage ? PAGE_CAP : 1));
  const whole = wholeList(question, topic, section, limit);
  if (whole !== undefined) return { section, label, notes: listable(question, whole), rest: WHOLE };
  const lists = topic.names.map((name) => question.noteIndex.findByTopic(name, section));
  const others = listable(question, newest(lists, limit + 1 + question.excluded.size));
  const notes = inOrder(others.slice(0, limit), question.settings);
  return { section, label, notes, rest: others.length > limit ? restOf(question, topic) : WHOLE };
}

/** Returns the link to the rest, which leads neither to the note itself nor to one that is hidden from it. */
export function restOf({ noteIndex, excluded }: Question, { key }: NamedTopic): Rest {
  const topicNote = noteIndex.topicNote(key);
  return { kind: 'more', topicNote: topicNote !== undefined && excluded.has(topicNote.path) ? undefined : topicNote };
}

/**
 * Returns all notes on a topic with one name in the configured order, or undefined if some must be left out. The index
 * keeps them sorted.
 */
function wholeList(
  { noteIndex, settings }: Question,
  { names: [name, ...others] }: NamedTopic,
  section: SectionKind,
  limit: number,
): readonly Note[] | undefined {
  if (name === undefined || others.length > 0) return undefined;
  const notes = noteIndex.findByTopic(name, section);
  if (notes.length > limit) return undefined;
  return settings.order === 'newest-first' ? notes : noteIndex.findByTopicOldestFirst(name, section);
}

/** Returns the newest notes of several lists, each newest first, every note once. Reads `count` notes of each. */
function newest(lists: readonly (readonly Note[])[], count: number): readonly Note[] {
  const heads = lists.map((list) => list.slice(0, count));
  if (heads.length === 1) return heads[0] ?? [];
  return [...new Set(heads.flat())].sort(newestFirst).slice(0, count);
}
