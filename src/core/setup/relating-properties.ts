/** Notes -> the property that relates them, with counts (docs/contract.md section 10, "What is found"). */
import type { Properties } from '../markdown/root-properties';
import { readDate } from '../dates/parse-date';
import { readTags, stopTagsOf, tagLevels } from '../note/tag';
import { readTopics } from '../note/topic';
import { compare } from '../compare';
import { countInSteps, filterInSteps, inSteps, mapInSteps, type Steps } from './steps';

/** A property with recurring values. */
export interface RelatingProperty {
  readonly name: string;
  /** The number of notes with a value, and of those that share a value of 2 to 30 notes. */
  readonly notes: number;
  readonly sharing: number;
  /** The number of such values: of two properties that relate as many notes the finer one is proposed. */
  readonly values: number;
}

/** The number of notes that share two tags or a rare one, and of those that share any tag. */
export interface TagSharing {
  readonly strong: number;
  readonly any: number;
}

/** Properties about a note's origin or display, not about its subject. */
const NEVER = new Set([
  ...['author', 'authors', 'aliases', 'alias', 'cssclasses', 'cssclass', 'source', 'url', 'original_url', 'related'],
  ...['published', 'status', 'tags', 'tag', 'title', 'description', 'id', 'image', 'cover', 'publish'],
  ...['related-literature', 'permalink', 'citekey', 'doi', 'isbn', 'language', 'site', 'publisher'],
]);

/** The maximum number of notes on a value. With more, its lists would be a hundred links long. */
const MOST = 30;

/** Returns the properties with recurring values, the one that relates most notes first. */
export function* relatingProperties(all: readonly Properties[]): Steps<readonly RelatingProperty[]> {
  const found: RelatingProperty[] = [];
  for (const name of yield* namesIn(all, NEVER)) found.push(yield* countProperty(name, all));
  return found
    .filter(({ sharing }) => sharing > 0)
    .sort(
      (a, b) =>
        b.sharing - a.sharing || rankOf(a.name) - rankOf(b.name) || b.values - a.values || compare(a.name, b.name),
    );
}

/** Returns the names of all properties, without those to leave out. */
export function* namesIn(all: readonly Properties[], without: ReadonlySet<string>): Steps<ReadonlySet<string>> {
  const names = new Set<string>();
  yield* inSteps(all, (properties) => {
    for (const name of properties.keys()) if (!without.has(name)) names.add(name);
  });
  return names;
}

function rankOf(name: string): number {
  return name === 'topics' ? 0 : 1;
}

function* countProperty(name: string, all: readonly Properties[]): Steps<RelatingProperty> {
  const values = yield* mapInSteps(all, (properties) => textKeys(properties.get(name)));
  const counts = yield* countInSteps(values);
  const sharing = yield* filterInSteps(values, (keys) => keys.some((key) => isRecurring(counts.get(key))));
  return {
    name,
    notes: values.filter(({ length }) => length > 0).length,
    sharing: sharing.length,
    values: [...counts.values()].filter(isRecurring).length,
  };
}

/** Whether a value on this number of notes relates them. */
function isRecurring(notes = 0): boolean {
  return notes >= 2 && notes <= MOST;
}

/** Returns the keys of texts, lists and links. Numbers, dates, flags and URLs relate nothing. */
function textKeys(value: unknown): readonly string[] {
  if (typeof value === 'number' || typeof value === 'boolean') return [];
  return readTopics(value)
    .map(({ key }) => key)
    .filter((key) => !/^https?:/.test(key) && readDate(key) === null);
}

/** Returns the number of notes that share a tag, from the keys of each note's tags, without stop tags. */
export function* tagSharing(all: readonly (readonly string[])[], ignoredTags: readonly string[]): Steps<TagSharing> {
  const isStopTag = stopTagsOf(ignoredTags);
  const tags = yield* mapInSteps(all, (keys) => keys.filter((key) => !isStopTag(key)));
  const counts = yield* countInSteps(tags);
  const shared = yield* mapInSteps(tags, (keys) => keys.filter((key) => (counts.get(key) ?? 0) >= 2));
  const pairsIn = yield* mapInSteps(shared, (keys) => pairsOf(keys, counts));
  const pairs = yield* countInSteps(pairsIn);
  const strong = yield* filterInSteps(
    shared,
    (keys, at) =>
      keys.some((key) => (counts.get(key) ?? 0) <= 3) ||
      (pairsIn[at] ?? []).some((pair) => (pairs.get(pair) ?? 0) >= 2),
  );
  return { strong: strong.length, any: shared.filter(({ length }) => length > 0).length };
}

/** Returns the keys of a note's tags. */
export function tagKeys(properties: Properties): readonly string[] {
  const tags = readTags(properties.get('tags') ?? properties.get('tag'));
  return [...new Set(tags.flatMap(({ key }) => tagLevels(key)))];
}

/** The number of a note's tags that are examined, because pairs grow with the square. */
const MOST_TAGS = 20;

/** Returns pairs of tags, at least one of which is not broad. */
function pairsOf(keys: readonly string[], counts: ReadonlyMap<string, number>): readonly string[] {
  const some = [...keys].sort().slice(0, MOST_TAGS);
  return some.flatMap((first, index) =>
    some
      .slice(index + 1)
      .filter((second) => !isNested(first, second))
      .filter((second) => Math.min(counts.get(first) ?? 0, counts.get(second) ?? 0) <= MOST)
      .map((second) => `${first} ${second}`),
  );
}

function isNested(first: string, second: string): boolean {
  return second.startsWith(`${first}/`);
}
