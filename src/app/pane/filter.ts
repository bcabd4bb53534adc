/** The filter field: Obsidian's simple search over a note's name, its title and the name of its group. */
import { prepareSimpleSearch } from 'obsidian';
import type { Note } from '../../core/note/note';

/** Whether a note passes: every word of the query is found. */
export function passesFilter(query: string): (note: Note, label: string) => boolean {
  const search = prepareSimpleSearch(query);
  return ({ name, title }, label) => search([name, title ?? '', label].join('\n')) !== null;
}
