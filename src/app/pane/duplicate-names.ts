/** Finds names shared by several listed notes, for which the pane also shows the folder. */
import type { Note } from '../../core/note/note';
import { notesIn, type TreeBranch } from './content';

/** Returns the names that more than one of the notes has. */
export function duplicateNames(branches: readonly TreeBranch[], nameOf: (note: Note) => string): ReadonlySet<string> {
  const paths = new Map<string, string>();
  const shared = new Set<string>();
  for (const note of notesIn(branches)) {
    const name = nameOf(note);
    if ((paths.get(name) ?? note.path) !== note.path) shared.add(name);
    paths.set(name, note.path);
  }
  return shared;
}
