/** The value of a list property + entries to add and take away -> which entries stay and which come. */
import { entriesOf, entryKey, entryText } from './property-entry';
import type { ListPlan } from './property-changes';

/** Entries that come into a list property or leave it. */
export interface EntriesEdit {
  readonly name: string;
  /** The texts as they are to stand there, link brackets included. */
  readonly add?: readonly string[];
  readonly remove?: readonly string[];
  /** What two spellings of one entry share; empty for a text that is no entry. */
  readonly keyOf?: (entry: string) => string;
  /** How a text that stands in the place of a list is taken apart; one entry by default. */
  readonly split?: (text: string) => readonly string[];
}

/** A plan, and the value that it leads to. */
export interface EntriesPlan extends ListPlan {
  readonly meant: readonly unknown[];
}

/** What the edit comes to where the property has this value. An entry that is there already is not added. */
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

/** Whether a property has no value: nothing, an empty list, a text that is no entry. */
export function isNothing(value: unknown, keyOf: (entry: string) => string = entryKey): boolean {
  if (Array.isArray(value)) return value.length === 0;
  return value === null || value === undefined || (typeof value === 'string' && keyOf(value) === '');
}

/** A text that is taken apart into one entry stays as it is written. */
function partsOf(value: unknown, { split }: EntriesEdit): readonly string[] | null {
  const parts = typeof value === 'string' && split !== undefined ? split(value) : [];
  return parts.length > 1 ? parts : null;
}

function isNew(key: string, known: Set<string>): boolean {
  if (known.has(key)) return false;
  if (key !== '') known.add(key);
  return true;
}
