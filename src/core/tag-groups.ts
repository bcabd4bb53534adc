/**
 * library + note -> the groups of notes that share its tags. A tag counts for what it says: one that stands on very many
 * notes, or in the stop list, says nothing. Nested tags match their parents too, the most specific first; no note stands
 * in two tag groups.
 */
import type { Library } from './library';
import type { Note, SectionKind } from './note';
import type { Settings } from './settings';
import { newestFirst } from './shelf';
import { tagLevels } from './tag';

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
const COMMON = { notes: 30, share: 0.05 };

interface Level {
  readonly key: string;
  readonly label: string;
  /** Whether the note has this very tag; else one that is nested in it. */
  readonly isOwn: boolean;
}

/** The tag groups of a note, by its own tags' order; notes in `listed` are passed over. */
export function tagGroupsOf(note: Note, library: Library, settings: TagSettings, listed: ReadonlySet<string>): readonly TagGroup[] {
  if (!isWanted(note, settings)) return [];
  const seen = new Set([...listed, note.path]);
  const groups: TagGroup[] = [];
  for (const level of levelsOf(note).filter((each) => saysSomething(each, library, settings))) {
    for (const section of ['own', 'literature'] as const) {
      const notes = matching(level, library, section).filter(({ path }) => !seen.has(path));
      if (notes.length === 0 || groups.length === settings.tagGroupLimit) continue;
      for (const { path } of notes) seen.add(path);
      groups.push({ section, label: level.label, notes, isCut: false });
    }
  }
  return limited(groups, settings.tagNoteLimit);
}

/** The keys of the note's tags that say something, with the tags that they are nested in: the reasons they can give. */
export function sharedTags(note: Note, other: Note, library: Library, settings: TagSettings): readonly string[] {
  const levels = levelsOf(note).filter((level) => saysSomething(level, library, settings));
  return levels.filter((level) => meets(level, other)).map(({ label }) => label);
}

function isWanted(note: Note, { tagGroups }: TagSettings): boolean {
  return tagGroups === 'always' || (tagGroups === 'without-topics' && note.topics.length === 0);
}

/** The note's tags and those that they are nested in; a tag stands before each that it is nested in. */
function levelsOf({ tags }: Note): readonly Level[] {
  const own = new Set(tags.map(({ key }) => key));
  const levels: Level[] = [];
  for (const tag of tags) {
    for (const [depth, key] of tagLevels(tag.key).entries()) {
      const isOwn = depth === 0;
      if (levels.some((level) => level.key === key) || (!isOwn && own.has(key))) continue;
      const label = tag.label.split('/').slice(0, tag.label.split('/').length - depth).join('/');
      const parent = levels.findIndex((level) => key.startsWith(`${level.key}/`));
      levels.splice(parent < 0 ? levels.length : parent, 0, { key, label, isOwn });
    }
  }
  return levels;
}

function saysSomething({ key }: Level, library: Library, { ignoredTags }: TagSettings): boolean {
  if (ignoredTags.some((ignored) => ignored.toLowerCase() === key)) return false;
  return library.tagCount(key) <= Math.max(COMMON.notes, COMMON.share * library.size);
}

function matching(level: Level, library: Library, section: SectionKind): readonly Note[] {
  return library.tagged(level.key, section).filter((other) => meets(level, other));
}

/** An own tag meets the same and those nested in it; one that an own tag is nested in meets only the same. */
function meets({ key, isOwn }: Level, other: Note): boolean {
  return other.tags.some((tag) => tag.key === key || (isOwn && tag.key.startsWith(`${key}/`)));
}

/** Of all notes in the groups the newest are kept; a group that keeps none is left out. */
function limited(groups: readonly TagGroup[], limit: number): readonly TagGroup[] {
  const all = groups.flatMap(({ notes }) => notes).sort(newestFirst);
  if (limit === 0 || all.length <= limit) return groups;
  const kept = new Set(all.slice(0, limit));
  return groups
    .map((group) => ({ ...group, notes: group.notes.filter((note) => kept.has(note)), isCut: group.notes.some((note) => !kept.has(note)) }))
    .filter(({ notes }) => notes.length > 0);
}
