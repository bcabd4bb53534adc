/** What happens to the vault, told in one place after the index has followed. */
import type { TAbstractFile } from 'obsidian';
import type { Note } from '../../core/note/note';
import { changedKeys } from '../../core/relations/dependents';

/**
 * One event; a changed file is new where it has just come. `relations`: the lists of notes with these keys may have
 * changed, because of the note at this path.
 */
export type VaultEvent =
  | { readonly kind: 'changed'; readonly file: TAbstractFile; readonly isNew: boolean }
  | { readonly kind: 'gone'; readonly file: TAbstractFile }
  | { readonly kind: 'renamed'; readonly file: TAbstractFile; readonly oldPath: string }
  | { readonly kind: 'relations'; readonly keys: ReadonlySet<string>; readonly path: string };

/** Told of each event. */
export type VaultListener = (event: VaultEvent) => void;

/** The listeners of one vault. */
export class VaultEvents {
  readonly #listeners = new Set<VaultListener>();

  /** Adds a listener; returns the way to take it away. */
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

  /** Tells that a note came, changed or went; nobody where no list can differ. */
  tellRelations(before: Note | undefined, after: Note | undefined, path: string): void {
    const keys = changedKeys(before, after);
    if (keys.size > 0) this.tell({ kind: 'relations', keys, path });
  }
}
