/**
 * Entries to tick, in groups -> the rows that a list shows, from top to bottom. Pure: what is folded or does not match
 * the filter has no row.
 */

/** One entry that can be ticked. */
export interface Choice<T> {
  readonly value: T;
  /** The group it stands in: a folder, or a topic. */
  readonly group: string;
  readonly label: string;
  /** The whole name, as a screen reader says it and the filter reads it. */
  readonly name: string;
  /** A few words at the end of the row, such as how many lines come in. */
  readonly aside: string;
}

/** A note that a run leaves as it is, and why; `at` is the offset to look at. */
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

/** The key of the group of notes that are left as they are; no folder and no topic has it. */
export const LEFT_GROUP = '\n';

/** What decides on the rows. */
export interface Shown {
  readonly filter: string;
  /** The keys of groups that are folded. */
  readonly folded: ReadonlySet<string>;
}

/** Entries by group, groups and entries in the order of their names as people sort. */
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

/** The rows from top to bottom. */
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

/** Every word of the filter stands somewhere in the name. */
function matches(name: string, filter: string): boolean {
  const lower = name.toLowerCase();
  return filter
    .toLowerCase()
    .split(/\s+/)
    .every((word) => lower.includes(word));
}
