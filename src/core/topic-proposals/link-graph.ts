/**
 * Which notes link to each other, by name. A name that several notes have is no link: which one is meant is not known.
 */
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

  /** The notes with a name. */
  named(nameKey: string): readonly IndexedNote[] {
    return this.byName.get(nameKey) ?? [];
  }

  /** The notes that a note with this path, name and links links to, and those that link to it. */
  neighbours(path: string, nameKey: string, links: readonly string[]): readonly IndexedNote[] {
    const linked = links.map((link) => this.named(link)).filter(({ length }) => length === 1);
    const isOnly = this.named(nameKey).every((note) => note.path === path);
    const linking = isOnly ? (this.linking.get(nameKey) ?? []) : [];
    return [...new Set([...linked.flat(), ...linking])].filter((note) => note.path !== path);
  }
}

/** An array takes a tenth of a set's memory; most hold one note. */
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
