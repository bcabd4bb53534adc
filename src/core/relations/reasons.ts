/**
 * The table of all reasons for listing a note, one row each: how its notes are found, their place, the heading in the
 * settings, and the notes whose lists change with a note.
 */
import type { NoteIndex } from '../index/note-index';
import { SECTIONS } from '../note/literature';
import type { Note } from '../note/note';
import { tagLevels } from '../note/tag';
import type { TextKey } from '../settings/note-texts';
import { citedGroup, citedNotes, sameArticleGroup, sameArticleNotes, sameUrlGroup, sameUrlNotes } from './copies';
import type { Found } from './group';
import { notesAroundPick, pickedGroup, pickedNotes, pickKeys } from './picked';
import type { Question } from './question';
import { relatingTags, tagGroupsOf } from './tag-groups';
import { notesOnTopic, sharedTopics, topicGroups, topicKeys } from './topic-groups';

/** One reason. */
interface ReasonRow {
  /**
   * The place of its notes: in groups among own notes and literature, in a section before or behind these, or in no
   * block, as a hint.
   */
  readonly place: 'before' | 'groups' | 'behind' | 'hint';
  /** The text of the heading of each of its groups, or else of its section. */
  readonly heading: TextKey;
  /** The prefix of a group's name in the pane. */
  readonly sign?: string;
  /** Finds its groups. `listed` returns the paths of the notes in groups of earlier rows. */
  readonly find: (question: Question, listed: () => ReadonlySet<string>) => readonly Found[];
  /** Returns the labels that another note shares with this one for this reason, or none. */
  readonly labels: (question: Question) => (other: Note) => readonly string[];
  /** The keys under which a note is found for this reason. */
  readonly keys: (note: Note) => Iterable<string>;
  /** The notes whose lists may change with a note that has this key. */
  readonly dependents: (key: string, noteIndex: NoteIndex) => readonly Note[];
}

/** The reasons, in the order of the sections and of the groups in each. */
export const REASONS = {
  picked: {
    place: 'before',
    heading: 'pickedHeading',
    find: pickedGroup,
    labels: oneOf(pickedNotes, () => ''),
    keys: pickKeys,
    dependents: notesAroundPick,
  },
  topic: {
    place: 'groups',
    heading: 'topicHeading',
    find: topicGroups,
    labels: sharedTopics,
    keys: topicKeys,
    dependents: notesOnTopic,
  },
  tag: {
    place: 'groups',
    heading: 'tagHeading',
    sign: '#',
    find: tagGroupsOf,
    labels: relatingTags,
    keys: (note) => note.tags.flatMap(({ key }) => tagLevels(key)),
    dependents: (key, noteIndex) => SECTIONS.flatMap((section) => noteIndex.findByTag(key, section)),
  },
  'same-article': {
    place: 'behind',
    heading: 'sameArticleHeading',
    find: sameArticleGroup,
    labels: oneOf(sameArticleNotes, ({ articleId }) => articleId),
    keys: ({ articleId }) => (articleId === null ? [] : [articleId]),
    dependents: (id, noteIndex) => noteIndex.findByArticleId(id),
  },
  cites: {
    place: 'behind',
    heading: 'citesHeading',
    find: citedGroup,
    labels: oneOf(
      (question) => (question.settings.citations ? citedNotes(question) : []),
      ({ url }) => url,
    ),
    ...inBodies(),
  },
  'same-address': {
    place: 'hint',
    heading: 'sameAddressHeading',
    find: sameUrlGroup,
    labels: oneOf(sameUrlNotes, ({ url }) => url),
    ...inBodies(),
  },
} as const satisfies Readonly<Record<string, ReasonRow>>;

/** The name of a reason. */
export type ReasonKind = keyof typeof REASONS;

/** All reasons with their names, in their order. */
export const ROWS: readonly (readonly [ReasonKind, ReasonRow])[] = entriesOf(REASONS);

/** Returns the row of a reason. */
export function rowOf(kind: ReasonKind): ReasonRow {
  return REASONS[kind];
}

/** Returns one label for each of the notes found. */
function oneOf(
  find: (question: Question) => readonly Note[],
  labelOf: (note: Note) => string | null,
): ReasonRow['labels'] {
  return (question) => {
    const notes = new Set(find(question));
    return (other) => (notes.has(other) ? [labelOf(other) ?? ''] : []);
  };
}

/**
 * Returns the fields of a reason found in bodies, which the index does not store. Its blocks are updated the next time
 * their own note is read.
 */
function inBodies(): Pick<ReasonRow, 'keys' | 'dependents'> {
  return { keys: () => [], dependents: () => [] };
}

function entriesOf(rows: Readonly<Record<ReasonKind, ReasonRow>>): readonly (readonly [ReasonKind, ReasonRow])[] {
  const kinds = Object.keys(rows).filter((kind): kind is ReasonKind => kind in rows);
  return kinds.map((kind) => [kind, rows[kind]]);
}
