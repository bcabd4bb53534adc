/**
 * Tracks whether the vault and its notes are quiet, which means unchanged for the last seconds. Times are in
 * milliseconds of the monotonic clock.
 */

/**
 * The quiet period in milliseconds. It is longer after a rename, because Obsidian then rewrites links in other notes.
 */
const QUIET = 3_000;
const QUIET_AFTER_RENAME = 10_000;

/** Remembers when each file was last changed. */
export class QuietPeriod {
  readonly #touched = new Map<string, number>();
  /**
   * Files that have already extended the quiet period. Each may do so once per run, so that a file that never stops
   * changing cannot block updates.
   */
  readonly #alreadyExtended = new Set<string>();
  #vault = 0;
  #links = 0;

  /** Records a change of a file. */
  touch(path: string): void {
    const now = performance.now();
    if (now >= this.#vault + QUIET) this.begin();
    this.#touched.set(path, now + QUIET);
    if (!this.#alreadyExtended.has(path)) this.#vault = now + QUIET;
    this.#alreadyExtended.add(path);
  }

  /** Records a rename. No note may be written until Obsidian has rewritten the links to it. */
  renamed(path: string): void {
    this.touch(path);
    this.#links = performance.now() + QUIET_AFTER_RENAME;
  }

  /** The time at which the vault will be quiet if nothing else changes. */
  get quietAt(): number {
    return Math.max(this.#vault, this.#links);
  }

  /** Whether a note may be written. It must be quiet, and Obsidian must not be rewriting links. */
  isQuiet(path: string): boolean {
    return performance.now() >= Math.max(this.#links, this.#touched.get(path) ?? 0);
  }

  /** Lets every file extend the quiet period once more. */
  begin(): void {
    this.#alreadyExtended.clear();
    for (const [path, until] of this.#touched) if (until <= performance.now()) this.#touched.delete(path);
  }
}
