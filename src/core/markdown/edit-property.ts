/**
 * Text + a property's name + values -> the changes of that property's own lines, or the reason for no change.
 * Every other line keeps its bytes. The frontmatter is read again after the edit. The edit is refused unless every
 * other property is equal and this one has the intended value.
 */
import { applyChanges, type Change } from './marker-blocks';
import { findHead, type Head, type Yaml } from './frontmatter';
import { firstLineEnd, lineEndAt, textStart } from './lines';
import { fillChanges, listChanges, newListLines } from './property-changes';
import { entryKey } from './property-entry';
import { formOf, type FormRefusal, type PropertyForm } from './property-form';
import { findProperty, type PropertyLines } from './property-lines';
import { isNothing, planOf, type EntriesEdit } from './property-plan';
import { areOthersEqual, isSame, readRoot, valuesOf, type Root } from './read-root';
import { isWritable, yamlText } from './yaml-text';

/** The reasons for which a property is not edited. */
export type EditRefusal = FormRefusal | 'unreadable' | 'unclosed' | 'twice' | 'filled' | 'wrong-name' | 'wrong-value';

/** The result of an edit of a property. */
export type PropertyEdit =
  | { readonly kind: 'edit'; readonly changes: readonly Change[] }
  | { readonly kind: 'same' }
  | { readonly kind: 'refused'; readonly reason: EditRefusal };

/** A property that holds one text. */
export interface TextEdit {
  readonly name: string;
  readonly value: string;
}

/** The text as it was read before the edit. */
interface Present {
  readonly head: Head | null;
  readonly root: Root;
  /** One value for each spelling of the name, at most one. */
  readonly values: readonly unknown[];
}

/** The changes of the lines, and the check of the value that is read afterwards. */
interface Task {
  readonly name: string;
  readonly newLines: (lineEnd: string) => string;
  readonly changes: (property: PropertyLines, form: PropertyForm) => readonly Change[] | null;
  readonly isMeant: (value: unknown) => boolean;
}

/** Adds entries to a list property and removes others. */
export function editEntries(text: string, edit: EntriesEdit, yaml: Yaml): PropertyEdit {
  const present = readPresent(text, edit.name, yaml);
  if (typeof present === 'string') return refused(present);
  const [value] = present.values;
  const { meant, ...plan } = planOf(value, edit);
  if (plan.add.length === 0 && !plan.stays.includes(false)) return { kind: 'same' };
  if (!plan.add.every((entry) => isWritable(entry) && (edit.keyOf ?? entryKey)(entry) !== ''))
    return refused('wrong-value');
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return refused('not-a-list');
  return carryOut(text, present, yaml, {
    name: edit.name,
    newLines: (lineEnd) => newListLines(edit.name, plan.add, lineEnd),
    changes: (property, form) => listChanges(text, property, form, plan),
    isMeant: (after) => isSame(after, meant) || (meant.length === 0 && after === null),
  });
}

/** Writes a text into a property that is missing or empty. A property with another value is never overwritten. */
export function fillProperty(text: string, { name, value }: TextEdit, yaml: Yaml): PropertyEdit {
  const present = readPresent(text, name, yaml);
  if (typeof present === 'string') return refused(present);
  const [former] = present.values;
  if (former === value) return { kind: 'same' };
  if (!isWritable(value)) return refused('wrong-value');
  if (!isNothing(former)) return refused('filled');
  return carryOut(text, present, yaml, {
    name,
    newLines: (lineEnd) => `${yamlText(name)}: ${yamlText(value)}${lineEnd}`,
    changes: (property, form) => fillChanges(text, property, form, yamlText(value)),
    isMeant: (after) => after === value,
  });
}

/**
 * Reads the text before the edit. A text that begins with dashes and has no frontmatter may have lost its closing
 * line, and a new frontmatter above it would hide that, so it is refused.
 */
function readPresent(text: string, name: string, yaml: Yaml): Present | EditRefusal {
  if (!isWritable(name) || name !== name.trim()) return 'wrong-name';
  const head = findHead(text);
  if (head === null && text.startsWith('---', textStart(text))) return 'unclosed';
  const root = readRoot(text, yaml);
  if (root === null) return 'unreadable';
  const values = valuesOf(root, name);
  return values.length > 1 ? 'twice' : { head, root, values };
}

function carryOut(text: string, present: Present, yaml: Yaml, task: Task): PropertyEdit {
  const changes = present.head === null ? newHead(text, task) : changesIn(text, present, present.head, task);
  if (typeof changes === 'string') return refused(changes);
  const after = readRoot(applyChanges(text, changes), yaml);
  const isRight =
    after !== null && areOthersEqual(present.root, after, task.name) && task.isMeant(valuesOf(after, task.name)[0]);
  return isRight ? { kind: 'edit', changes } : refused('unclear');
}

function newHead(text: string, { newLines }: Task): readonly Change[] {
  const start = textStart(text);
  const lineEnd = firstLineEnd(text);
  return [{ from: start, to: start, insert: `---${lineEnd}${newLines(lineEnd)}---${lineEnd}` }];
}

function changesIn(text: string, { values }: Present, head: Head, task: Task): readonly Change[] | EditRefusal {
  const [property, second] = findProperty(text, head, task.name);
  if (second !== undefined) return 'twice';
  if ((property === undefined) !== (values.length === 0)) return 'unclear';
  if (property === undefined)
    return [{ from: head.to, to: head.to, insert: task.newLines(lineEndBefore(text, head.to)) }];
  const form = formOf(text, property);
  return form.kind === 'refused' ? form.reason : (task.changes(property, form) ?? 'unclear');
}

/** Returns the line end directly before an offset. */
function lineEndBefore(text: string, at: number): string {
  return text.startsWith('\r\n', at - 2) ? '\r\n' : lineEndAt(text, at - 1);
}

function refused(reason: EditRefusal): PropertyEdit {
  return { kind: 'refused', reason };
}
