/**
 * A raw property value -> topics, each with a key for matching and a label for display (docs/contract.md section 3).
 */

import { memoize } from '../memoize';
import { linksOfText, type PropertyLink } from '../markdown/property-links';
import { fileName, stripExtension } from '../paths';
import { isText } from '../type-guards';

/** One topic as a note names it. */
export interface Topic {
  readonly key: string;
  readonly label: string;
}

/** YAML may nest a link (`[[X]]` unquoted is a list in a list). Deeper or circular values are no topics. */
const DEEPEST = 4;

/** Returns the topics of a property value, each once, with its first label. A value is never split at commas. */
export function readTopics(value: unknown): readonly Topic[] {
  const texts = entries(value);
  const [first] = texts;
  return first !== undefined && texts.length === 1 ? readTopicsOf(first) : eachOnce(texts.flatMap(readTopicsOf));
}

/** Removes entries with an empty key, and all but the first of those with the same key. */
export function eachOnce<T extends { readonly key: string }>(named: readonly T[]): readonly T[] {
  if (named.length <= FEW && named.every(({ key }, at) => key !== '' && isFirst(key, at, named))) return named;
  const known = new Map<string, T>();
  for (const each of named) if (each.key !== '' && !known.has(each.key)) known.set(each.key, each);
  return [...known.values()];
}

/** Up to this many entries a pairwise comparison is faster than a map. */
const FEW = 8;

function isFirst(key: string, at: number, named: readonly { readonly key: string }[]): boolean {
  return named.findIndex((each) => each.key === key) === at;
}

/** Text in plain ASCII that needs no folding. */
const PLAIN = /^[!-~]+(?: [!-~]+)*$/;

/** Characters without a width: soft hyphen, zero-width space and joiners, direction marks. */
const INVISIBLE = /[\u00AD\u200B-\u200F\u2060-\u2064\uFEFF]/g;

/** A value that a template left empty: only brackets, quotes and dashes. */
const EMPTY = /^[-–—"'`[\](){},;\s]*$/;

/**
 * Returns the key that all spellings of a topic share: NFC, no invisible characters, white space folded, lower case.
 */
export function topicKey(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  const visible = text.normalize('NFC').replaceAll(INVISIBLE, '');
  return visible.replaceAll(/\s+/g, ' ').trim().toLowerCase().normalize('NFC');
}

/** Returns the texts of a property value: those of a list, or the value itself. */
function entries(value: unknown): readonly string[] {
  if (!Array.isArray(value)) return scalarTexts(value);
  return value.every(isText) ? value : value.flatMap((entry: unknown) => entryTexts(entry, 1));
}

/** Returns the texts of one entry. A list in a list is YAML's reading of an unquoted link, commas included. */
function entryTexts(entry: unknown, depth: number): readonly string[] {
  if (!Array.isArray(entry)) return scalarTexts(entry);
  if (depth > DEEPEST) return [];
  if (entry.some(Array.isArray)) return entry.flatMap((inner: unknown) => entryTexts(inner, depth + 1));
  const inner = entry.flatMap(scalarTexts).join(', ');
  return inner === '' ? [] : [`[[${inner}]]`];
}

function scalarTexts(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'number' || typeof value === 'bigint' || typeof value === 'boolean') return [String(value)];
  return value instanceof Date && !Number.isNaN(value.getTime()) ? [value.toISOString().slice(0, 10)] : [];
}

const NO_TOPICS: readonly Topic[] = [];

/** The topics of one text, each once: one for each link, or the text itself. */
const readTopicsOf = memoize((raw: string): readonly Topic[] => {
  const text = raw.trim();
  const links = linksOfText(text);
  if (links.length > 0) return eachOnce(links.map(topicOfLink));
  return EMPTY.test(text) ? NO_TOPICS : eachOnce([{ key: topicKey(text), label: text }]);
});

/** Returns the topic of a link. A web link names its topic by its text. */
function topicOfLink({ target, label, isWeb }: PropertyLink): Topic {
  const name = isWeb ? label : stripExtension(fileName(target).trim());
  return { key: topicKey(name), label: topicKey(label) === '' ? name : label };
}
