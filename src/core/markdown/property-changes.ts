/** The form of a property + the plan of its entries -> the changes of its own lines. */
import type { Change } from './marker-blocks';
import { sliceRange, lineEndAt, type Range } from './lines';
import type { BlockItem, PropertyForm } from './property-form';
import type { PropertyLines } from './property-lines';
import { yamlText } from './yaml-text';

/** The plan for a list. */
export interface ListPlan {
  /** For each present entry, whether it stays. */
  readonly stays: readonly boolean[];
  /** The entries into which a present text is split, or null if it is one entry. */
  readonly parts: readonly string[] | null;
  readonly add: readonly string[];
}

/** The prefix of an item in a new list, indented by two spaces. */
const NEW_ITEM = '  - ';

/** Returns the changes of a plan, in the order of the text, or null if the form has other entries than the plan. */
export function listChanges(
  text: string,
  property: PropertyLines,
  form: PropertyForm,
  plan: ListPlan,
): readonly Change[] | null {
  const end = lineEndAt(text, property.key.to);
  switch (form.kind) {
    case 'empty':
      return [{ from: property.key.next, to: property.key.next, insert: itemLines(plan.add, NEW_ITEM, end) }];
    case 'scalar':
      return scalarChanges(text, property, form.token, plan);
    case 'flow':
      return form.items.length === plan.stays.length ? flowChanges(form, plan) : null;
    case 'block':
      return form.items.length === plan.stays.length ? blockChanges(form.items, plan, end) : null;
    case 'refused':
      return null;
  }
}

/** Returns the changes that write a text in place of no value, an empty text or an empty list. */
export function fillChanges(
  text: string,
  { key, value }: PropertyLines,
  form: PropertyForm,
  insert: string,
): readonly Change[] | null {
  if (form.kind === 'scalar') return [{ ...form.token, insert }];
  if (form.kind === 'flow') return [{ ...form.list, insert }];
  if (form.kind !== 'empty') return null;
  const isOpen = value < key.to && sliceRange(text, { from: value, to: key.to }).trim() === '';
  return isOpen ? [{ from: key.to, to: key.to, insert }] : [{ from: value, to: value, insert: ` ${insert}` }];
}

/** Returns the lines of a block list. */
export function itemLines(entries: readonly string[], prefix: string, lineEnd: string): string {
  return entries.map((entry) => prefix + yamlText(entry) + lineEnd).join('');
}

/** Returns the lines of a property that the frontmatter lacks. Its name is quoted where necessary. */
export function newListLines(name: string, entries: readonly string[], lineEnd: string): string {
  return `${yamlText(name)}:${lineEnd}${itemLines(entries, NEW_ITEM, lineEnd)}`;
}

/**
 * Returns the changes that turn a text into the first entry of a list below the name. The text keeps its form, and a
 * comment stays beside the name.
 */
function scalarChanges(
  text: string,
  { key, value }: PropertyLines,
  token: Range,
  { stays, parts, add }: ListPlan,
): readonly Change[] {
  const texts = parts?.map(yamlText) ?? [sliceRange(text, token)];
  const kept = texts.filter((_, index) => stays[index] === true);
  const lineEnd = lineEndAt(text, key.to);
  const lines = kept.map((entry) => NEW_ITEM + entry + lineEnd).join('') + itemLines(add, NEW_ITEM, lineEnd);
  const cleared = { from: value, to: token.to, insert: '' };
  return lines === '' ? [cleared] : [cleared, { from: key.next, to: key.next, insert: lines }];
}

function flowChanges({ inner, items }: PropertyForm & { kind: 'flow' }, { stays, add }: ListPlan): readonly Change[] {
  const entries = add.map(yamlText).join(', ');
  const last = items.at(-1);
  if (last === undefined || !stays.includes(true)) return [{ ...inner, insert: entries }];
  const gone = items
    .map((_, index) => ({ ...withSeparator(items, index, stays), insert: '' }))
    .filter((_, index) => stays[index] !== true);
  return entries === '' ? gone : [...gone, { from: last.to, to: last.to, insert: `, ${entries}` }];
}

/** Returns the range of an entry to remove, with the comma before it, or behind it if the entry leads the list. */
function withSeparator(items: readonly Range[], index: number, stays: readonly boolean[]): Range {
  const own = items[index] ?? { from: 0, to: 0 };
  const before = items[index - 1];
  const leads = !stays.slice(0, index).includes(true);
  if (leads || before === undefined) return { from: own.from, to: items[index + 1]?.from ?? own.to };
  return { from: before.to, to: own.to };
}

function blockChanges(items: readonly BlockItem[], { stays, add }: ListPlan, lineEnd: string): readonly Change[] {
  const gone = items.filter((_, index) => stays[index] !== true).map(({ from, to }) => ({ from, to, insert: '' }));
  const last = items.at(-1);
  if (last === undefined || add.length === 0) return gone;
  return [...gone, { from: last.to, to: last.to, insert: itemLines(add, newPrefix(last.prefix), lineEnd) }];
}

/** Returns the prefix of a new entry, which is that of the last one. A lone dash gets a space. */
function newPrefix(prefix: string): string {
  return / $/.test(prefix) ? prefix : `${prefix.trimEnd()} `;
}
