/** The work of the next automatic run: notes, and keys whose dependent notes may have changed lists. */
import type { TFile, Vault } from 'obsidian';
import type { NoteIndex } from '../../core/index/note-index';
import { dependentNotes } from '../../core/relations/dependents';
import type { QuietPeriod } from './quiet-period';

/** The pending notes and keys. */
export class PendingNotes {
  readonly #files = new Set<TFile>();
  /** Keys by the path of the note that changed them. They wait until that note is quiet, too. */
  readonly #keys = new Map<string, ReadonlySet<string>>();

  /** Notes that wait until every note can be read. */
  readonly #heldBack = new Set<TFile>();

  get isEmpty(): boolean {
    return this.#files.size + this.#keys.size === 0;
  }

  addFile(file: TFile): void {
    this.#files.add(file);
  }

  /** Defers a note until every note can be read. */
  holdBack(file: TFile): void {
    this.#heldBack.add(file);
  }

  /** Queues the deferred notes again, because every note can be read now. */
  bringBack(): void {
    for (const file of this.#heldBack) this.#files.add(file);
    this.#heldBack.clear();
  }

  addKeys(path: string, keys: ReadonlySet<string>): void {
    this.#keys.set(path, new Set([...(this.#keys.get(path) ?? []), ...keys]));
  }

  clear(): void {
    this.#files.clear();
    this.#heldBack.clear();
    this.#keys.clear();
  }

  /** Removes and returns the notes to update now. A note that is not quiet stays pending with its keys. */
  take(noteIndex: NoteIndex, quiet: QuietPeriod, vault: Vault): readonly TFile[] {
    const changed = [...this.#keys].filter(([path]) => quiet.isQuiet(path));
    const files = [...this.#files].filter(({ path }) => quiet.isQuiet(path));
    for (const [path] of changed) this.#keys.delete(path);
    for (const file of files) this.#files.delete(file);
    const keys = changed.flatMap(([, all]) => [...all]);
    const dependent = [...dependentNotes(noteIndex, keys)].map((path) => vault.getFileByPath(path));
    return [...new Set([...files, ...dependent.filter((file) => file !== null)])];
  }
}
