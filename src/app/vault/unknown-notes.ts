/**
 * The notes without a cache, with the number of retries, and those that could not be read from disk either. Obsidian
 * does not report that parsing a note failed: its cache then stays null forever.
 */
import type { TFile } from 'obsidian';

/** The number of retries after which a note is read from disk. */
const LOOKS = 3;

/** The unknown notes of one vault. */
export class UnknownNotes {
  readonly #looks = new Map<TFile, number>();
  readonly #unread = new Set<TFile>();
  #lastLook: readonly TFile[] = [];

  add(file: TFile): void {
    if (!this.#looks.has(file)) this.#looks.set(file, 0);
  }

  /** Removes a note that is indexed or no longer exists. */
  delete(file: TFile): void {
    this.#looks.delete(file);
    this.#unread.delete(file);
  }

  clear(): void {
    this.#looks.clear();
    this.#unread.clear();
    this.#lastLook = [];
  }

  has(file: TFile): boolean {
    return this.#looks.has(file);
  }

  all(): readonly TFile[] {
    return [...this.#looks.keys()];
  }

  /** Whether a note may still get a cache. One that could not be read is not waited for. */
  get isWaiting(): boolean {
    return this.#looks.size > this.#unread.size;
  }

  /** The notes that could not be read. */
  get unread(): ReadonlySet<TFile> {
    return this.#unread;
  }

  /** Records that a note could not be read from disk. */
  setUnread(file: TFile): void {
    if (this.#looks.has(file)) this.#unread.add(file);
  }

  /**
   * Counts a retry for all notes that are left, and returns those that were retried often enough. If others have become
   * known since the last retry, Obsidian is still indexing and nothing is counted.
   */
  countLook(): readonly TFile[] {
    const isAtWork = this.#lastLook.some((file) => !this.#looks.has(file));
    this.#lastLook = this.all();
    if (!isAtWork) for (const [file, looks] of this.#looks) this.#looks.set(file, looks + 1);
    return this.#lastLook.filter((file) => (this.#looks.get(file) ?? 0) >= LOOKS);
  }
}
