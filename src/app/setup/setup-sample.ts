/** Computes from facts and settings which notes would list something, and their lists. */
import { NoteIndex } from '../../core/index/note-index';
import { noteOf, type Note } from '../../core/note/note';
import { topicsOf } from '../../core/relations/note-topics';
import { hasRelations } from '../../core/relations/relations';
import type { NoteFacts } from '../../core/setup/note-facts';
import type { Settings } from '../../core/settings/settings';
import { inSlices } from '../yield-to-ui';

/** A note that would list something. */
export interface ListingNote {
  readonly note: Note;
  readonly kind: NoteKind;
}

/** The notes that would list something, and all notes as read with the settings. */
export interface Listing {
  readonly notes: readonly ListingNote[];
  readonly noteIndex: NoteIndex;
  readonly settings: Settings;
}

/** The choice of page 2 that covers a note. */
export type NoteKind = 'article' | 'topic-page' | 'own';

/** Returns the kind of a note. */
export function kindOf(note: Note, noteIndex: NoteIndex, settings: Settings): NoteKind {
  if (note.section === 'literature') return 'article';
  return topicsOf(note, noteIndex, settings).some(({ isOwnPage }) => isOwnPage) ? 'topic-page' : 'own';
}

/**
 * Resolves to all notes that would list something with these settings, in the order of the vault. Computed in slices.
 */
export async function listingNotes(facts: readonly NoteFacts[], settings: Settings): Promise<Listing> {
  const noteIndex = new NoteIndex();
  await inSlices(facts, ({ path, properties }) => noteIndex.append(noteOf(path, properties, settings)));
  const notes: ListingNote[] = [];
  await inSlices([...noteIndex.all()], (note) => {
    if (hasRelations(note, noteIndex, settings)) notes.push({ note, kind: kindOf(note, noteIndex, settings) });
  });
  return { notes, noteIndex, settings };
}
