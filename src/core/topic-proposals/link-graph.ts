/** Which notes link to each other, by name. A name that several notes have is no link: which one is meant is not known. */
import type { IndexedNote } from './indexed-note';

/** The links between all notes. */
export class LinkGraph {
  private readonly byName = new Map<string, Set<IndexedNote>>();
  private readonly linking = new Map<string, Set<IndexedNote>>();

  set(note: IndexedNote): void {
    put(this.byName, note.nameKey, note);
    for (const link of note.links) put(this.linking, link, note);
  }

  delete(note: IndexedNote): void {
    take(this.byName, note.nameKey, note);
    for (const link of note.links) take(this.linking, link, note);
  }

  /** The notes with a name. */
  named(nameKey: string): ReadonlySet<IndexedNote> {
    return this.byName.get(nameKey) ?? NONE;
  }

  /** The notes that a note with this path, name and links links to, and those that link to it. */
  neighbours(path: string, nameKey: string, links: readonly string[]): readonly IndexedNote[] {
    const found = new Set<IndexedNote>();
    for (const link of links) for (const note of this.only(link)) found.add(note);
    const isAlone = [...this.named(nameKey)].every((note) => note.path === path);
    if (isAlone) for (const note of this.linking.get(nameKey) ?? NONE) found.add(note);
    return [...found].filter((note) => note.path !== path);
  }

  private only(link: string): ReadonlySet<IndexedNote> {
    const notes = this.named(link);
    return notes.size === 1 ? notes : NONE;
  }
}

const NONE: ReadonlySet<IndexedNote> = new Set<IndexedNote>();

function put(map: Map<string, Set<IndexedNote>>, key: string, note: IndexedNote): void {
  const notes = map.get(key);
  if (notes === undefined) map.set(key, new Set([note]));
  else notes.add(note);
}

function take(map: Map<string, Set<IndexedNote>>, key: string, note: IndexedNote): void {
  const notes = map.get(key);
  notes?.delete(note);
  if (notes?.size === 0) map.delete(key);
}
