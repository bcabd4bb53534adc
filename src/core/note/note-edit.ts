/** The edit of one property of a note, and the reasons for a refusal, shared by topics, tags, picks and repairs. */
import type { EditRefusal, PropertyEdit } from '../markdown/edit-property';
import type { NoteRead } from './read-note';

/** The reasons for which no property of a note is edited. */
export type NoteRefusal = 'unreadable' | 'template' | 'opted-out';

/** The reasons for which one property of a note is not edited. */
export type NoteEditRefusal = EditRefusal | NoteRefusal;

/** The result of an edit of a note's property. */
export type NoteEdit =
  Exclude<PropertyEdit, { kind: 'refused' }> | { readonly kind: 'refused'; readonly reason: NoteEditRefusal };

/** Returns the reason for which a note must not be written, or null if it may be. */
export function refusalOf(read: NoteRead): NoteRefusal | null {
  if (read.kind === 'unreadable') return 'unreadable';
  if (read.note.isTemplate) return 'template';
  return read.note.optedOut ? 'opted-out' : null;
}

/** Returns the result of a refused edit. */
export function refusedEdit(reason: NoteEditRefusal): NoteEdit {
  return { kind: 'refused', reason };
}
