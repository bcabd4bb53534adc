/**
 * Text + another note -> the edit of the property of picked notes, or the reason for no edit.
 * An entry is removed only if it is a link and nothing else, so that the user's text around a link stays.
 */
import type { NoteIndex } from '../index/note-index';
import { editEntries } from '../markdown/edit-property';
import type { Yaml } from '../markdown/frontmatter';
import { entryKey } from '../markdown/property-entry';
import { filledProperty } from '../note/filled-property';
import { readLinkTargets } from '../note/link-targets';
import type { Note } from '../note/note';
import { refusalOf, refusedEdit, type NoteEdit } from '../note/note-edit';
import { readNote } from '../note/read-note';
import { resolvePick } from '../relations/picked';
import type { Settings } from '../settings/settings';
import { linkTo } from './note-link';

/** The context for reading the note and resolving the picked ones. */
export interface PickContext {
  readonly yaml: Yaml;
  readonly settings: Settings;
  readonly noteIndex: NoteIndex;
}

/** Whether the link to the other note is added or removed. */
export type PickChange = 'add' | 'remove';

/** Whether a note's own property links to another note. */
export function picks({ picks: targets }: Note, other: Note, { noteIndex }: Pick<PickContext, 'noteIndex'>): boolean {
  return targets.some((target) => resolvePick(target, noteIndex)?.path === other.path);
}

/** Adds a link with the full path of another note to the property, or removes every link to it. */
export function changePick(
  path: string,
  text: string,
  change: PickChange,
  other: Note,
  context: PickContext,
): NoteEdit {
  const { yaml, settings } = context;
  const read = readNote(path, text, { yaml, settings });
  const refusal = refusalOf(read);
  if (refusal !== null || read.kind === 'unreadable') return refusedEdit(refusal ?? 'unreadable');
  const isPicked = picks(read.note, other, context);
  if (isPicked === (change === 'add')) return { kind: 'same' };
  const name = filledProperty(text, settings.relatedProperties, readLinkTargets, yaml);
  if (name === undefined) return refusedEdit('wrong-name');
  const keyOf = (entry: string): string => keyOfEntry(entry, context.noteIndex);
  const entry = pickEntry(other);
  if (keyOf(entry) !== other.path) return refusedEdit('wrong-value');
  const edit = editEntries(text, { name, [change]: [entry], keyOf }, yaml);
  return edit.kind === 'same' ? refusedEdit('unclear') : edit;
}

/** Returns a link with the full path, so that it resolves in any folder. Its text is the note's plain name. */
export function pickEntry(other: Note): string {
  const link = linkTo(other, { linkText: 'file-name' });
  return !link.startsWith('[[') || link.endsWith(`|${other.name}]]`) ? link : `[[${other.path}]]`;
}

/** Returns the key of an entry: the resolved path if the entry is exactly one link, else its text. */
function keyOfEntry(entry: string, noteIndex: NoteIndex): string {
  const [target, another] = readLinkTargets(entry);
  if (target === undefined || another !== undefined || !/^!?\[[^]*[\])]$/.test(entry.trim())) return entryKey(entry);
  return resolvePick(target, noteIndex)?.path ?? target;
}
