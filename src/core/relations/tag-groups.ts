/**
 * note index + note -> the groups of notes that share its tags. A tag counts for what it says: one that stands on very
 * many
 * notes, or in the stop list, says nothing. Nested tags match their parents too, the most specific first; no note
 * stands
 * in two tag groups.
 */
import type { NoteIndex } from '../index/note-index';
import { SECTIONS, type Note, type SectionKind } from '../note/note';
import type { Settings } from '../settings/settings';
import { newestFirst } from '../index/inverted-index';
import { readTags, tagLevels } from '../note/tag';

/** What of the settings decides about tag groups. */
export type TagSettings = Pick<Settings, 'tagGroups' | 'tagGroupLimit' | 'tagNoteLimit' | 'ignoredTags'>;

/** The notes of one section that share one tag, newest first; `isCut` where some were left out. */
export interface TagGroup {
  readonly section: SectionKind;
  readonly label: string;
  readonly notes: readonly Note[];
  readonly isCut: boolean;
}

/** A tag on more notes than this, and on more than this share of all, says nothing about any of them. */
const TAG_FREQUENCY_LIMIT = { notes: 30, share: 0.05 };

interface Level {
  readonly key: string;
  /** What the key of a tag nested in it begins with. */
  readonly below: string;
  readonly label: string;
  /** Whether the note has this very tag; else one that is nested in it. */
  readonly isOwn: boolean;
}

/** The tag groups of a note, by its own tags' order; notes in `listed` are passed over. */
export function tagGroupsOf(
  note: Note,
  noteIndex: NoteIndex,
  settings: TagSettings,
  listed: ReadonlySet<string>,
): readonly TagGroup[] {
  if (!wantsTagGroups(note, settings)) return [];
  const groups: TagGroup[] = [];
  const levels = levelsOf(note, noteIndex, settings);
  for (const [index, level] of levels.entries()) {
    const earlier = levels.slice(0, index);
    const isNew = (other: Note): boolean => !listed.has(other.path) && !earlier.some((before) => meets(before, other));
    const isMet = (other: Note): boolean => other.path !== note.path && meets(level, other) && isNew(other);
    for (const section of SECTIONS) {
      if (groups.length === countOf(settings.tagGroupLimit)) return limited(groups, settings);
      const notes = first(noteIndex.findByTag(level.key, section), isMet, countOf(settings.tagNoteLimit) + 1);
      if (notes.length > 0) groups.push({ section, label: level.label, notes, isCut: false });
    }
  }
  return limited(groups, settings);
}

/**
 * The labels of the note's tags, and of those that they are nested in, under which it could list the other: its
 * reasons.
 */
export function sharedTags(note: Note, other: Note, noteIndex: NoteIndex, settings: TagSettings): readonly string[] {
  return levelsOf(note, noteIndex, settings)
    .filter((level) => meets(level, other))
    .map(({ label }) => label);
}

/** A limit as a setting has it: 0 is none. */
export function countOf(limit: number): number {
  return limit === 0 ? Number.MAX_SAFE_INTEGER : limit;
}

/** Of those that are wanted no more than asked for: of a long list only its beginning is looked at. */
function first(notes: readonly Note[], isMet: (note: Note) => boolean, count: number): readonly Note[] {
  const found: Note[] = [];
  for (const note of notes) {
    if (isMet(note)) found.push(note);
    if (found.length === count) break;
  }
  return found;
}

/** Whether a note is to have tag groups at all. */
export function wantsTagGroups(note: Note, { tagGroups }: TagSettings): boolean {
  return tagGroups === 'always' || (tagGroups === 'without-topics' && note.topics.length === 0);
}

/**
 * The note's tags and those that they are nested in, as far as they say something; a tag stands before each that it
 * is nested in.
 */
function levelsOf({ tags }: Note, noteIndex: NoteIndex, settings: TagSettings): readonly Level[] {
  if (tags.length === 0) return [];
  const own = new Set(tags.map(({ key }) => key));
  const levels = new Map<string, Level>();
  for (const { key, label } of tags) {
    const labels = tagLevels(label);
    for (const [depth, at] of tagLevels(key).entries()) {
      const isOwn = depth === 0;
      if (isOwn || !own.has(at))
        levels.set(at, levels.get(at) ?? { key: at, below: `${at}/`, label: labels[depth] ?? label, isOwn });
    }
  }
  const ignored = new Set(readTags(settings.ignoredTags).map(({ key }) => key));
  return specificFirst([...levels.values()]).filter(({ key }) => !ignored.has(key) && !isTooFrequent(key, noteIndex));
}

function specificFirst(levels: readonly Level[]): readonly Level[] {
  const sorted: Level[] = [];
  for (const level of levels) {
    const parent = sorted.findIndex(({ below }) => level.key.startsWith(below));
    sorted.splice(parent < 0 ? sorted.length : parent, 0, level);
  }
  return sorted;
}

function isTooFrequent(key: string, noteIndex: NoteIndex): boolean {
  return noteIndex.tagCount(key) > maxTagFrequency(noteIndex);
}

/** On how many notes a tag may stand. */
function maxTagFrequency({ size }: NoteIndex): number {
  return Math.max(TAG_FREQUENCY_LIMIT.notes, TAG_FREQUENCY_LIMIT.share * size);
}

/** The tags that a few notes more, or fewer, in the whole note index would make say something, or no longer. */
export function tagsNearLimit(noteIndex: NoteIndex): readonly string[] {
  if (maxTagFrequency(noteIndex) === TAG_FREQUENCY_LIMIT.notes) return [];
  return noteIndex.tagKeys().filter((key) => Math.abs(noteIndex.tagCount(key) - maxTagFrequency(noteIndex)) <= 1);
}

/** An own tag meets the same and those nested in it; one that an own tag is nested in meets only the same. */
function meets({ key, below, isOwn }: Level, other: Note): boolean {
  return other.tags.some((tag) => tag.key === key || (isOwn && tag.key.startsWith(below)));
}

/**
 * Of all notes in the groups the newest are kept; a group that keeps none is left out. Each group has one more than
 * can be
 * kept, if there are so many: all of its own are newer than what it does not have.
 */
function limited(groups: readonly TagGroup[], { tagNoteLimit }: TagSettings): readonly TagGroup[] {
  const all = groups.flatMap(({ notes }) => notes).sort(newestFirst);
  const kept = new Set(all.slice(0, countOf(tagNoteLimit)));
  return groups.flatMap((group) => {
    const notes = group.notes.filter((note) => kept.has(note));
    return notes.length === 0 ? [] : [{ ...group, notes, isCut: notes.length < group.notes.length }];
  });
}
