/** The value of a list property + entries to add and remove -> the plan of its entries. */
import { entriesOf, entryKey, entryText } from './property-entry';
import type { ListPlan } from './property-changes';

/** Entries to add to a list property and to remove from it. */
export interface EntriesEdit {
  readonly name: string;
  /** The new texts as they are written, link brackets included. */
  readonly add?: readonly string[];
  readonly remove?: readonly string[];
  /** Returns the key that all spellings of one entry share, or an empty text for no entry. */
  readonly keyOf?: (entry: string) => string;
  /** Splits a text in place of a list into entries. By default it is one entry. */
  readonly split?: (text: string) => readonly string[];
}

/** A plan, and the resulting value. */
export interface EntriesPlan extends ListPlan {
  readonly meant: readonly unknown[];
}

/** Plans the edit of a property with this value. An entry that is already present is not added. */
export function planOf(value: unknown, edit: EntriesEdit): EntriesPlan {
  const keyOf = edit.keyOf ?? entryKey;
  const parts = partsOf(value, edit);
  const present = parts ?? (isNothing(value, keyOf) ? [] : entriesOf(value));
  const keys = present.map((entry) => keyOf(entryText(entry) ?? ''));
  const leaving = new Set((edit.remove ?? []).map(keyOf).filter((key) => key !== ''));
  const stays = keys.map((key) => !leaving.has(key));
  const known = new Set(keys.filter((key) => key !== '' && !leaving.has(key)));
  const add = (edit.add ?? []).filter((entry) => isNew(keyOf(entry), known));
  return { stays, parts, add, meant: [...present.filter((_, index) => stays[index] === true), ...add] };
}

/** Whether a property has no value: null, an empty list, or a text that is no entry. */
export function isNothing(value: unknown, keyOf: (entry: string) => string = entryKey): boolean {
  if (Array.isArray(value)) return value.length === 0;
  return value === null || value === undefined || (typeof value === 'string' && keyOf(value) === '');
}

/** Returns the entries of a text in place of a list. A text that is one entry stays as written. */
function partsOf(value: unknown, { split }: EntriesEdit): readonly string[] | null {
  const parts = typeof value === 'string' && split !== undefined ? split(value) : [];
  return parts.length > 1 ? parts : null;
}

function isNew(key: string, known: Set<string>): boolean {
  if (known.has(key)) return false;
  if (key !== '') known.add(key);
  return true;
}
