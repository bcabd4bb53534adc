/**
 * Term -> the notes with it in their vector, with the component: postings lists in three arrays. The dot products of
 * one note with all others read only the notes that share its terms, not every term of every note.
 */
import { TERM_SLOTS } from './document-frequencies';
import type { NoteVector } from './note-vector';
import type { PackedVectors } from './packed-vectors';

/** The number of entries that are sorted between two yields, a few milliseconds. */
const STEP = 50_000;

/** Positions in two bytes suffice for most vaults. */
type Positions = Uint16Array | Uint32Array;

/** The inverted index of all vectors. */
export class TermPostings {
  constructor(
    private readonly notes: number,
    /** The end of each slot's entries. */
    private readonly ends: Uint32Array,
    private readonly positions: Positions,
    private readonly components: Uint16Array,
  ) {}

  /** Returns the dot product of a vector with that of each note, by position, in units of 1 / UNIT². */
  dots(vector: NoteVector): Int32Array {
    const dots = new Int32Array(this.notes);
    for (let at = 0; at < vector.length; at += 1) {
      const slot = (vector.hashes[at] ?? 0) & (TERM_SLOTS - 1);
      this.addSlot(dots, slot, vector.components[at] ?? 0);
    }
    return dots;
  }

  private addSlot(dots: Int32Array, slot: number, component: number): void {
    const { ends, positions, components } = this;
    const end = ends[slot] ?? 0;
    for (let entry = slot === 0 ? 0 : (ends[slot - 1] ?? 0); entry < end; entry += 1) {
      const position = positions[entry] ?? 0;
      dots[position] = (dots[position] ?? 0) + component * (components[entry] ?? 0);
    }
  }
}

/** The inverted index of no notes. */
export const NO_POSTINGS = new TermPostings(0, new Uint32Array(0), new Uint32Array(0), new Uint16Array(0));

/** Builds the inverted index of packed vectors in steps, by a counting sort on slots. */
export function* postingsOf(vectors: PackedVectors): Generator<void, TermPostings> {
  const total = vectors.starts[vectors.size] ?? 0;
  const ends = yield* startsBySlot(vectors.slots, total);
  const positions: Positions = vectors.size <= 1 << 16 ? new Uint16Array(total) : new Uint32Array(total);
  const components = new Uint16Array(total);
  let position = 0;
  for (let at = 0; at < total; at += 1) {
    while (at >= (vectors.starts[position + 1] ?? total)) position += 1;
    const slot = vectors.slots[at] ?? 0;
    const entry = ends[slot] ?? 0;
    ends[slot] = entry + 1;
    positions[entry] = position;
    components[entry] = vectors.components[at] ?? 0;
    if (at % STEP === 0) yield;
  }
  return new TermPostings(vectors.size, ends, positions, components);
}

/** Returns the start of each slot's entries. Filling the entries moves it to their end. */
function* startsBySlot(slots: Uint32Array, total: number): Generator<void, Uint32Array> {
  const starts = new Uint32Array(TERM_SLOTS);
  for (let at = 0; at < total; at += 1) {
    starts[slots[at] ?? 0] = (starts[slots[at] ?? 0] ?? 0) + 1;
    if (at % STEP === 0) yield;
  }
  let sum = 0;
  for (let slot = 0; slot < TERM_SLOTS; slot += 1) {
    const count = starts[slot] ?? 0;
    starts[slot] = sum;
    sum += count;
  }
  return starts;
}
