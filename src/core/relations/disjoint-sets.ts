/** Disjoint sets of keys, which are merged if they have a key in common (union-find). */
export class DisjointSets {
  private readonly parents = new Map<string, string>();

  /** Merges the sets of all these keys. */
  join([first, ...others]: readonly string[]): void {
    if (first === undefined) return;
    for (const other of others) this.parents.set(this.rootOf(other), this.rootOf(first));
  }

  /** Returns the representative key of the set that contains this one. */
  rootOf(key: string): string {
    let at = key;
    for (let parent = this.parentOf(at); parent !== at; parent = this.parentOf(at)) {
      this.parents.set(at, this.parentOf(parent));
      at = parent;
    }
    return at;
  }

  private parentOf(key: string): string {
    return this.parents.get(key) ?? key;
  }
}
