/** Counts by key. A key whose count returns to 0 is removed. */

/** Keys with their counts. */
export class Tally {
  private readonly counts = new Map<string, number>();

  /** The number of keys. */
  get size(): number {
    return this.counts.size;
  }

  get(key: string): number {
    return this.counts.get(key) ?? 0;
  }

  keys(): Iterable<string> {
    return this.counts.keys();
  }

  entries(): Iterable<readonly [string, number]> {
    return this.counts;
  }

  /** Adds 1 to the count of a key, or subtracts 1. */
  count(key: string, by: 1 | -1): void {
    const after = this.get(key) + by;
    if (after === 0) this.counts.delete(key);
    else this.counts.set(key, after);
  }
}
