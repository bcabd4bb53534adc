/**
 * Computes the pane's content from the text of the active note: branches of notes, and the problems of the note. Pure.
 */
import { relateNote } from '../../core/block/relate-text';
import { dateUnit, dateRunLabel } from '../../core/block/render-block';
import type { Note } from '../../core/note/note';
import { rowOf } from '../../core/relations/reasons';
import { hintsFor, sectionHeading, type Group, type Section } from '../../core/relations/relations';
import { whyOf, type Why } from '../../core/relations/why';
import type { Settings } from '../../core/settings/settings';
import { readNote, updateNote, type UpdateContext } from '../../core/block/update-note';
import { isEqual } from '../../core/type-guards';
import type { ListingView } from './pane-state';
import { problemsOf, type NoteProblem } from './note-problems';

/** A section, a group, or the notes of one date. It has branches or notes. */
export interface TreeBranch {
  readonly key: string;
  readonly label: string;
  readonly count: number;
  readonly branches: readonly TreeBranch[];
  readonly notes: readonly Note[];
}

/** The pane's content for one note. */
export interface PaneContent {
  readonly problems: readonly NoteProblem[];
  readonly branches: readonly TreeBranch[];
  /** Whether the note holds a box, or the markers of one. */
  readonly hasBox: boolean;
  /** Returns the function that gives the reasons why a note is listed, for tooltips. Computed on the first call. */
  readonly why: () => Why;
}

/**
 * The settings of the pane: without limits, and with notes related by a single shared tag, because the pane has room.
 */
const ALL = {
  ...{ cap: 0, boxLimit: 0, tagGroupLimit: 0, tagNoteLimit: 0 },
  ...({ tagGroups: 'always', sharedTags: 'any', isByStrength: true, listPicked: true } as const),
};

/** Returns the content for a note. An unreadable note keeps its last good entry in the index. */
export function contentOf(path: string, text: string, context: UpdateContext, listing: ListingView): PaneContent {
  const read = readNote(path, text, context);
  const update = updateNote(path, text, context, () => read);
  const problems = problemsOf(text, read, update, context);
  const hasBox = update.kind !== 'none' && update.kind !== 'outside';
  const note = read.kind === 'note' ? read.note : context.noteIndex.get(path);
  if (note === undefined) return { problems, hasBox, branches: [], why: () => () => [] };
  const settings = { ...context.settings, ...ALL, ...listing };
  const { sections, question } = relateNote(note, text, { ...context, settings });
  const asked = question();
  const branches = branchesOf([...sections, ...hintsFor(asked)], settings);
  return { problems, hasBox, branches, why: () => whyOf(asked) };
}

/** Returns the sections as branches, without empty ones. */
export function branchesOf(sections: readonly Section[], settings: Settings): readonly TreeBranch[] {
  return sections.map((section) => sectionBranch(section, settings)).filter(hasNotes);
}

/** Whether two contents show the same. A changed note is another object. */
export function isSameContent(a: PaneContent, b: PaneContent): boolean {
  return isEqual(a.problems, b.problems) && areSame(a.branches, b.branches);
}

/** Returns the branches with only the notes that pass a filter. */
export function filtered(branches: readonly TreeBranch[], passes: (note: Note) => boolean): readonly TreeBranch[] {
  return withNotes(branches, (notes) => notes.filter(passes));
}

/** Returns the branches with their notes replaced. Empty ones are left out. */
export function withNotes(
  branches: readonly TreeBranch[],
  choose: (notes: readonly Note[], label: string) => readonly Note[],
): readonly TreeBranch[] {
  const left = branches.map(({ key, label, notes, branches: inner }) =>
    branchOf(key, label, choose(notes, label), withNotes(inner, choose)),
  );
  return left.filter(hasNotes);
}

function sectionBranch({ kind, groups }: Section, settings: Settings): TreeBranch {
  const label = settings.texts[sectionHeading(kind)];
  const [first] = groups;
  if (first?.label === '' && groups.length === 1) return leafBranch(kind, label, first.notes, settings);
  return branchOf(kind, label, [], groups.map((group) => groupBranch(kind, group, settings)).filter(hasNotes));
}

/** Returns the branch of a group. Notes with a shared tag are sorted by strength, so they are not grouped by date. */
function groupBranch(section: string, { kind, label, notes }: Group, settings: Settings): TreeBranch {
  const key = `${section}\n${kind}\n${label}`;
  const name = (rowOf(kind).sign ?? '') + label;
  return kind === 'tag' ? branchOf(key, name, notes) : leafBranch(key, name, notes, settings);
}

/** Returns a branch of notes, grouped by date if the list is long enough. */
function leafBranch(key: string, label: string, notes: readonly Note[], settings: Settings): TreeBranch {
  const unit = dateUnit(notes.length, settings);
  if (unit === 'none') return branchOf(key, label, notes);
  const headingOf = dateRunLabel(unit, settings, (text) => text);
  const runs = new Map<string, Note[]>();
  for (const note of notes) {
    const heading = headingOf(note);
    const run = runs.get(heading) ?? [];
    run.push(note);
    runs.set(heading, run);
  }
  return branchOf(
    key,
    label,
    [],
    [...runs].map(([heading, run]) => branchOf(`${key}\n${heading}`, heading, run)),
  );
}

function branchOf(
  key: string,
  label: string,
  notes: readonly Note[],
  branches: readonly TreeBranch[] = [],
): TreeBranch {
  return { key, label, notes, branches, count: branches.reduce((sum, { count }) => sum + count, notes.length) };
}

function hasNotes({ count }: TreeBranch): boolean {
  return count > 0;
}

/** Returns all notes of the branches, with repetitions. */
export function notesIn(branches: readonly TreeBranch[]): readonly Note[] {
  return branches.flatMap(({ branches: inner, notes }) => [...notesIn(inner), ...notes]);
}

/** Whether two lists of branches show the same. */
export function areSame(a: readonly TreeBranch[], b: readonly TreeBranch[]): boolean {
  return a.length === b.length && a.every((branch, index) => isSame(branch, b[index]));
}

function isSame(a: TreeBranch, b: TreeBranch | undefined): boolean {
  if (b === undefined || a.key !== b.key || a.label !== b.label || a.notes.length !== b.notes.length) return false;
  const hasSameNotes = a.notes === b.notes || a.notes.every((note, index) => note === b.notes[index]);
  return hasSameNotes && areSame(a.branches, b.branches);
}
