/**
 * The tags that two notes share, and their weight.
 * A tag of the note matches itself and its descendants. An ancestor of such a tag matches only itself. Of a chain of
 * nested tags the deepest counts. A stop tag and its descendants count for neither note.
 */
import type { NoteIndex } from '../index/note-index';
import { memoize } from '../memoize';
import type { Note } from '../note/note';
import { stopTagsOf, tagLevels, type Tag } from '../note/tag';
import type { Question } from './question';

/** A tag of the note, or an ancestor of one. */
export interface TagLevel {
  readonly key: string;
  readonly label: string;
  /** Whether the note has this tag itself. Otherwise it has a descendant. */
  readonly isOwn: boolean;
  /** The position of the note's first tag that is this one or a descendant. */
  readonly place: number;
  /** The number of notes with the tag or a descendant. */
  readonly count: number;
  /** The strength that sharing it adds to a pair. A rarer tag adds more. */
  readonly weight: number;
}

/**
 * A tag on at most this many notes relates two notes by itself. Of several shared tags, one must be on at most
 * WITH_OTHERS notes.
 */
const ALONE = 3;
const WITH_OTHERS = 30;

const WEIGHT = 1_000_000;

const NO_LEVELS: readonly TagLevel[] = [];

/** Returns the tags that other notes share with one, the rarest first, then in the order of the note's own tags. */
export class SharedTags {
  readonly levels: ReadonlyMap<string, TagLevel>;
  private readonly isStopTag: (key: string) => boolean;

  constructor({ note, noteIndex, settings }: Pick<Question, 'note' | 'noteIndex' | 'settings'>) {
    this.isStopTag = stopTags(settings.ignoredTags);
    this.levels = levelsOf(
      note.tags.filter(({ key }) => !this.isStopTag(key)),
      noteIndex,
    );
  }

  /** Returns the levels that the other note's tags match. */
  with(other: Note): readonly TagLevel[] {
    const met = new Set<TagLevel>();
    for (const tag of other.tags) {
      const level = this.isStopTag(tag.key) ? undefined : this.levelOf(tag);
      if (level !== undefined) met.add(level);
    }
    if (met.size < 2) return met.size === 0 ? NO_LEVELS : [...met];
    for (const { key } of [...met]) this.dropAncestors(key, met);
    return [...met].sort((a, b) => a.count - b.count || a.place - b.place);
  }

  /** Returns the deepest level that a tag of another note matches. */
  private levelOf({ key }: Tag): TagLevel | undefined {
    for (const at of tagLevels(key)) {
      const level = this.levels.get(at);
      if (level !== undefined && (level.isOwn || at === key)) return level;
    }
    return undefined;
  }

  private dropAncestors(key: string, met: Set<TagLevel>): void {
    for (const at of tagLevels(key).slice(1)) {
      const ancestor = this.levels.get(at);
      if (ancestor !== undefined) met.delete(ancestor);
    }
  }
}

/** Whether these shared tags relate two notes. */
export function isRelatedBy(shared: readonly TagLevel[], rule: 'strong' | 'any'): boolean {
  if (rule === 'any') return shared.length > 0;
  const rarest = shared[0]?.count ?? Infinity;
  return rarest <= (shared.length > 1 ? WITH_OTHERS : ALONE);
}

/** Whether a tag with this count can be the one that a relation by tags needs. */
export function canRelate({ count }: TagLevel, rule: 'strong' | 'any'): boolean {
  return rule === 'any' || count <= WITH_OTHERS;
}

/** Returns the strength of a pair with these shared tags, a whole number. */
export function strengthOf(shared: readonly TagLevel[]): number {
  return shared.reduce((sum, { weight }) => sum + weight, 0);
}

const stopTags = memoize(stopTagsOf, new WeakMap());

function levelsOf(tags: readonly Tag[], noteIndex: NoteIndex): ReadonlyMap<string, TagLevel> {
  const levels = new Map<string, TagLevel>();
  const own = new Set(tags.map(({ key }) => key));
  for (const [place, { key, label }] of tags.entries()) {
    const labels = tagLevels(label);
    for (const [depth, at] of tagLevels(key).entries()) {
      if (levels.has(at) || (depth > 0 && own.has(at))) continue;
      const count = noteIndex.tagCount(at);
      const weight = Math.floor(WEIGHT / Math.max(1, count));
      levels.set(at, { key: at, label: labels[depth] ?? label, isOwn: depth === 0, place, count, weight });
    }
  }
  return levels;
}
