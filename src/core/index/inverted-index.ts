/** Postings lists, newest first. Bulk inserts are unsorted until the first read. Later inserts use binary search. */
import type { Note } from '../note/note';
import { compare, countBefore } from '../compare';

/**
 * Compares notes newest first, undated last. Equal dates compare by file name, then path, in code units (no locale,
 * because two devices must agree).
 */
export function newestFirst(a: Note, b: Note): number {
  return compare(b.created ?? '', a.created ?? '') || byName(a, b);
}

/** Compares notes oldest first, undated last. Equal dates compare as in {@link newestFirst}. */
export function oldestFirst(a: Note, b: Note): number {
  return compare(a.created ?? UNDATED_LAST, b.created ?? UNDATED_LAST) || byName(a, b);
}

/** Sorts behind every date, because dates begin with a digit. */
const UNDATED_LAST = 'undated';

/** A postings list: all notes under one key. */
class PostingsList {
  private isSorted = true;
  private readonly notes: Note[];
  /** The same notes in reverse order, built on the first request. */
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

  /** Adds a note unsorted. The next read sorts. */
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

/** One lookup of notes, by each key of a note. Most keys belong to one note, which then needs no list. */
export class InvertedIndex {
  private readonly lists = new Map<string, Note | PostingsList>();

  constructor(private readonly keysOf: (note: Note) => readonly string[]) {}

  add(note: Note): void {
    for (const key of this.keysOf(note)) this.listFor(key, note)?.add(note);
  }

  /** Adds a note as `add` does, without sorting, for bulk inserts. A `for` of ten thousand short lists costs more. */
  append(note: Note): void {
    const keys = this.keysOf(note);
    for (let at = 0; at < keys.length; at += 1) this.listFor(keys[at] ?? '', note)?.append(note);
  }

  remove(note: Note): void {
    for (const key of this.keysOf(note)) {
      const found = this.lists.get(key);
      if (found instanceof PostingsList) found.remove(note);
      if (found === note || (found instanceof PostingsList && found.size === 0)) this.lists.delete(key);
    }
  }

  /** Returns the notes under a key, newest first. The list may be the index's own, so callers must not keep it. */
  get(key: string): readonly Note[] {
    const found = this.lists.get(key);
    if (found === undefined) return NOTHING;
    return found instanceof PostingsList ? found.get() : [found];
  }

  /** Returns the notes under a key, in the order of {@link oldestFirst}. */
  getOldestFirst(key: string): readonly Note[] {
    const found = this.lists.get(key);
    return found instanceof PostingsList ? found.getOldestFirst() : this.get(key);
  }

  /** Returns the number of notes under a key. */
  count(key: string): number {
    const found = this.lists.get(key);
    if (found === undefined) return 0;
    return found instanceof PostingsList ? found.size : 1;
  }

  keys(): Iterable<string> {
    return this.lists.keys();
  }

  /** Returns the list to which a note is added, or undefined if the note is the first with its key. */
  private listFor(key: string, note: Note): PostingsList | undefined {
    const found = this.lists.get(key);
    if (found instanceof PostingsList) return found;
    const list = found === undefined ? undefined : new PostingsList(found);
    this.lists.set(key, list ?? note);
    return list;
  }
}

/** Returns the index of a note in a sorted list, or the one at which it would be inserted. */
function insertionPoint(notes: readonly Note[], note: Note): number {
  return countBefore(notes.length, (index) => newestFirst(notes[index] ?? note, note) < 0);
}

function byName(a: Note, b: Note): number {
  return compare(a.name, b.name) || compare(a.path, b.path);
}
