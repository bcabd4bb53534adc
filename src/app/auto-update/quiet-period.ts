/**
 * Whether the vault and its notes are quiet: nothing happened to them in the last seconds. Times are those of the
 * monotonic clock.
 */

/** How long nothing may have happened, in milliseconds; after a rename the app rewrites links in other notes itself. */
const QUIET = 3_000;
const QUIET_AFTER_RENAME = 10_000;

/** Remembers when what was last touched. */
export class QuietPeriod {
  readonly #touched = new Map<string, number>();
  /** What has kept the vault waiting already: one file that changes on and on must not do so for ever. */
  readonly #alreadyExtended = new Set<string>();
  #vault = 0;
  #links = 0;

  /** Something happened to a file. */
  touch(path: string): void {
    const now = performance.now();
    if (now >= this.#vault + QUIET) this.begin();
    this.#touched.set(path, now + QUIET);
    if (!this.#alreadyExtended.has(path)) this.#vault = now + QUIET;
    this.#alreadyExtended.add(path);
  }

  /** A file was renamed: no note may be written until the app has followed with its links. */
  renamed(path: string): void {
    this.touch(path);
    this.#links = performance.now() + QUIET_AFTER_RENAME;
  }

  /** When the vault will be quiet, if nothing more happens. */
  get quietAt(): number {
    return Math.max(this.#vault, this.#links);
  }

  /** Whether a note may be written: it is quiet itself, and no links are being rewritten. */
  isQuiet(path: string): boolean {
    return performance.now() >= Math.max(this.#links, this.#touched.get(path) ?? 0);
  }

  /** What happens from now on may keep the vault waiting anew. */
  begin(): void {
    this.#alreadyExtended.clear();
    for (const [path, until] of this.#touched) if (until <= performance.now()) this.#touched.delete(path);
  }
}
