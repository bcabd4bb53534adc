/** The notes that an owner picked: those that a note's property names, and those whose property names the note. */
import type { NoteIndex } from '../index/note-index';
import { nameKeyOf } from '../note/link-targets';
import type { Note } from '../note/note';
import { countOf, inOrder, plainGroup, type Found } from './group';
import { listable, type Question } from './question';

/** Stands before a key that is a note's own name; no key holds a line break. */
const OWN_NAME = '\n';

/** The picked notes in the set order; of too many the newest. */
export function pickedGroup(question: Question): readonly Found[] {
  if (!question.settings.listPicked) return [];
  const all = inOrder(pickedNotes(question), { order: 'newest-first' });
  return plainGroup(all, inOrder(all.slice(0, countOf(question.settings.cap)), question.settings));
}

/** The notes that this one picked, and those that picked it, in no promised order. */
export function pickedNotes(question: Question): readonly Note[] {
  const { note, noteIndex } = question;
  const own = note.picks.map((target) => resolvePick(target, noteIndex)).filter((picked) => picked !== null);
  const others = noteIndex
    .findByPick(nameKeyOf(note.path))
    .filter(({ picks }) => picks.some((target) => resolvePick(target, noteIndex)?.path === note.path));
  return listable(question, [...new Set([...own, ...others])]);
}

/** The names that a note picked, and, marked, its own. */
export function pickKeys({ path, picks }: Note): readonly string[] {
  return [OWN_NAME + nameKeyOf(path), ...picks.map(nameKeyOf)];
}

/** The notes of a name that is picked, and those that picked it: whose lists change where one of either does. */
export function notesAroundPick(key: string, noteIndex: NoteIndex): readonly Note[] {
  const isOwnName = key.startsWith(OWN_NAME);
  const name = isOwnName ? key.slice(OWN_NAME.length) : key;
  const picking = noteIndex.findByPick(name);
  return isOwnName && picking.length === 0 ? [] : [...picking, ...noteIndex.findByName(name)];
}

/** The note that a link leads to: by its path, else by its file name where only one note has it. */
export function resolvePick(target: string, noteIndex: NoteIndex): Note | null {
  const atPath = noteIndex.get(target) ?? noteIndex.get(`${target}.md`);
  if (atPath !== undefined) return atPath;
  const named = noteIndex.findByName(nameKeyOf(target));
  return named.length === 1 ? (named[0] ?? null) : null;
}
