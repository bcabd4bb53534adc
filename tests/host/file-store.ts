/** Below vault and adapter: every change of a file, one after another per path, on the disk and in the tree, followed by its event. */
import type { Content } from './bytes.ts';
import { DiskError, type Disk, type Times } from './disk.ts';
import type { FileTree, TAbstractFile } from './files.ts';
import { TFile } from './files.ts';
import type { Habits } from './habits.ts';
import type { Actor, Journal } from './journal.ts';
import { foldersAbove, isWithin, normalizePath } from './paths.ts';
import { Serial } from './serial.ts';
import type { WorkKind, WorkQueue } from './work.ts';

/** What has changed in the tree; `vault.on` has an event of each name. */
export type TreeChange =
  | { readonly kind: 'create' | 'modify' | 'delete'; readonly file: TAbstractFile }
  | { readonly kind: 'rename'; readonly file: TAbstractFile; readonly oldPath: string };

/** What the store works on. */
export interface StoreParts {
  readonly disk: Disk;
  readonly tree: FileTree;
  readonly work: WorkQueue;
  readonly journal: Journal;
  readonly habits: Habits;
  /** The configuration folder: its files are on the disk but not in the tree. */
  readonly configDir: string;
  readonly onChange: (change: TreeChange) => void;
}

/** The files of one host. */
export class FileStore {
  readonly #parts: StoreParts;
  readonly #serial = new Serial();

  constructor(parts: StoreParts) {
    this.#parts = parts;
  }

  /** Reads a file when all earlier operations on it have ended. */
  read<T>(path: string, take: (disk: Disk) => T): Promise<T> {
    return this.#step('read', path, () => {
      this.#parts.journal.note('plugin', 'read', path);
      return take(this.#parts.disk);
    });
  }

  /** The text of a file for the app itself; not noted in the journal. */
  peek(path: string): Promise<string> {
    return this.#step('view', path, () => this.#parts.disk.readText(path));
  }

  /** Writes a file; `mustBe` says whether it has to be new, or to exist. */
  async write(actor: Actor, path: string, content: Content, mustBe?: 'new' | 'there', times?: Times): Promise<void> {
    const { disk, journal } = this.#parts;
    await this.#change(path, () => {
      const there = disk.isFile(path);
      if (mustBe === 'new' && (there || disk.isFolder(path))) throw new Error('File already exists.');
      if (mustBe === 'there' && !there) throw new DiskError('ENOENT', 'open', path);
      journal.note(actor, there ? 'write' : 'create', path);
      disk.write(path, content, times);
    });
  }

  /** Reads, changes and writes in one step that nothing comes between. */
  async process(actor: Actor, path: string, edit: (text: string) => string, times?: Times): Promise<string> {
    const { disk, journal, habits } = this.#parts;
    return await this.#change(path, () => {
      if (actor === 'plugin') journal.note(actor, 'read', path);
      const before = habits.processBom === 'stripped' ? disk.readText(path) : disk.text(path);
      const after: unknown = edit(before);
      if (typeof after !== 'string') throw new TypeError('the function given to process must return a string at once');
      if (after === before && habits.sameText === 'skip') return after;
      journal.note(actor, 'write', path);
      disk.write(path, after, times);
      return after;
    });
  }

  /** Removes a file, or a folder with all that is in it. */
  async remove(actor: Actor, path: string): Promise<void> {
    const { disk, journal } = this.#parts;
    await this.#change(path, () => {
      journal.note(actor, 'remove', path);
      if (disk.isFile(path)) disk.remove(path);
      else disk.rmdir(path, true);
    });
  }

  async mkdir(path: string): Promise<void> {
    await this.#change(path, () => this.#parts.disk.mkdir(path));
  }

  /** Renames a file or folder; its object in the tree stays the same. */
  async rename(actor: Actor, from: string, to: string): Promise<void> {
    const { disk, journal, tree } = this.#parts;
    const changes = await this.#serial.runBoth(from, to, () =>
      this.#parts.work.run('write', from, () => {
        if (disk.isFile(to) || (disk.isFolder(to) && to !== from)) throw new Error('Destination file already exists!');
        journal.note(actor, 'rename', from);
        disk.rename(from, to);
        return tree.get(from) && !this.isHidden(to)
          ? this.#moveInTree(from, to)
          : [...this.reconcile(from), ...this.reconcile(to)];
      }),
    );
    await this.deliver(changes);
  }

  /** Makes the tree agree with the disk at one path, whichever name the disk has for it; answers with what changed. */
  reconcile(name: string): TreeChange[] {
    const { disk, tree } = this.#parts;
    const path = normalizePath(name);
    if (this.isHidden(path)) return [];
    if (disk.isFile(path)) return [...this.#addFolders(foldersAbove(path)), ...this.#reconcileFile(path)];
    if (disk.isFolder(path)) return this.#addFolders([...foldersAbove(path), path]);
    return tree.remove(path).map((file) => ({ kind: 'delete', file }));
  }

  /** Tells of the changes, in their order, in a later turn; waits for that if events are early. */
  async deliver(changes: readonly TreeChange[]): Promise<void> {
    const told = changes.map((change) =>
      this.#serial.run(EVENTS, () =>
        this.#parts.work.run('event', change.file.path, () => this.#parts.onChange(change)),
      ),
    );
    if (this.#parts.habits.events === 'early') await Promise.all(told);
  }

  /** Whether the app shows no such file: names that begin with a dot, and the configuration folder. */
  isHidden(path: string): boolean {
    const dotted = path.split('/').some((part) => part.startsWith('.'));
    return dotted || isWithin(path, this.#parts.configDir);
  }

  async #change<T>(path: string, act: () => T): Promise<T> {
    const { result, changes } = await this.#step('write', path, () => {
      const made = act();
      return { result: made, changes: this.reconcile(path) };
    });
    await this.deliver(changes);
    return result;
  }

  #step<T>(kind: WorkKind, path: string, act: () => T): Promise<T> {
    return this.#serial.run(path, () => this.#parts.work.run(kind, path, act));
  }

  /** What was changed from outside and not yet noticed under the old name is noticed under the new one. */
  #moveInTree(from: string, to: string): TreeChange[] {
    const moved = this.#parts.tree.move(from, to);
    const renames = moved.map(({ entry, oldPath }): TreeChange => ({ kind: 'rename', file: entry, oldPath }));
    return [...renames, ...moved.flatMap(({ entry }) => (entry instanceof TFile ? this.reconcile(entry.path) : []))];
  }

  #addFolders(paths: readonly string[]): TreeChange[] {
    const fresh = paths.filter((path) => !this.#parts.tree.get(path));
    return fresh.map((path) => ({ kind: 'create', file: this.#parts.tree.addFolder(path) }));
  }

  #reconcileFile(path: string): TreeChange[] {
    const { disk, tree } = this.#parts;
    const { bytes, ctime, mtime } = disk.file(path);
    const stat = { ctime, mtime, size: bytes.length };
    const known = tree.get(path);
    if (!(known instanceof TFile)) return [{ kind: 'create', file: tree.addFile(path, stat) }];
    if (known.stat.mtime === mtime && known.stat.size === stat.size) return [];
    known.stat = stat;
    return [{ kind: 'modify', file: known }];
  }
}

/** The queue that keeps events in their order; no file has such a path. */
const EVENTS = '\0events';
