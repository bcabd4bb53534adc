/** Who is told when the lists of notes may have changed. */
import type { Note } from '../../core/note/note';
import { changedKeys } from '../../core/relations/dependents';

/** Told which keys' lists may have changed, and which note changed them. */
export type ChangeListener = (keys: ReadonlySet<string>, path: string) => void;

/** The listeners of one index. */
export class ChangeListeners {
  readonly #listeners = new Set<ChangeListener>();

  /** Adds a listener; returns the way to take it away. */
  add(listener: ChangeListener): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  clear(): void {
    this.#listeners.clear();
  }

  /** Tells all listeners that a note came, changed or went; nobody where no list can differ. */
  notify(before: Note | undefined, after: Note | undefined, path: string): void {
    this.notifyKeys(changedKeys(before, after), path);
  }

  /** Tells all listeners that the lists with these keys may have changed. */
  notifyKeys(keys: ReadonlySet<string>, path: string): void {
    if (keys.size > 0) for (const listener of this.#listeners) listener(keys, path);
  }
}
