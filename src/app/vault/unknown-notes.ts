/**
 * The notes whose cache is null: how often each was looked at in vain, and which could not be read from the disk
 * either. The app never tells that the parsing of a note failed: its cache stays null for ever.
 */
import type { TFile } from 'obsidian';

/** After so many looks in vain a note is read from the disk. */
const LOOKS = 3;

/** The unknown notes of one vault. */
export class UnknownNotes {
  readonly #looks = new Map<TFile, number>();
  readonly #unread = new Set<TFile>();
  #lastLook: readonly TFile[] = [];

  add(file: TFile): void {
    if (!this.#looks.has(file)) this.#looks.set(file, 0);
  }

  /** The note is known, or is none any more. */
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

  /** Whether a note may still become known; one that could not be read is not waited for. */
  get isWaiting(): boolean {
    return this.#looks.size > this.#unread.size;
  }

  /** The notes that could not be read. */
  get unread(): ReadonlySet<TFile> {
    return this.#unread;
  }

  /** The note could not be read from the disk. */
  setUnread(file: TFile): void {
    if (this.#looks.has(file)) this.#unread.add(file);
  }

  /**
   * Counts a look in vain at all that are left; gives those that were looked at often enough. Where others have become
   * known since the last look the app is still at work, and nothing is counted.
   */
  countLook(): readonly TFile[] {
    const isAtWork = this.#lastLook.some((file) => !this.#looks.has(file));
    this.#lastLook = this.all();
    if (!isAtWork) for (const [file, looks] of this.#looks) this.#looks.set(file, looks + 1);
    return this.#lastLook.filter((file) => (this.#looks.get(file) ?? 0) >= LOOKS);
  }
}
