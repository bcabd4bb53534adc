/** Text of the note in front -> what the pane shows: branches of notes, and what is wrong with the note. Pure. */
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

/** A section, a group or a run of one date: it has branches or notes. */
export interface TreeBranch {
  readonly key: string;
  readonly label: string;
  readonly count: number;
  readonly branches: readonly TreeBranch[];
  readonly notes: readonly Note[];
}

/** What the pane shows of one note. */
export interface PaneContent {
  readonly problems: readonly NoteProblem[];
  readonly branches: readonly TreeBranch[];
  /** Whether the note holds a box, or the markers of one. */
  readonly hasBox: boolean;
  /** Tells why a note is listed; made when first asked, for a tooltip. */
  readonly why: () => Why;
}

/** Without limits, and with what one shared tag alone relates: the pane has room. */
const ALL = {
  ...{ cap: 0, boxLimit: 0, tagGroupLimit: 0, tagNoteLimit: 0 },
  ...({ tagGroups: 'always', sharedTags: 'any', isByStrength: true, listPicked: true } as const),
};

/** What is to be shown for a note; an unreadable one keeps its last good place in the index. */
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

/** The sections as branches, without those that list nothing. */
export function branchesOf(sections: readonly Section[], settings: Settings): readonly TreeBranch[] {
  return sections.map((section) => sectionBranch(section, settings)).filter(hasNotes);
}

/** Whether two contents show the same: a note that has changed is another object. */
export function isSameContent(a: PaneContent, b: PaneContent): boolean {
  return isEqual(a.problems, b.problems) && areSame(a.branches, b.branches);
}

/** The branches with only the notes that a filter lets through. */
export function filtered(branches: readonly TreeBranch[], passes: (note: Note) => boolean): readonly TreeBranch[] {
  return withNotes(branches, (notes) => notes.filter(passes));
}

/** The branches with other notes in the place of theirs; those without any are left out. */
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

/** Notes with a shared tag stand in the order of their strength, which runs of dates would break. */
function groupBranch(section: string, { kind, label, notes }: Group, settings: Settings): TreeBranch {
  const key = `${section}\n${kind}\n${label}`;
  const name = (rowOf(kind).sign ?? '') + label;
  return kind === 'tag' ? branchOf(key, name, notes) : leafBranch(key, name, notes, settings);
}

/** Notes, in runs of one date where the list is long enough. */
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

/** All notes of the branches, as often as they stand there. */
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
