/**
 * Topic + note -> the tags that it shares with other notes on the topic, the deepest of nested ones, and those notes.
 */
import { compare } from '../compare';
import { tagLevels } from '../note/tag';
import { firstOf } from './first-of';
import type { IndexedNote } from './indexed-note';
import type { NoteInHand } from './note-in-hand';

/** The reason "tags". */
export interface TagReason {
  readonly kind: 'tags';
  readonly tags: readonly string[];
  readonly notes: readonly string[];
  readonly count: number;
}

/** Returns the tags shared with notes on a topic, and the first of those notes by path. Null if none is shared. */
export function tagReason(topic: string, { note, index }: NoteInHand, limit: number): TagReason | null {
  const others = [...(index.topics.get(topic)?.notes ?? [])].filter(({ path }) => path !== note.path);
  const theirs = new Set(others.flatMap(({ tagKeys }) => tagKeys));
  const shared = new Map(note.tags.flatMap((tag) => deepestShared(tag.key, tag.label, theirs)));
  const levels = [...shared.keys()];
  const tags = levels.filter((key) => !levels.some((other) => other.startsWith(`${key}/`)));
  const notes = others.filter(({ tagKeys }) => tagKeys.some((key) => tags.includes(key)));
  if (notes.length === 0) return null;
  return {
    kind: 'tags',
    tags: tags.map((key) => shared.get(key) ?? key),
    notes: firstPaths(notes, limit),
    count: notes.length,
  };
}

/** Returns the deepest level of a tag among others, with its label. Key and label have equally many levels. */
function deepestShared(
  key: string,
  label: string,
  theirs: ReadonlySet<string>,
): readonly (readonly [string, string])[] {
  const labels = tagLevels(label);
  const depth = tagLevels(key).findIndex((level) => theirs.has(level));
  const level = tagLevels(key)[depth];
  return level === undefined ? [] : [[level, labels[depth] ?? level]];
}

function firstPaths(notes: readonly IndexedNote[], limit: number): readonly string[] {
  return firstOf(notes, limit, (a, b) => compare(a.path, b.path)).map(({ path }) => path);
}
