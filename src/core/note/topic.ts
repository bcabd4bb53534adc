/** A raw property value -> topics: the key to match by, the label to read (docs/contract.md section 3). */

import { memoize } from '../memoize';
import { linksOfText, type PropertyLink } from '../markdown/property-links';
import { fileName, stripExtension } from '../paths';
import { isText } from '../type-guards';

/** One topic as a note names it. */
export interface Topic {
  readonly key: string;
  readonly label: string;
}

/** A link may be nested by YAML (`[[X]]` unquoted is a list in a list); deeper or circular values are no topics. */
const DEEPEST = 4;

/** The topics of a property value, each once, by its first label; never splits a value at commas. */
export function readTopics(value: unknown): readonly Topic[] {
  return eachOnce(entries(value).flatMap((raw) => readTopicsOf(raw)));
}

/** Of those with one key the first; those whose key is empty are none. */
export function eachOnce<T extends { readonly key: string }>(named: readonly T[]): readonly T[] {
  if (named.length <= FEW && named.every(({ key }, at) => key !== '' && isFirst(key, at, named))) return named;
  const known = new Map<string, T>();
  for (const each of named) if (each.key !== '' && !known.has(each.key)) known.set(each.key, each);
  return [...known.values()];
}

/** So many are compared with each other: quicker than a map. */
const FEW = 8;

function isFirst(key: string, at: number, named: readonly { readonly key: string }[]): boolean {
  return named.findIndex((each) => each.key === key) === at;
}

/** Text in plain ASCII with nothing in it to be folded. */
const PLAIN = /^[!-~]+(?: [!-~]+)*$/;

/** Characters without width of their own: soft hyphen, zero-width space and joiners, marks of direction. */
const INVISIBLE = /[\u00AD\u200B-\u200F\u2060-\u2064\uFEFF]/g;

/** A value that a template left without content: brackets, quotes and dashes with nothing in them. */
const EMPTY = /^[-–—"'`[\](){},;\s]*$/;

/** The key that two spellings of one topic share: NFC, no invisible characters, white space folded, lower case. */
export function topicKey(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  const visible = text.normalize('NFC').replaceAll(INVISIBLE, '');
  return visible.replaceAll(/\s+/g, ' ').trim().toLowerCase().normalize('NFC');
}

/** The texts of a property value: a list's, or the value itself. */
function entries(value: unknown): readonly string[] {
  if (!Array.isArray(value)) return scalarTexts(value);
  return value.every(isText) ? value : value.flatMap((entry: unknown) => entryTexts(entry, 1));
}

/** One entry; a list in the list is what YAML made of an unquoted link, its commas included. */
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

/** The topics of one text: one for each link, or the text itself. */
const readTopicsOf = memoize((raw: string): readonly Topic[] => {
  const text = raw.trim();
  const links = linksOfText(text);
  if (links.length > 0) return links.map(topicOfLink);
  return EMPTY.test(text) ? NO_TOPICS : [{ key: topicKey(text), label: text }];
});

/** A link out of the vault names its topic by its text. */
function topicOfLink({ target, label, isWeb }: PropertyLink): Topic {
  const name = isWeb ? label : stripExtension(fileName(target).trim());
  return { key: topicKey(name), label: topicKey(label) === '' ? name : label };
}
