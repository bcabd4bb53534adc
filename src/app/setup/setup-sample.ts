/** Facts + settings -> which notes would list something, and what one of them would show. */
import { NoteIndex } from '../../core/index/note-index';
import { noteOf, type Note } from '../../core/note/note';
import { topicsOf } from '../../core/relations/note-topics';
import { relationsOf, type Section } from '../../core/relations/relations';
import type { NoteFacts } from '../../core/setup/note-facts';
import type { Settings } from '../../core/settings/settings';
import { inSlices } from '../yield-to-ui';

/** A note that would list something. */
export interface ListingNote {
  readonly note: Note;
  readonly sections: readonly Section[];
  readonly kind: NoteKind;
}

/** Which of the choices of page 2 a note falls under. */
export type NoteKind = 'article' | 'topic-page' | 'own';

/** The kind of a note among the others. */
export function kindOf(note: Note, noteIndex: NoteIndex, settings: Settings): NoteKind {
  if (note.section === 'literature') return 'article';
  return topicsOf(note, noteIndex, settings).some(({ isOwnPage }) => isOwnPage) ? 'topic-page' : 'own';
}

/** All notes that would list something with these settings, in the order of the vault; worked out in slices. */
export async function listingNotes(facts: readonly NoteFacts[], settings: Settings): Promise<readonly ListingNote[]> {
  const notes = facts.map(({ path, properties }) => noteOf(path, properties, settings));
  const noteIndex = new NoteIndex();
  noteIndex.addAll(notes);
  const found: ListingNote[] = [];
  await inSlices(notes, (note) => {
    const sections = relationsOf(note, noteIndex, settings);
    const isListing = sections.some(({ groups }) => groups.some((group) => group.notes.length > 0));
    if (isListing) found.push({ note, sections, kind: kindOf(note, noteIndex, settings) });
  });
  return found;
}
