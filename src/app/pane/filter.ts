/**
 * The filter field: Obsidian's simple search over a note's name, title, group, topics and tags. Matches are sorted as
 * Obsidian does, those in the name first, then those in the title.
 */
import { prepareSimpleSearch, sortSearchResults, type SearchResult } from 'obsidian';
import type { Note } from '../../core/note/note';
import { withNotes, type TreeBranch } from './content';

/** A matching note, in the form that Obsidian sorts. */
interface Hit {
  readonly note: Note;
  readonly match: SearchResult;
}

/** The searched text of each note, without the name of its group. */
const texts = new WeakMap<Note, string>();

/** Returns the branches with only the notes that match every word of the query. */
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
