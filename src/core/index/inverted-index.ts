/**
 * Notes under one key, newest first: piled up while a whole vault comes in, sorted when first asked for, and kept
 * sorted
 * from then on, so that a later change costs a look and not a sort.
 */
import type { Note } from '../note/note';
import { compare, countBefore } from '../compare';

/**
 * Newest first, undated last; equal times by file name, then path, in code units (no locale: two devices must agree).
 */
export function newestFirst(a: Note, b: Note): number {
  return compare(b.created ?? '', a.created ?? '') || byName(a, b);
}

/** Oldest first, undated last; equal times as in {@link newestFirst}. */
export function oldestFirst(a: Note, b: Note): number {
  return compare(a.created ?? UNDATED_LAST, b.created ?? UNDATED_LAST) || byName(a, b);
}

/** Behind every date: their first sign is a digit. */
const UNDATED_LAST = 'undated';

/** A postings list: all notes under one key. */
class PostingsList {
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
    if (this.isSorted) this.notes.splice(insertionPoint(this.notes, note), 0, note);
    else this.notes.push(note);
  }

  /** Adds without keeping order; the next look sorts. */
  append(note: Note): void {
    this.oldest = null;
    this.isSorted = false;
    this.notes.push(note);
  }

  remove(note: Note): void {
    const at = this.isSorted ? insertionPoint(this.notes, note) : this.notes.indexOf(note);
    if (this.notes[at] !== note) return;
    this.oldest = null;
    this.notes.splice(at, 1);
  }

  get(): readonly Note[] {
    if (!this.isSorted) this.notes.sort(newestFirst);
    this.isSorted = true;
    return this.notes;
  }

  getOldestFirst(): readonly Note[] {
    this.oldest ??= [...this.get()].sort(oldestFirst);
    return this.oldest;
  }
}

const NOTHING: readonly Note[] = [];

/** One way to look notes up: by each key that a note gives. Most keys are one note's, which then needs no list. */
export class InvertedIndex {
  private readonly lists = new Map<string, Note | PostingsList>();

  constructor(private readonly keysOf: (note: Note) => Iterable<string>) {}

  add(note: Note): void {
    for (const key of this.keysOf(note)) this.listFor(key, note)?.add(note);
  }

  /** As add, for many notes at once. */
  append(note: Note): void {
    for (const key of this.keysOf(note)) this.listFor(key, note)?.append(note);
  }

  remove(note: Note): void {
    for (const key of this.keysOf(note)) {
      const found = this.lists.get(key);
      if (found instanceof PostingsList) found.remove(note);
      if (found === note || (found instanceof PostingsList && found.size === 0)) this.lists.delete(key);
    }
  }

  /** The notes under a key, newest first. The list may be the index's own: do not keep it. */
  get(key: string): readonly Note[] {
    const found = this.lists.get(key);
    if (found === undefined) return NOTHING;
    return found instanceof PostingsList ? found.get() : [found];
  }

  /** The same notes in the order of {@link oldestFirst}. */
  getOldestFirst(key: string): readonly Note[] {
    const found = this.lists.get(key);
    return found instanceof PostingsList ? found.getOldestFirst() : this.get(key);
  }

  /** How many notes stand under a key. */
  count(key: string): number {
    const found = this.lists.get(key);
    if (found === undefined) return 0;
    return found instanceof PostingsList ? found.size : 1;
  }

  keys(): Iterable<string> {
    return this.lists.keys();
  }

  /** The list that a note is added to, or nothing where it is the first with its key. */
  private listFor(key: string, note: Note): PostingsList | undefined {
    const found = this.lists.get(key);
    if (found instanceof PostingsList) return found;
    const list = found === undefined ? undefined : new PostingsList(found);
    this.lists.set(key, list ?? note);
    return list;
  }
}

/** Where a note stands, or would stand, in a sorted list. */
function insertionPoint(notes: readonly Note[], note: Note): number {
  return countBefore(notes.length, (index) => newestFirst(notes[index] ?? note, note) < 0);
}

function byName(a: Note, b: Note): number {
  return compare(a.name, b.name) || compare(a.path, b.path);
}
