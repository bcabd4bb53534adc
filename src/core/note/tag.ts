/** A raw property value -> tags (docs/contract.md section 3): a list, or one text separated by commas or spaces. */
import { memoize } from '../memoize';
import { eachOnce, topicKey } from './topic';
import { isText } from '../type-guards';

/** One tag. Tags match by `key`, which ignores case. `label` is the tag as written, without `#`. */
export interface Tag {
  readonly key: string;
  readonly label: string;
}

/** Returns the tags of a property value, each once, in its first spelling. */
export function readTags(value: unknown): readonly Tag[] {
  return eachOnce(tagTexts(value, 0).map((raw) => readTag(raw)));
}

const readTag = memoize((raw: string): Tag => {
  const text = raw.trim();
  const label = text.startsWith('#') ? text.slice(1) : text;
  return { key: topicKey(label), label };
});

/**
 * Returns the texts of a tag property. Nested lists come from unquoted links, `- [[x]]`. The depth limit ends values
 * that contain themselves.
 */
function tagTexts(value: unknown, depth: number): readonly string[] {
  if (Array.isArray(value)) return depth > 4 ? [] : texts(value, depth);
  if (typeof value === 'number') return [String(value)];
  if (typeof value !== 'string') return [];
  if (depth > 0) return [value];
  return value.split(value.includes(',') ? ',' : /\s+/);
}

function texts(list: readonly unknown[], depth: number): readonly string[] {
  return list.every(isText) ? list : list.flatMap((entry) => tagTexts(entry, depth + 1));
}

/** The greatest number of levels of a tag. Further levels are ignored, because no real tag has that many. */
const DEEPEST = 32;

/** A tag, as its key or its label, and its ancestors, the most specific first: `a/b/c`, `a/b`, `a`. */
export const tagLevels = memoize((tag: string): readonly string[] => {
  const levels = [tag];
  for (let at = tag.lastIndexOf('/'); at > 0 && levels.length < DEEPEST; at = tag.lastIndexOf('/', at - 1))
    levels.push(tag.slice(0, at));
  return levels;
});

/** Returns a function that tells whether the key of a tag, or one of its ancestors, is a stop tag of the settings. */
export function stopTagsOf(ignoredTags: readonly string[]): (key: string) => boolean {
  const stopped = new Set(readTags(ignoredTags).map(({ key }) => key));
  return (key) => tagLevels(key).some((level) => stopped.has(level));
}
