/** How often each key was counted. A key that was taken out as often as it came in is gone. */

/** Keys with their counts. */
export class Tally {
  private readonly counts = new Map<string, number>();

  /** How many keys there are. */
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

  /** Counts a key once more, or once less. */
  count(key: string, by: 1 | -1): void {
    const after = this.get(key) + by;
    if (after === 0) this.counts.delete(key);
    else this.counts.set(key, after);
  }
}
