/** What automatic writing has still to look at: notes, and keys whose lists may have changed. */
import type { TFile, Vault } from 'obsidian';
import type { NoteIndex } from '../../core/index/note-index';
import { dependentNotes } from '../../core/relations/dependents';
import type { QuietPeriod } from './quiet-period';

/** The notes and keys that wait. */
export class PendingNotes {
  readonly #files = new Set<TFile>();
  /** Keys by the path of the note that changed them: its typing has to be over, too. */
  readonly #keys = new Map<string, ReadonlySet<string>>();

  /** Notes that wait until every note can be read. */
  readonly #heldBack = new Set<TFile>();

  get isEmpty(): boolean {
    return this.#files.size + this.#keys.size === 0;
  }

  addFile(file: TFile): void {
    this.#files.add(file);
  }

  /** The note's turn comes when every note can be read. */
  holdBack(file: TFile): void {
    this.#heldBack.add(file);
  }

  /** Every note can be read. */
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

  /** Takes the notes whose turn it is: a note that is not quiet yet keeps itself and its keys for the next run. */
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
