/**
 * Computes the rows of a list of entries with check boxes, from top to bottom. Pure. Entries that are folded away or do
 * not match the filter have no row.
 */

/** One entry that can be ticked. */
export interface Choice<T> {
  readonly value: T;
  /** The group of the entry: a folder, or a topic. */
  readonly group: string;
  readonly label: string;
  /** The full name, for screen readers and for the filter. */
  readonly name: string;
  /** A short text at the end of the row, such as the number of added lines. */
  readonly aside: string;
}

/** A note that a run does not change, with the reason. `at` is the character offset to show. */
export interface LeftNote {
  readonly path: string;
  readonly why: string;
  readonly at: number;
}

/** One row of the list. */
export type ChoiceRow<T> =
  | { readonly kind: 'group'; readonly key: string; readonly isOpen: boolean; readonly choices: readonly Choice<T>[] }
  | { readonly kind: 'left-group'; readonly key: string; readonly isOpen: boolean; readonly count: number }
  | { readonly kind: 'choice'; readonly key: string; readonly choice: Choice<T> }
  | { readonly kind: 'left'; readonly key: string; readonly note: LeftNote };

/** The key of the group of notes that are not changed. No folder and no topic has it. */
export const LEFT_GROUP = '\n';

/** The state that decides which rows are shown. */
export interface Shown {
  readonly filter: string;
  /** The keys of the folded groups. */
  readonly folded: ReadonlySet<string>;
}

/** Returns the entries by group, with groups and entries sorted by name in the user's language. */
export function inGroups<T>(choices: readonly Choice<T>[], compare: (a: string, b: string) => number) {
  const groups = new Map<string, Choice<T>[]>();
  for (const choice of choices) {
    const group = groups.get(choice.group);
    if (group === undefined) groups.set(choice.group, [choice]);
    else group.push(choice);
  }
  for (const group of groups.values()) group.sort((a, b) => compare(a.label, b.label));
  return new Map([...groups].sort(([a], [b]) => compare(a, b)));
}

/** Returns the rows from top to bottom. */
export function choiceRows<T>(
  groups: ReadonlyMap<string, readonly Choice<T>[]>,
  left: readonly LeftNote[],
  shown: Shown,
): readonly ChoiceRow<T>[] {
  const rows: ChoiceRow<T>[] = [];
  for (const [key, all] of groups) {
    const choices = all.filter(({ name }) => matches(name, shown.filter));
    const isOpen = !shown.folded.has(key);
    if (choices.length > 0) rows.push({ kind: 'group', key, isOpen, choices });
    if (isOpen) for (const choice of choices) rows.push({ kind: 'choice', key: `${key}\n${choice.name}`, choice });
  }
  return [...rows, ...leftRows<T>(left, shown)];
}

function leftRows<T>(left: readonly LeftNote[], { filter, folded }: Shown): readonly ChoiceRow<T>[] {
  const notes = left.filter(({ path }) => matches(path, filter));
  if (notes.length === 0) return [];
  const isOpen = !folded.has(LEFT_GROUP);
  const head: ChoiceRow<T> = { kind: 'left-group', key: LEFT_GROUP, isOpen, count: notes.length };
  const rows = notes.map((note, at): ChoiceRow<T> => ({ kind: 'left', key: `\n${at}\n${note.path}`, note }));
  return isOpen ? [head, ...rows] : [head];
}

/** Whether the name contains every word of the filter, in any order. */
function matches(name: string, filter: string): boolean {
  const lower = name.toLowerCase();
  return filter
    .toLowerCase()
    .split(/\s+/)
    .every((word) => lower.includes(word));
}
