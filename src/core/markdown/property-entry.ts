/** The entries of a list property: their form in a vault, their text, and the key by which two of them are the same. */
import { isText } from '../type-guards';

/** How a vault writes an entry: `[[X]]` or `X`. */
export type EntryForm = 'wikilink' | 'plain';

/** Names that a wikilink would sliceRange short or read as something else: they are written plain in either form. */
const NO_LINK_TARGET = /[[\]|#^/\\`]|%%|\.md$|^\s|\s$/i;

const WIKILINK = /^!?\[\[([^[\]]+)\]\]$/;

/** What stands for an entry and is none. */
const NOTHING = /^(?:-|\[\]|!?\[\[\s*\]\])?$/;

/** A list in a list deeper than this is not read as an unquoted link. */
const DEEPEST = 4;

/** The text of a new entry for a name. A text that is a wikilink already stays as it is. */
export function entryOf(name: string, form: EntryForm): string {
  return form === 'plain' || WIKILINK.test(name) || NO_LINK_TARGET.test(name) ? name : `[[${name}]]`;
}

/**
 * The form that most entries have; wikilinks where there are none or as many of either. Takes raw property values
 * of a vault.
 */
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
 * What two spellings of an entry share: link brackets and alias left out, NFC, white space folded, lower case.
 * Empty for none.
 */
export function entryKey(raw: string): string {
  const text = raw.trim();
  if (NOTHING.test(text)) return '';
  const target = WIKILINK.exec(text)?.[1]?.split('|', 1)[0] ?? text;
  return target.normalize('NFC').replaceAll(/\s+/g, ' ').trim().toLowerCase();
}

/** The entries of a raw property value: those of a list, else the value itself; nothing has none. */
export function entriesOf(value: unknown): readonly unknown[] {
  if (value === null || value === undefined) return [];
  return Array.isArray(value) ? value : [value];
}

/**
 * The text of a raw entry; a list in the list is what YAML makes of an unquoted `[[X]]`. Null for nothing and
 * objects.
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
