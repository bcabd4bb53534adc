/** The edit of one property of a note, and why a note is left alone: the same for topics, tags, picks and repairs. */
import type { EditRefusal, PropertyEdit } from '../markdown/edit-property';
import type { NoteRead } from './read-note';

/** Why a whole note is never written to. */
export type NoteRefusal = 'unreadable' | 'template' | 'opted-out';

/** Why the property of a note is not edited. */
export type NoteEditRefusal = EditRefusal | NoteRefusal;

/** What an edit of a property of a note comes to. */
export type NoteEdit =
  Exclude<PropertyEdit, { kind: 'refused' }> | { readonly kind: 'refused'; readonly reason: NoteEditRefusal };

/** Why a note is not written to, by what was read of it; null where it may be. */
export function refusalOf(read: NoteRead): NoteRefusal | null {
  if (read.kind === 'unreadable') return 'unreadable';
  if (read.note.isTemplate) return 'template';
  return read.note.optedOut ? 'opted-out' : null;
}

/** An edit that is not made. */
export function refusedEdit(reason: NoteEditRefusal): NoteEdit {
  return { kind: 'refused', reason };
}
