/** What happened on the disk and who did it: every access of the plugin, every save of an editor, every change from outside. */

/** What was done to a file. */
export type Access = 'read' | 'write' | 'create' | 'remove' | 'rename';

/** Who did it: the plugin through the API, the user, an editor that saves, the app's link updates, or another program. */
export type Actor = 'plugin' | 'user' | 'editor' | 'links' | 'outside';

/** One access. */
export interface JournalEntry {
  readonly actor: Actor;
  readonly access: Access;
  readonly path: string;
}

/** Answers with the error that an access shall fail with, or nothing. */
export type Fault = (access: Access, path: string) => Error | undefined;

/** The list of accesses, and the faults a test wants. */
export class Journal {
  readonly entries: JournalEntry[] = [];
  #fault: Fault = () => undefined;

  /** Makes accesses fail, such as a file that cannot be read; called with nothing, all work again. */
  failWith(fault: Fault = () => undefined): void {
    this.#fault = fault;
  }

  /** Notes an access, or throws the error a test has planned for it. */
  note(actor: Actor, access: Access, path: string): void {
    const error = this.#fault(access, path);
    if (error) throw error;
    this.entries.push({ actor, access, path });
  }

  /** The paths of all files written, created ones included, by everyone or by one actor, in order, repeats included. */
  writes(actor?: Actor): string[] {
    const wanted = this.entries.filter(({ access }) => access === 'write' || access === 'create');
    return wanted.filter((entry) => actor === undefined || entry.actor === actor).map(({ path }) => path);
  }

  /** The paths of all files the plugin read. */
  reads(): string[] {
    return this.entries.filter(({ access }) => access === 'read').map(({ path }) => path);
  }

  /** Forgets what happened so far. */
  clear(): void {
    this.entries.length = 0;
  }
}
