/** Another program at work on the same folder: a sync service, git, an editor. The app notices later. */
import type { Content } from './bytes.ts';
import type { Disk, Times } from './disk.ts';
import type { FileStore } from './file-store.ts';
import type { Journal } from './journal.ts';
import type { WorkQueue } from './work.ts';

/** What the outside works on. */
export interface OutsideParts {
  readonly disk: Disk;
  readonly store: FileStore;
  readonly journal: Journal;
  readonly work: WorkQueue;
  /** Is told of every path that changed, when the app notices. */
  readonly onNoticed: (path: string) => void;
}

/** Changes that do not come through the app. */
export class Outside {
  readonly #parts: OutsideParts;

  constructor(parts: OutsideParts) {
    this.#parts = parts;
  }

  /** Writes a file, new or not, and the folders above it. */
  write(path: string, content: Content, times?: Times): void {
    const { disk, journal } = this.#parts;
    journal.entries.push({ actor: 'outside', access: disk.isFile(path) ? 'write' : 'create', path });
    disk.put(path, content, times);
    this.#notice(path);
  }

  /** Changes a file's text. */
  edit(path: string, change: (text: string) => string): void {
    this.write(path, change(this.#parts.disk.text(path)));
  }

  /** Removes a file, or a folder with all that is in it. */
  remove(path: string): void {
    const { disk, journal } = this.#parts;
    journal.entries.push({ actor: 'outside', access: 'remove', path });
    if (disk.isFile(path)) disk.remove(path);
    else disk.rmdir(path, true);
    this.#notice(path);
  }

  /** Renames a file; the app, which sees only the folder's content, takes it for one file gone and another come. */
  rename(from: string, to: string): void {
    const { disk } = this.#parts;
    const { bytes, ctime, mtime } = disk.file(from);
    this.remove(from);
    this.write(to, bytes, { ctime, mtime });
  }

  #notice(path: string): void {
    const { store, work, onNoticed } = this.#parts;
    void work.run('event', path, () => {
      void store.deliver(store.reconcile(path));
      onNoticed(path);
    });
  }
}
