/** The links between notes, by name. A name of several notes is ambiguous, so it makes no link. */
import type { IndexedNote } from './indexed-note';

/** The links between all notes. */
export class LinkGraph {
  private readonly byName = new Map<string, IndexedNote[]>();
  private readonly linking = new Map<string, IndexedNote[]>();

  set(note: IndexedNote): void {
    put(this.byName, note.nameKey, note);
    for (const link of note.links) put(this.linking, link, note);
  }

  delete(note: IndexedNote): void {
    take(this.byName, note.nameKey, note);
    for (const link of note.links) take(this.linking, link, note);
  }

  /** Returns the notes with a name. */
  named(nameKey: string): readonly IndexedNote[] {
    return this.byName.get(nameKey) ?? [];
  }

  /** Returns the notes that link to a note with this path and name, and those to which its links lead. */
  neighbours(path: string, nameKey: string, links: readonly string[]): readonly IndexedNote[] {
    const linked = links.map((link) => this.named(link)).filter(({ length }) => length === 1);
    const isOnly = this.named(nameKey).every((note) => note.path === path);
    const linking = isOnly ? (this.linking.get(nameKey) ?? []) : [];
    return [...new Set([...linked.flat(), ...linking])].filter((note) => note.path !== path);
  }
}

/** Adds a note to a list. An array takes a tenth of a set's memory, and most contain one note. */
function put(map: Map<string, IndexedNote[]>, key: string, note: IndexedNote): void {
  const notes = map.get(key);
  if (notes === undefined) map.set(key, [note]);
  else notes.push(note);
}

function take(map: Map<string, IndexedNote[]>, key: string, note: IndexedNote): void {
  const notes = map.get(key);
  notes?.splice(notes.indexOf(note), 1);
  if (notes?.length === 0) map.delete(key);
}
