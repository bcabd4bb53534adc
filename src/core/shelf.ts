/**
 * Notes under one key, newest first: piled up while a whole vault comes in, sorted when first asked for, and kept sorted
 * from then on, so that a later change costs a look and not a sort.
 */
import type { Note } from './note';
import { compare, countBefore } from './order';

/** Newest first, undated last; equal times by file name, then path, in code units (no locale: two devices must agree). */
export function newestFirst(a: Note, b: Note): number {
  return compare(b.created ?? '', a.created ?? '') || byName(a, b);
}

/** Oldest first, undated last; equal times as in {@link newestFirst}. */
export function oldestFirst(a: Note, b: Note): number {
  return compare(a.created ?? UNDATED_LAST, b.created ?? UNDATED_LAST) || byName(a, b);
}

/** Behind every date: their first sign is a digit. */
const UNDATED_LAST = 'undated';

/** One shelf: all notes under one key. */
class Shelf {
  private isSorted = true;
  private readonly notes: Note[];
  /** The same notes the other way round, once somebody asked for them. */
  private oldest: readonly Note[] | null = null;

  constructor(first: Note) {
    this.notes = [first];
  }

  get size(): number {
    return this.notes.length;
  }

  add(note: Note): void {
    this.oldest = null;
    if (this.isSorted) this.notes.splice(place(this.notes, note), 0, note);
    else this.notes.push(note);
  }

  /** Adds without keeping order; the next look sorts. */
  pile(note: Note): void {
    this.oldest = null;
    this.isSorted = false;
    this.notes.push(note);
  }

  remove(note: Note): void {
    const at = this.isSorted ? place(this.notes, note) : this.notes.indexOf(note);
    if (this.notes[at] !== note) return;
    this.oldest = null;
    this.notes.splice(at, 1);
  }

  look(): readonly Note[] {
    if (!this.isSorted) this.notes.sort(newestFirst);
    this.isSorted = true;
    return this.notes;
  }

  lookFromOldest(): readonly Note[] {
    this.oldest ??= [...this.look()].sort(oldestFirst);
    return this.oldest;
  }
}

const NOTHING: readonly Note[] = [];

/** One way to look notes up: by each key that a note gives. Most keys are one note's, which then needs no shelf. */
export class Index {
  private readonly shelves = new Map<string, Note | Shelf>();

  constructor(private readonly keysOf: (note: Note) => Iterable<string>) {}

  add(note: Note): void {
    for (const key of this.keysOf(note)) this.shelfWith(key, note)?.add(note);
  }

  /** As add, for many notes at once. */
  pile(note: Note): void {
    for (const key of this.keysOf(note)) this.shelfWith(key, note)?.pile(note);
  }

  remove(note: Note): void {
    for (const key of this.keysOf(note)) {
      const found = this.shelves.get(key);
      if (found instanceof Shelf) found.remove(note);
      if (found === note || (found instanceof Shelf && found.size === 0)) this.shelves.delete(key);
    }
  }

  /** The notes under a key, newest first. The list may be the shelf's own: do not keep it. */
  look(key: string): readonly Note[] {
    const found = this.shelves.get(key);
    if (found === undefined) return NOTHING;
    return found instanceof Shelf ? found.look() : [found];
  }

  /** The same notes in the order of {@link oldestFirst}. */
  lookFromOldest(key: string): readonly Note[] {
    const found = this.shelves.get(key);
    return found instanceof Shelf ? found.lookFromOldest() : this.look(key);
  }

  /** How many notes stand under a key. */
  count(key: string): number {
    const found = this.shelves.get(key);
    if (found === undefined) return 0;
    return found instanceof Shelf ? found.size : 1;
  }

  keys(): Iterable<string> {
    return this.shelves.keys();
  }

  /** The shelf that a note is to be put on, or nothing where it is the first with its key. */
  private shelfWith(key: string, note: Note): Shelf | undefined {
    const found = this.shelves.get(key);
    if (found instanceof Shelf) return found;
    const shelf = found === undefined ? undefined : new Shelf(found);
    this.shelves.set(key, shelf ?? note);
    return shelf;
  }
}

/** Where a note stands, or would stand, on a sorted shelf. */
function place(notes: readonly Note[], note: Note): number {
  return countBefore(notes.length, (index) => newestFirst(notes[index] ?? note, note) < 0);
}

function byName(a: Note, b: Note): number {
  return compare(a.name, b.name) || compare(a.path, b.path);
}
