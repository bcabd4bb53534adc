/** Events of the vault, sent after the note index was updated. */
import type { TAbstractFile } from 'obsidian';
import type { Note } from '../../core/note/note';
import { changedKeys } from '../../core/relations/dependents';

/**
 * One event. `isNew` marks a file that was just created. `relations` says that the lists of notes with these keys may
 * have changed, because of the note at this path.
 */
export type VaultEvent =
  | { readonly kind: 'changed'; readonly file: TAbstractFile; readonly isNew: boolean }
  | { readonly kind: 'gone'; readonly file: TAbstractFile }
  | { readonly kind: 'renamed'; readonly file: TAbstractFile; readonly oldPath: string }
  | { readonly kind: 'relations'; readonly keys: ReadonlySet<string>; readonly path: string };

/** The function that is called with each event. */
export type VaultListener = (event: VaultEvent) => void;

/** The listeners of one vault. */
export class VaultEvents {
  readonly #listeners = new Set<VaultListener>();

  /** Adds a listener. Returns a function that removes it. */
  add(listener: VaultListener): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  clear(): void {
    this.#listeners.clear();
  }

  tell(event: VaultEvent): void {
    for (const listener of this.#listeners) listener(event);
  }

  /** Notifies listeners that a note was added, changed or removed, unless no list can differ. */
  tellRelations(before: Note | undefined, after: Note | undefined, path: string): void {
    const keys = changedKeys(before, after);
    if (keys.size > 0) this.tell({ kind: 'relations', keys, path });
  }
}
