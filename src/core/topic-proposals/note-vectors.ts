/**
 * Notes as unit vectors of weighted terms, compared by cosine. Each component is rounded to 1/1024, so sums over notes are
 * sums of integers and do not depend on their order. No vector is kept: components are computed where two notes meet in a
 * term, which at 10,000 notes took 4 ms for one note against all.
 */
import { TERM_SLOTS, type Weigher } from './document-frequencies';
import type { Terms } from './term-vector';

/** What a component of 1 is as an integer. */
export const UNIT = 1024;

/** Repetition counts with its logarithm. */
const REPETITION = Float64Array.from({ length: 256 }, (_, count) => (count === 0 ? 0 : 1 + Math.log(count)));

/** What of an indexed note its vector follows from. */
export interface Weighed {
  readonly terms: Terms;
  norm: number;
  telling: number;
}

/** Sets a note's norm and the number of its telling terms. Terms are added in the order of their hashes. */
export function weighNote(note: Weighed, weigh: Weigher): void {
  const { hashes, counts } = note.terms;
  let squares = 0;
  let telling = 0;
  for (let at = 0; at < hashes.length; at += 1) {
    const weight = weigh(hashes[at] ?? 0) * (REPETITION[counts[at] ?? 0] ?? 0);
    if (weight === 0) continue;
    squares += weight * weight;
    telling += 1;
  }
  note.norm = Math.sqrt(squares);
  note.telling = telling;
}

/** One component of a note's vector, as an integer. */
export function component(note: Weighed, at: number, weigh: Weigher): number {
  const weight = weigh(note.terms.hashes[at] ?? 0);
  return weight === 0 ? 0 : Math.round((UNIT * weight * (REPETITION[note.terms.counts[at] ?? 0] ?? 0)) / note.norm);
}

/** The sum of vectors, as far as its length is concerned. Used anew for each topic: what was added is taken out again. */
export class VectorSum {
  private readonly slots = new Int32Array(TERM_SLOTS);

  /** Adds a note's vector; gives by how much the squared length of the sum grows. */
  add(note: Weighed, weigh: Weigher): number {
    let growth = 0;
    for (let at = 0; at < note.terms.hashes.length; at += 1) {
      const value = component(note, at, weigh);
      if (value === 0) continue;
      const slot = (note.terms.hashes[at] ?? 0) & (TERM_SLOTS - 1);
      const before = this.slots[slot] ?? 0;
      this.slots[slot] = before + value;
      growth += value * (2 * before + value);
    }
    return growth;
  }

  /** Forgets a note's terms. */
  clear({ terms }: Weighed): void {
    for (const hash of terms.hashes) this.slots[hash & (TERM_SLOTS - 1)] = 0;
  }
}

/** One note's vector, made to be compared with many: an open hash table from term to component. */
export class QueryVector {
  private readonly keys: Uint32Array;
  private readonly values: Int32Array;
  private readonly mask: number;

  constructor(
    readonly note: Weighed,
    weigh: Weigher,
  ) {
    const size = tableSize(note.telling);
    this.keys = new Uint32Array(size);
    this.values = new Int32Array(size);
    this.mask = size - 1;
    for (let at = 0; at < note.terms.hashes.length; at += 1) this.put(note.terms.hashes[at] ?? 0, component(note, at, weigh));
  }

  private put(hash: number, value: number): void {
    if (value === 0) return;
    let at = hash & this.mask;
    while (this.values[at] !== 0) at = (at + 1) & this.mask;
    this.keys[at] = hash;
    this.values[at] = value;
  }

  /** The component of a term; 0 where the note has it not. */
  of(hash: number): number {
    for (let at = hash & this.mask; ; at = (at + 1) & this.mask) {
      const value = this.values[at] ?? 0;
      if (value === 0 || this.keys[at] === hash) return value;
    }
  }

  /** The product with another note's vector, in units of 1 / UNIT². */
  dot(other: Weighed, weigh: Weigher): number {
    const { hashes } = other.terms;
    let sum = 0;
    for (let at = 0; at < hashes.length; at += 1) {
      const value = this.of(hashes[at] ?? 0);
      if (value !== 0) sum += value * component(other, at, weigh);
    }
    return sum;
  }
}

/** A power of two, at least eight times as large as what goes in: nearly every miss costs one look. */
function tableSize(terms: number): number {
  let size = 64;
  while (size < terms * 8) size *= 2;
  return size;
}
