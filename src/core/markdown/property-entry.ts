/** The entries of a list property: their form in a vault, their text, and the key that identifies equal entries. */
import { isText } from '../type-guards';

/** The form in which a vault writes an entry: `[[X]]` or `X`. */
export type EntryForm = 'wikilink' | 'plain';

/** Names that a wikilink would cut short or misread. They are written plain in either form. */
const NO_LINK_TARGET = /[[\]|#^/\\`]|%%|\.md$|^\s|\s$/i;

const WIKILINK = /^!?\[\[([^[\]]+)\]\]$/;

/** Placeholders that are no entry. */
const NOTHING = /^(?:-|\[\]|!?\[\[\s*\]\])?$/;

/** The depth up to which a nested list is read as an unquoted link. */
const DEEPEST = 4;

/** Returns the text of a new entry for a name. A text that is already a wikilink stays as it is. */
export function entryOf(name: string, form: EntryForm): string {
  return form === 'plain' || WIKILINK.test(name) || NO_LINK_TARGET.test(name) ? name : `[[${name}]]`;
}

/** Returns the form of most entries among a vault's raw property values. If there is no majority, wikilinks. */
export function entryForm(values: Iterable<unknown>): EntryForm {
  let balance = 0;
  for (const value of values) {
    for (const text of entriesOf(value).map(entryText)) {
      if (text !== null && !NOTHING.test(text.trim())) balance += WIKILINK.test(text.trim()) ? 1 : -1;
    }
  }
  return balance >= 0 ? 'wikilink' : 'plain';
}

/**
 * Returns the key that all spellings of an entry share: without link brackets and alias, NFC, folded white space,
 * lower case. Empty for a text that is no entry.
 */
export function entryKey(raw: string): string {
  const text = raw.trim();
  if (NOTHING.test(text)) return '';
  const target = WIKILINK.exec(text)?.[1]?.split('|', 1)[0] ?? text;
  return target.normalize('NFC').replaceAll(/\s+/g, ' ').trim().toLowerCase();
}

/** Returns the entries of a raw property value: those of a list, else the value itself. A missing value has none. */
export function entriesOf(value: unknown): readonly unknown[] {
  if (value === null || value === undefined) return [];
  return Array.isArray(value) ? value : [value];
}

/**
 * Returns the text of a raw entry, or null for a missing value and objects. A nested list is YAML's reading of an
 * unquoted `[[X]]`.
 */
export function entryText(entry: unknown): string | null {
  if (isText(entry)) return entry;
  if (typeof entry === 'number' || typeof entry === 'bigint' || typeof entry === 'boolean') return String(entry);
  return Array.isArray(entry) ? linkText(entry, 1) : null;
}

function linkText(entry: readonly unknown[], depth: number): string | null {
  const only: unknown = entry[0];
  if (depth < DEEPEST && entry.length === 1 && Array.isArray(only)) return linkText(only, depth + 1);
  return entry.length > 0 && entry.every((part) => !Array.isArray(part))
    ? `[[${entry.map(entryText).join(', ')}]]`
    : null;
}
