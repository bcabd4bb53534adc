/** The vectors of all notes in consecutive arrays, by position, for the postings lists and the sums of topics. */
import { TERM_SLOTS } from './document-frequencies';
import { VECTOR_TERMS, type NoteVector } from './note-vector';

/** Vectors by position. */
export class PackedVectors {
  /** The start of each vector, with one more entry than vectors. */
  readonly starts: Uint32Array;
  readonly slots: Uint32Array;
  readonly components: Uint16Array;
  size = 0;

  constructor(vectors: number) {
    this.starts = new Uint32Array(vectors + 1);
    this.slots = new Uint32Array(vectors * VECTOR_TERMS);
    this.components = new Uint16Array(vectors * VECTOR_TERMS);
  }

  /** Adds a vector and returns its position. */
  push({ hashes, components, length }: NoteVector): number {
    const start = this.starts[this.size] ?? 0;
    for (let at = 0; at < length; at += 1) {
      this.slots[start + at] = (hashes[at] ?? 0) & (TERM_SLOTS - 1);
      this.components[start + at] = components[at] ?? 0;
    }
    this.starts[this.size + 1] = start + length;
    return this.size++;
  }
}

/** The sum of vectors, for its length only. It is reused for each topic, after the added terms are cleared. */
export class VectorSum {
  private readonly sums = new Int32Array(TERM_SLOTS);

  constructor(private readonly vectors: PackedVectors) {}

  /** Adds the vector at a position and returns the growth of the sum's squared length: (S + v)² - S² = v (2 S + v). */
  add(position: number): number {
    const { starts, slots, components } = this.vectors;
    const end = starts[position + 1] ?? 0;
    let growth = 0;
    for (let at = starts[position] ?? 0; at < end; at += 1) {
      const slot = slots[at] ?? 0;
      const value = components[at] ?? 0;
      const before = this.sums[slot] ?? 0;
      this.sums[slot] = before + value;
      growth += value * (2 * before + value);
    }
    return growth;
  }

  /** Clears the terms of the vector at a position. */
  clear(position: number): void {
    const { starts, slots } = this.vectors;
    const end = starts[position + 1] ?? 0;
    for (let at = starts[position] ?? 0; at < end; at += 1) this.sums[slots[at] ?? 0] = 0;
  }
}
