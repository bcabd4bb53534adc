/** Facts + settings -> which notes would list something, and what one of them would show. */
import { NoteIndex } from '../../core/index/note-index';
import { noteOf, type Note } from '../../core/note/note';
import { relationsOf, type Section } from '../../core/relations/relations';
import type { NoteFacts } from '../../core/setup/note-facts';
import type { Settings } from '../../core/settings/settings';

/** A note that would list something. */
export interface ListingNote {
  readonly note: Note;
  readonly sections: readonly Section[];
  /** Whether the note is the page of a topic. */
  readonly isTopicPage: boolean;
}

/** All notes that would list something with these settings, in the order of the vault. */
export function listingNotes(facts: readonly NoteFacts[], settings: Settings): readonly ListingNote[] {
  const notes = facts.map(({ path, properties }) => noteOf(path, properties, settings));
  const noteIndex = new NoteIndex();
  noteIndex.addAll(notes);
  return notes.flatMap((note) => {
    const sections = relationsOf(note, noteIndex, settings);
    const isListing = sections.some(({ groups }) => groups.some((group) => group.notes.length > 0));
    return isListing ? [{ note, sections, isTopicPage: noteIndex.isTopic(note.name.toLowerCase()) }] : [];
  });
}
