/** The notes that the user picked: the targets of a note's property, and the notes whose property links to it. */
import type { NoteIndex } from '../index/note-index';
import { nameKeyOf } from '../note/link-targets';
import type { Note } from '../note/note';
import { countOf, inOrder, plainGroup, type Found } from './group';
import { listable, type Question } from './question';

/** The prefix of a key that is a note's own name. No other key contains a line break. */
const OWN_NAME = '\n';

/** Returns the picked notes in the configured order. Above the cap, the newest. */
export function pickedGroup(question: Question): readonly Found[] {
  if (!question.settings.listPicked) return [];
  const all = inOrder(pickedNotes(question), { order: 'newest-first' });
  return plainGroup(all, inOrder(all.slice(0, countOf(question.settings.cap)), question.settings));
}

/** Returns the notes that this one picked, and those that picked it, in no particular order. */
export function pickedNotes(question: Question): readonly Note[] {
  const { note, noteIndex } = question;
  const own = note.picks.map((target) => resolvePick(target, noteIndex)).filter((picked) => picked !== null);
  const others = noteIndex
    .findByPick(nameKeyOf(note.path))
    .filter(({ picks }) => picks.some((target) => resolvePick(target, noteIndex)?.path === note.path));
  return listable(question, [...new Set([...own, ...others])]);
}

/** Returns the names that a note picked, and its own name with the prefix. */
export function pickKeys({ path, picks }: Note): readonly string[] {
  return [OWN_NAME + nameKeyOf(path), ...picks.map(nameKeyOf)];
}

/** Returns the notes of a picked name and those that picked it. Their lists change with any one of them. */
export function notesAroundPick(key: string, noteIndex: NoteIndex): readonly Note[] {
  const isOwnName = key.startsWith(OWN_NAME);
  const name = isOwnName ? key.slice(OWN_NAME.length) : key;
  const picking = noteIndex.findByPick(name);
  return isOwnName && picking.length === 0 ? [] : [...picking, ...noteIndex.findByName(name)];
}

/** Returns the note that a link leads to: by its path, else by its file name if that is unique. */
export function resolvePick(target: string, noteIndex: NoteIndex): Note | null {
  const atPath = noteIndex.get(target) ?? noteIndex.get(`${target}.md`);
  if (atPath !== undefined) return atPath;
  const named = noteIndex.findByName(nameKeyOf(target));
  return named.length === 1 ? (named[0] ?? null) : null;
}
