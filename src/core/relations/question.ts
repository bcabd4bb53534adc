/** The input of each reason: a note, the note index, the settings, and the links of the note's body. */
import type { NoteIndex } from '../index/note-index';
import { NO_LINKS, type BodyLinks } from '../note/body-links';
import type { Note } from '../note/note';
import type { Settings } from '../settings/settings';
import { topicsOf, type NamedTopic } from './note-topics';

/** The settings that determine which notes are listed, and in which order. */
export type ListingSettings = Pick<
  Settings,
  | 'cap'
  | 'boxLimit'
  | 'order'
  | 'citations'
  | 'topicFolders'
  | 'topicPages'
  | 'tagGroups'
  | 'sharedTags'
  | 'tagGroupLimit'
  | 'tagNoteLimit'
  | 'ignoredTags'
  | 'listPicked'
  | 'hidden'
> & {
  /** Whether notes with shared tags are sorted by strength instead of the configured order. */
  readonly isByStrength?: boolean;
  /** Whether the search for shared tags stops at the first note, if only its existence matters. */
  readonly isOneEnough?: boolean;
};

/** The query for one note's relations. The note need not be in the index itself. */
export interface Question {
  readonly note: Note;
  readonly noteIndex: NoteIndex;
  readonly settings: ListingSettings;
  readonly text: BodyLinks;
  readonly topics: readonly NamedTopic[];
  /** The paths that must not be in the note's lists: its own, and those that the user hid from it. */
  readonly excluded: ReadonlySet<string>;
}

/** Creates the query for a note. */
export function questionOf(
  note: Note,
  noteIndex: NoteIndex,
  settings: ListingSettings,
  text: BodyLinks = NO_LINKS,
): Question {
  const path = note.path.normalize('NFC');
  const hidden = Object.hasOwn(settings.hidden, path) ? (settings.hidden[path] ?? []) : [];
  const topics = topicsOf(note, noteIndex, settings);
  return { note, noteIndex, settings, text, topics, excluded: new Set([note.path, ...hidden]) };
}

/** Returns the notes that may be in the note's lists. */
export function listable({ excluded }: Pick<Question, 'excluded'>, notes: readonly Note[]): readonly Note[] {
  return notes.filter(({ path }) => !excluded.has(path));
}
