/** Keys in sets that are joined wherever two of their keys are (union-find). */
export class DisjointSets {
  private readonly parents = new Map<string, string>();

  /** Puts all of the keys, and whatever each was joined with before, into one set. */
  join([first, ...others]: readonly string[]): void {
    if (first === undefined) return;
    for (const other of others) this.parents.set(this.rootOf(other), this.rootOf(first));
  }

  /** The key that stands for the set of this one. */
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
