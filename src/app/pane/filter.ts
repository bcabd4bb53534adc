/**
 * The filter field: Obsidian's own simple search over a note's name, its title, the name of its group, its topics and
 * its tags. What matches stands in the app's own order, matches of the name first, then those of the title.
 */
import { prepareSimpleSearch, sortSearchResults, type SearchResult } from 'obsidian';
import type { Note } from '../../core/note/note';
import { withNotes, type TreeBranch } from './content';

/** A note that matches, as the app sorts it. */
interface Hit {
  readonly note: Note;
  readonly match: SearchResult;
}

/** What is searched of each note, beside the name of its group. */
const texts = new WeakMap<Note, string>();

/** The branches with only the notes that match every word of the query. */
export function searched(branches: readonly TreeBranch[], query: string): readonly TreeBranch[] {
  const search = prepareSimpleSearch(query);
  return withNotes(branches, (notes, label) => matches(notes, label, search));
}

function matches(
  notes: readonly Note[],
  label: string,
  search: (text: string) => SearchResult | null,
): readonly Note[] {
  const byName: Hit[] = [];
  const byTitle: Hit[] = [];
  const others: Hit[] = [];
  for (const note of notes) {
    const match = search(`${textOf(note)}\n${label}`);
    if (match === null) continue;
    const name = search(note.name);
    const title = name === null && note.title !== null ? search(note.title) : null;
    if (name !== null) byName.push({ note, match: name });
    else if (title !== null) byTitle.push({ note, match: title });
    else others.push({ note, match });
  }
  return [byName, byTitle, others].flatMap(inOrder).map(({ note }) => note);
}

function inOrder(hits: Hit[]): readonly Hit[] {
  sortSearchResults(hits);
  return hits;
}

function textOf(note: Note): string {
  const { name, title, topics, tags } = note;
  const known = texts.get(note);
  if (known !== undefined) return known;
  const parts = [name, title ?? '', ...topics.map(({ label }) => label), ...tags.map(({ label }) => `#${label}`)];
  const text = parts.join('\n');
  texts.set(note, text);
  return text;
}
