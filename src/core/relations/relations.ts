/**
 * note index + note -> sections of groups of relations: what else in the vault belongs to the note, and why
 * (docs/contract.md section 4).
 */
import { NO_LINKS, type BodyLinks } from '../note/body-links';
import type { NoteIndex } from '../index/note-index';
import { SECTIONS, type Note, type SectionKind } from '../note/note';
import type { Settings } from '../settings/settings';
import { newestFirst, oldestFirst } from '../index/inverted-index';
import { countOf, tagGroupsOf, wantsTagGroups, type TagSettings } from './tag-groups';
import { eachOnce } from '../note/topic';
import { canonicalTopicKey, topicSynonyms, type TopicSettings } from './topic-aliases';

/** The relations that share one reason. The label is the topic or tag as the note names it, else empty. */
export interface Group {
  readonly kind: GroupKind;
  readonly label: string;
  /** The listed notes in the order in which they are shown. */
  readonly notes: readonly Note[];
  /** What follows a list that was cut: nothing more to say, or where the rest can be found. */
  readonly rest: Rest;
}

/** Why the notes of a group are listed. */
export type GroupKind = 'topic' | 'tag' | 'same-article' | 'cites';

/** Whether a list was cut, and the topic note that leads to the rest. */
export type Rest = { readonly kind: 'none' } | { readonly kind: 'more'; readonly topicNote: Note | undefined };

/** One section of the block. The last two have one group without a heading. */
export interface Section {
  readonly kind: SectionKind | 'same-article' | 'cites';
  readonly groups: readonly Group[];
}

/** What of the settings decides which notes are listed, and in which order. */
export type ListingSettings = Pick<Settings, 'cap' | 'order' | 'citations'> & TopicSettings & TagSettings;

/** A topic of a note: the key that all its names share, the note's own label, the keys under which others name it. */
export interface NamedTopic {
  readonly key: string;
  readonly label: string;
  readonly names: readonly string[];
}

/**
 * The relations of a note, which need not be in the note index itself. A note with topics always has the first two
 * sections;
 * every other section, and every group that is not a topic's, is there only where it lists something.
 */
export function relationsOf(
  note: Note,
  noteIndex: NoteIndex,
  settings: ListingSettings,
  text: BodyLinks = NO_LINKS,
): readonly Section[] {
  const topics = topicsOf(note, noteIndex, settings);
  const byTopic = SECTIONS.map((kind) => ({
    kind,
    groups: topics.map((topic) => topicGroup(note, topic, kind, noteIndex, settings)),
  }));
  const alike = sameArticleNotes(note, noteIndex);
  const cited = settings.citations ? citedNotes(note, noteIndex, text) : [];
  const sections = [
    ...withTags(note, byTopic, noteIndex, settings),
    plainSection('same-article', alike, inOrder(alike.slice(0, countOf(settings.cap)), settings)),
    plainSection('cites', cited, cited.slice(0, countOf(settings.cap))),
  ];
  return sections.filter(({ groups }) => groups.length > 0);
}

/** The notes with the same article id, without the note itself, newest first. */
export function sameArticleNotes(note: Note, noteIndex: NoteIndex): readonly Note[] {
  return note.articleId === null ? [] : without(note, noteIndex.findByArticleId(note.articleId));
}

/** The notes at an address of the note itself: the one in its properties, the one in its text. */
export function notesAtOwnUrls({ url }: Note, noteIndex: NoteIndex, { original }: BodyLinks): ReadonlySet<Note> {
  return new Set([url, original].flatMap((own) => (own === null ? [] : noteIndex.findByUrl(own))));
}

/**
 * The notes whose articles the note's text links to, in the order of the text; not those at its own address, nor of
 * its own article.
 */
export function citedNotes(note: Note, noteIndex: NoteIndex, text: BodyLinks): readonly Note[] {
  const { links } = text;
  if (links.length === 0) return [];
  const own = notesAtOwnUrls(note, noteIndex, text);
  const found = new Set(links.flatMap((link) => noteIndex.findByUrl(link)));
  return without(note, [...found]).filter(
    (other) => !own.has(other) && (other.articleId === null || other.articleId !== note.articleId),
  );
}

/** The note's topics, each once: of two names of one topic the first. */
export function topicsOf(note: Note, noteIndex: NoteIndex, settings: TopicSettings): readonly NamedTopic[] {
  const topics = eachOnce(
    note.topics.map(({ key, label }) => ({ key: canonicalTopicKey(key, noteIndex, settings), label })),
  );
  return topics.map((topic) => ({ ...topic, names: topicSynonyms(topic.key, noteIndex, settings) }));
}

function topicGroup(
  note: Note,
  { key, label, names }: NamedTopic,
  kind: SectionKind,
  noteIndex: NoteIndex,
  settings: ListingSettings,
): Group {
  const limit = countOf(settings.cap);
  const whole = wholeShelf(names, kind, noteIndex, settings, limit);
  if (whole !== undefined) return group('topic', label, without(note, whole));
  const others = without(
    note,
    newest(
      names.map((name) => noteIndex.findByTopic(name, kind)),
      limit + 2,
    ),
  );
  const isCut = others.length > limit;
  return group(
    'topic',
    label,
    inOrder(others.slice(0, limit), settings),
    isCut,
    isCut ? noteIndex.topicNote(key) : undefined,
  );
}

/**
 * All notes on a topic of one name in the order that is asked for, if none is to be left out: kept sorted by the
 * note index.
 */
function wholeShelf(
  [name, ...others]: readonly string[],
  kind: SectionKind,
  noteIndex: NoteIndex,
  { order }: ListingSettings,
  limit: number,
): readonly Note[] | undefined {
  if (name === undefined || others.length > 0) return undefined;
  const notes = noteIndex.findByTopic(name, kind);
  if (notes.length > limit) return undefined;
  return order === 'newest-first' ? notes : noteIndex.findByTopicOldestFirst(name, kind);
}

/** All of these but the note itself. */
export function without({ path }: Note, notes: readonly Note[]): readonly Note[] {
  return notes.filter((other) => other.path !== path);
}

/** The newest of several lists, each newest first, every note once; looks no further than asked. */
function newest(lists: readonly (readonly Note[])[], count: number): readonly Note[] {
  const heads = lists.map((list) => list.slice(0, count));
  if (heads.length === 1) return heads[0] ?? [];
  return [...new Set(heads.flat())].sort(newestFirst).slice(0, count);
}

/** Adds the groups of shared tags behind those of the topics, without the notes that stand there already. */
function withTags(
  note: Note,
  byTopic: readonly Section[],
  noteIndex: NoteIndex,
  settings: ListingSettings,
): readonly Section[] {
  if (!wantsTagGroups(note, settings)) return byTopic;
  const listed = new Set(byTopic.flatMap(({ groups }) => groups.flatMap(({ notes }) => notes.map(({ path }) => path))));
  const tagGroups = tagGroupsOf(note, noteIndex, settings, listed);
  if (tagGroups.length === 0) return byTopic;
  return byTopic.map(({ kind, groups }) => {
    const own = tagGroups.filter(({ section }) => section === kind);
    return {
      kind,
      groups: [
        ...groups,
        ...own.map(({ label, notes, isCut }) => group('tag', label, inOrder(notes, settings), isCut)),
      ],
    };
  });
}

/** A section without headings in it, and nothing where it has no notes. */
function plainSection(kind: 'same-article' | 'cites', all: readonly Note[], shown: readonly Note[]): Section {
  return { kind, groups: all.length === 0 ? [] : [group(kind, '', shown, shown.length < all.length)] };
}

function group(kind: GroupKind, label: string, notes: readonly Note[], isCut = false, topicNote?: Note): Group {
  return { kind, label, notes, rest: isCut ? { kind: 'more', topicNote } : { kind: 'none' } };
}

/** In the order that the settings ask for. */
export function inOrder(notes: readonly Note[], { order }: Pick<Settings, 'order'>): readonly Note[] {
  return [...notes].sort(order === 'newest-first' ? newestFirst : oldestFirst);
}
