/**
 * Keeps the note index in step with the vault: filled on first use, then updated note by note. All file events come
 * through here. Listeners are notified after the index was updated. A note without a cache is unknown, never "without
 * topics". While someone types in a frontmatter, so that it is unreadable, the note keeps its last good entry.
 */
import { Component, TFile, type App, type TAbstractFile } from 'obsidian';
import { noteOf } from '../../core/note/note';
import { isNote, type ConfigFolders } from '../../core/note/scope';
import type { UpdateContext } from '../../core/block/update-note';
import { createYielder } from '../yield-to-ui';
import { createContext } from './create-context';
import { DeletedPaths } from './deleted-paths';
import { readConfigFolders } from './config-folders';
import { NoteIntake } from './note-intake';
import { VaultEvents, type VaultListener } from './vault-events';
import { ownKey } from '../../core/relations/dependents';
import type { Settings } from '../../core/settings/settings';
import { notesHiddenFrom } from '../settings/hidden-notes';
import type { SettingsStore } from '../settings/settings-store';

/** The note index of this vault, and whether it is complete. */
export class IndexSync extends Component {
  readonly #app: App;
  readonly #store: SettingsStore;
  readonly #events = new VaultEvents();
  readonly #intake: NoteIntake;
  readonly #deletedPaths = new DeletedPaths();
  /** The configuration folders; null before each write and when a note is opened, so that they are read again. */
  folders: Promise<ConfigFolders> | null = null;
  #building: Promise<UpdateContext | null> | null = null;
  /** The configuration folders from which the context's scope was made, as JSON. */
  #configFolders = '';
  #isOff = false;
  #isFilled = false;

  constructor(app: App, store: SettingsStore) {
    super();
    this.#app = app;
    this.#store = store;
    this.#intake = new NoteIntake(app, this.#events);
  }

  override onload(): void {
    this.register(this.#store.onChange(() => this.#onSettings()));
    const { metadataCache, vault } = this.#app;
    this.registerEvent(metadataCache.on('changed', (file, text) => this.#intake.indexText(file, text)));
    this.registerEvent(vault.on('modify', (file) => this.#onModify(file)));
    this.registerEvent(vault.on('delete', (file) => this.#onDelete(file)));
    this.registerEvent(vault.on('rename', (file, oldPath) => this.#onRename(file, oldPath)));
    this.registerEvent(this.#app.workspace.on('file-open', () => (this.folders = null)));
    this.#app.workspace.onLayoutReady(() => {
      if (!this.#isOff) this.registerEvent(vault.on('create', (file) => this.#onCreate(file)));
    });
  }

  override onunload(): void {
    this.#isOff = true;
    this.#forget();
    this.#events.clear();
  }

  /**
   * Returns the update context, filling the index on first use; null while the settings are damaged or missing. Rejects
   * if the configuration folders cannot be read.
   */
  async ready(): Promise<UpdateContext | null> {
    if (this.#isOff) return null;
    const building = (this.#building ??= this.#build());
    try {
      const context = await building;
      const places = JSON.stringify(await (this.folders ??= readConfigFolders(this.#app)));
      const isCurrent = this.#intake.context === context && this.#configFolders === places;
      if (context === null ? this.#store.settings === null : isCurrent) return context;
    } catch (error) {
      this.folders = null;
      if (this.#building === building) this.#building = null;
      throw error;
    }
    if (this.#building === building) this.#forget();
    return this.ready();
  }

  /** The update context if the index is filled, otherwise null. */
  get current(): UpdateContext | null {
    return this.#isFilled ? this.#intake.context : null;
  }

  /** Whether every note is indexed, apart from those that cannot be read. */
  get isComplete(): boolean {
    return this.#isFilled && !this.#intake.unknown.isWaiting;
  }

  /** The notes that are not indexed because they cannot be read. */
  get unread(): ReadonlySet<TFile> {
    return this.#intake.unknown.unread;
  }

  /** The notes whose frontmatter was unreadable at the last attempt, by path, with the reason. */
  get unreadable(): ReadonlyMap<string, string> {
    return this.#intake.unreadable;
  }

  /** Whether the current properties of a note are indexed. */
  isRead(file: TFile): boolean {
    return !this.#intake.unknown.has(file) && !this.unreadable.has(file.path);
  }

  /** Retries the unknown notes from the cache, and reads those from disk that were retried often enough. */
  retryUnknown(): Promise<void> {
    return this.#intake.retryUnknown();
  }

  /** Reads every note without a cache from disk. Returns the first that cannot be read, or null. */
  readUnknown(): Promise<TFile | null> {
    return this.#intake.readUnknown();
  }

  /** Whether this device saw the target of a link deleted or renamed since the plugin was enabled. */
  wasDeleted(path: string): boolean {
    return this.#deletedPaths.has(path);
  }

  /** Calls `listener` with each vault event after the index was updated. Returns a function that unsubscribes. */
  onEvent(listener: VaultListener): () => void {
    return this.#events.add(listener);
  }

  #onSettings(): void {
    const { settings } = this.#store;
    if (this.#intake.context?.settings !== settings && !this.#acceptHidden(settings)) this.#forget();
  }

  /** Keeps the index if only hidden notes or declined topics changed, and updates the lists of the notes concerned. */
  #acceptHidden(settings: Settings | null): boolean {
    const { current } = this;
    const paths = current === null || settings === null ? null : notesHiddenFrom(current.settings, settings);
    if (current === null || settings === null || paths === null) return false;
    this.#intake.context = { ...current, settings };
    this.#building = Promise.resolve(this.#intake.context);
    for (const path of paths) this.#events.tell({ kind: 'relations', keys: new Set([ownKey(path)]), path });
    return true;
  }

  #forget(): void {
    this.#intake.previousIndex = this.current?.noteIndex ?? this.#intake.previousIndex;
    this.#intake.clear();
    this.#isFilled = false;
    this.#building = null;
  }

  /** Fills a new index. Starts again if the settings change in the meantime. */
  async #build(): Promise<UpdateContext | null> {
    const { settings } = this.#store;
    if (settings === null || this.#isOff) return null;
    const intake = this.#intake;
    if (intake.previousIndex === null) intake.unreported.clear();
    const places = await (this.folders ??= readConfigFolders(this.#app));
    if (this.#store.settings !== settings) return this.#build();
    const context = createContext(settings, places);
    intake.context = context;
    this.#configFolders = JSON.stringify(places);
    for (const file of await this.#fill(context)) await intake.readAndIndex(file);
    if (intake.context !== context) return this.ready();
    intake.previousIndex = null;
    this.#isFilled = true;
    return context;
  }

  /** Fills the index from the cache with yields in between. Returns the notes whose text has to be read. */
  async #fill(context: UpdateContext): Promise<readonly TFile[]> {
    const intake = this.#intake;
    const yieldIfDue = createYielder();
    const unclear: TFile[] = [];
    for (const file of this.#app.vault.getMarkdownFiles()) {
      if (intake.context === context && intake.indexFromCache(file, 'with-all') === 'unclear') unclear.push(file);
      const pause = yieldIfDue();
      if (pause !== undefined) await pause;
    }
    return unclear;
  }

  /** Records a modification. If the cache holds no previous content, the note may never be cached. */
  #onModify(file: TAbstractFile): void {
    const { context, unreported } = this.#intake;
    if (file instanceof TFile && isNote(file.path)) {
      if (context?.noteIndex.get(file.path) === undefined) unreported.add(file);
      if (this.#app.metadataCache.getFileCache(file) === null) this.#intake.indexFromCache(file);
    }
    this.#events.tell({ kind: 'changed', file, isNew: false });
  }

  #onCreate(file: TAbstractFile): void {
    this.#take(file);
    this.#events.tell({ kind: 'changed', file, isNew: true });
  }

  #onDelete(file: TAbstractFile): void {
    this.#drop(file, file.path);
    this.#events.tell({ kind: 'gone', file });
  }

  #onRename(file: TAbstractFile, oldPath: string): void {
    this.#move(file, oldPath);
    this.#events.tell({ kind: 'renamed', file, oldPath });
  }

  #take(file: TAbstractFile): void {
    const intake = this.#intake;
    this.#deletedPaths.delete(file.path);
    if (!(file instanceof TFile) || !isNote(file.path)) return;
    intake.unreported.add(file);
    if (intake.context !== null && intake.indexFromCache(file) === 'unclear') void intake.readAndIndex(file);
  }

  #drop(file: TAbstractFile, path: string): void {
    const { context, previousIndex, unreadable, unreported } = this.#intake;
    this.#deletedPaths.add(path);
    for (const known of this.#pathsAt(file, path)) {
      const before = context?.noteIndex.get(known) ?? previousIndex?.get(known);
      unreadable.delete(known);
      context?.noteIndex.delete(known);
      this.#events.tellRelations(before, undefined, known);
    }
    unreported.delete(file);
    if (file instanceof TFile) this.#intake.setKnown(file);
  }

  /** Moves a note to its new path. If it cannot be indexed there yet, it keeps its last good properties. */
  #move(file: TAbstractFile, oldPath: string): void {
    const before = this.#intake.context?.noteIndex.get(oldPath);
    this.#drop(file, oldPath);
    const isBelow = ({ path }: TFile): boolean => path.startsWith(`${file.path}/`);
    const moved = file instanceof TFile ? [file] : this.#app.vault.getMarkdownFiles().filter(isBelow);
    for (const note of moved) this.#take(note);
    const { context, unknown } = this.#intake;
    if (context === null || before === undefined || !(file instanceof TFile) || !unknown.has(file)) return;
    const { path, name, section } = noteOf(file.path, new Map(), context.settings);
    this.#intake.setNote(context, file, { ...before, path, name, section });
  }

  /** Returns the path of a note, or the paths of the indexed notes in a folder. */
  #pathsAt(file: TAbstractFile, path: string): readonly string[] {
    if (file instanceof TFile) return isNote(path) ? [path] : [];
    const known = [...(this.#intake.context?.noteIndex.all() ?? [])].map((note) => note.path);
    return known.filter((each) => each.startsWith(`${path}/`));
  }
}
