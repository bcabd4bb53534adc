/**
 * What is known of all notes: put, drop and rename notes; ask for the notes of a topic. Plain data; the answers do not
 * depend on the order in which notes came in. Notes stand on shelves, newest first, sorted when a shelf is first asked for
 * and kept sorted from then on: a whole vault is filled in at once, later changes come one by one.
 */
import { nameOf, type Note, type SectionKind } from './note';
import { topicKey } from './topic';

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
  private readonly notes: Note[] = [];

  add(note: Note): void {
    if (this.isSorted && this.notes.length > 0) this.notes.splice(place(this.notes, note), 0, note);
    else this.notes.push(note);
  }

  /** Adds without keeping order; the next look sorts. */
  pile(note: Note): void {
    this.notes.push(note);
    this.isSorted = false;
  }

  remove(note: Note): boolean {
    const at = this.isSorted ? place(this.notes, note) : this.notes.indexOf(note);
    if (this.notes[at] === note) this.notes.splice(at, 1);
    return this.notes.length === 0;
  }

  look(): readonly Note[] {
    if (!this.isSorted) this.notes.sort(newestFirst);
    this.isSorted = true;
    return this.notes;
  }
}

const NOTHING: readonly Note[] = [];

/** The library of one vault. */
export class Library {
  private readonly notes = new Map<string, Note>();
  private readonly topics = new Map<string, Shelf>();
  private readonly names = new Map<string, Shelf>();

  /** How many notes it knows. */
  get size(): number {
    return this.notes.size;
  }

  get(path: string): Note | undefined {
    return this.notes.get(path);
  }

  /** All notes, in no promised order. */
  all(): Iterable<Note> {
    return this.notes.values();
  }

  /** Adds a note, or replaces the one at its path. A template is never listed. */
  put(note: Note): void {
    this.drop(note.path);
    if (note.isTemplate) return;
    this.notes.set(note.path, note);
    for (const [shelves, key] of this.places(note)) shelfOf(shelves, key).add(note);
  }

  /** Adds many notes with new paths at once; cheaper than one by one. */
  fill(notes: Iterable<Note>): void {
    for (const note of notes) {
      this.drop(note.path);
      if (note.isTemplate) continue;
      this.notes.set(note.path, note);
      for (const [shelves, key] of this.places(note)) shelfOf(shelves, key).pile(note);
    }
  }

  /** Forgets the note at a path, if it knows one. */
  drop(path: string): void {
    const note = this.notes.get(path);
    if (note === undefined) return;
    this.notes.delete(path);
    for (const [shelves, key] of this.places(note)) {
      if (shelves.get(key)?.remove(note) === true) shelves.delete(key);
    }
  }

  /** The notes of a section that have a topic, newest first. The list is the library's own: do not keep it. */
  notesOn(topic: string, section: SectionKind): readonly Note[] {
    return this.topics.get(shelfKey(topic, section))?.look() ?? NOTHING;
  }

  /** The note whose file name is the topic; of several the one whose path comes first. */
  topicNote(topic: string): Note | undefined {
    const named = this.names.get(topic)?.look() ?? NOTHING;
    return named.reduce<Note | undefined>((first, note) => (first === undefined || note.path < first.path ? note : first), undefined);
  }

  private *places(note: Note): Generator<readonly [Map<string, Shelf>, string]> {
    yield [this.names, topicKey(nameOf(note.path))];
    for (const topic of note.topics) yield [this.topics, shelfKey(topic.key, note.section)];
  }
}

function shelfOf(shelves: Map<string, Shelf>, key: string): Shelf {
  const known = shelves.get(key);
  if (known !== undefined) return known;
  const shelf = new Shelf();
  shelves.set(key, shelf);
  return shelf;
}

/** A key cannot hold a line break: white space in it is folded. */
function shelfKey(topic: string, section: SectionKind): string {
  return `${section}\n${topic}`;
}

/** Where a note stands, or would stand, on a sorted shelf. */
function place(notes: readonly Note[], note: Note): number {
  let low = 0;
  let high = notes.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (newestFirst(notes[middle] ?? note, note) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

function byName(a: Note, b: Note): number {
  return compare(a.name, b.name) || compare(a.path, b.path);
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
