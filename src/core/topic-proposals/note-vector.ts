/**
 * A note's terms -> its vector: a unit vector of the 100 terms with the greatest weights. Each component is rounded to
 * 1/1024, so that sums over notes are sums of integers and do not depend on their order.
 */
import type { Weigher } from './document-frequencies';
import type { Terms } from './terms';
import { nthLargest } from './nth-largest';

/** The integer value of a component of 1. */
export const UNIT = 1024;

/** The maximum number of terms in a vector. */
export const VECTOR_TERMS = 100;

/** The factor for each count of a term, which grows with its logarithm. */
const REPETITION = Float64Array.from({ length: 256 }, (_, count) => (count === 0 ? 0 : 1 + Math.log(count)));

/** A vector, reused for one note after the other, because ten thousand notes would need twenty thousand arrays. */
export class NoteVector {
  readonly hashes = new Uint32Array(VECTOR_TERMS);
  readonly components = new Uint16Array(VECTOR_TERMS);
  /** The number of its terms. */
  length = 0;
  /** The number of the note's terms with a weight, including those left out. */
  telling = 0;
  private weighed = new Float64Array(256);
  private sorted = new Float64Array(256);

  /** Computes the vector of these terms. Of equally heavy terms those with smaller hashes are kept. */
  set(terms: Terms, weigh: Weigher): void {
    this.weighTerms(terms, weigh);
    const length = this.select(terms.hashes);
    for (let at = 0; at < this.length; at += 1)
      this.components[at] = Math.round((UNIT * (this.sorted[at] ?? 0)) / length);
  }

  private weighTerms({ hashes, counts }: Terms, weigh: Weigher): void {
    if (this.weighed.length < hashes.length) {
      this.weighed = new Float64Array(hashes.length * 2);
      this.sorted = new Float64Array(hashes.length * 2);
    }
    this.telling = 0;
    for (let at = 0; at < hashes.length; at += 1) {
      const weight = weigh(hashes[at] ?? 0) * (REPETITION[counts[at] ?? 0] ?? 0);
      this.weighed[at] = weight;
      if (weight > 0) this.sorted[this.telling++] = weight;
    }
  }

  /** Keeps the heaviest terms by hash order, with their weights in `sorted`. Returns the length of the vector. */
  private select(hashes: Uint32Array): number {
    const smallest = this.telling > VECTOR_TERMS ? nthLargest(this.sorted, this.telling, VECTOR_TERMS) : 0;
    let equal = VECTOR_TERMS - this.countAbove(smallest, hashes.length);
    let squares = 0;
    this.length = 0;
    for (let at = 0; at < hashes.length; at += 1) {
      const weight = this.weighed[at] ?? 0;
      if (weight === 0 || weight < smallest || (weight === smallest && equal-- <= 0)) continue;
      this.hashes[this.length] = hashes[at] ?? 0;
      this.sorted[this.length++] = weight;
      squares += weight * weight;
    }
    return Math.sqrt(squares);
  }

  private countAbove(smallest: number, length: number): number {
    let count = 0;
    for (let at = 0; at < length; at += 1) if ((this.weighed[at] ?? 0) > smallest) count += 1;
    return count;
  }
}
