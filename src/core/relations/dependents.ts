/**
 * Which lists a change of one note concerns, and so which notes' blocks may now be out of date: its own, and those that
 * share a key with it by any reason, before or after.
 */
import type { NoteIndex } from '../index/note-index';
import type { Note } from '../note/note';
import { isEqual } from '../type-guards';
import { ROWS } from './reasons';

/** The key of the lists of one note, which its own settings concern. */
export function ownKey(path: string): string {
  return `${OWN}\n${path}`;
}

const OWN = 'note';

/** The keys of a note that goes from `before` to `after` (undefined: not in the index); none where nothing differs. */
export function changedKeys(before: Note | undefined, after: Note | undefined): ReadonlySet<string> {
  if (isEqual(before, after)) return new Set();
  return new Set([before, after].flatMap((note) => (note === undefined ? [] : keysOf(note))));
}

/** The notes whose lists the keys concern. */
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
