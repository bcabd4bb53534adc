/**
 * The lists that a change of one note affects, and so the notes whose blocks may be out of date: the note itself, and
 * those that share a key of any reason with it, before or after the change.
 */
import type { NoteIndex } from '../index/note-index';
import type { Note } from '../note/note';
import { isEqual } from '../type-guards';
import { ROWS } from './reasons';

/** Returns the key of one note's own lists, which change with the settings for that note. */
export function ownKey(path: string): string {
  return `${OWN}\n${path}`;
}

const OWN = 'note';

/** Returns the keys of a changed note, before and after (undefined: not in the index). Equal notes have none. */
export function changedKeys(before: Note | undefined, after: Note | undefined): ReadonlySet<string> {
  if (isEqual(before, after)) return new Set();
  return new Set([before, after].flatMap((note) => (note === undefined ? [] : keysOf(note))));
}

/** Returns the paths of the notes whose lists the keys affect. */
export function dependentNotes(noteIndex: NoteIndex, keys: Iterable<string>): ReadonlySet<string> {
  const paths = new Set<string>();
  for (const key of keys) for (const note of notesWithKey(key, noteIndex)) paths.add(note.path);
  return paths;
}

function keysOf(note: Note): readonly string[] {
  return ROWS.flatMap(([kind, { keys }]) => [...keys(note)].map((key) => `${kind}\n${key}`));
}

function notesWithKey(marked: string, noteIndex: NoteIndex): readonly Note[] {
  const end = marked.indexOf('\n');
  const [kind, key] = [marked.slice(0, end), marked.slice(end + 1)];
  if (kind === OWN) return [noteIndex.get(key)].filter((note) => note !== undefined);
  const [, row] = ROWS.find(([each]) => each === kind) ?? [];
  return row === undefined ? [] : row.dependents(key, noteIndex);
}
