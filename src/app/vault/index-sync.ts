/**
 * Keeps the note index in step with the vault: filled when it is first needed, then note by note. It alone listens to
 * what happens to files, and tells of it when it has followed. A note whose cache is null is unknown, never "without
 * topics"; one whose frontmatter cannot be read for the moment, because someone types in it, keeps its last good place.
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

/** The note index of this vault, and whether all of it is known. */
export class IndexSync extends Component {
  readonly #app: App;
  readonly #store: SettingsStore;
  readonly #events = new VaultEvents();
  readonly #intake: NoteIntake;
  readonly #deletedPaths = new DeletedPaths();
  /** The vault's own folders; null before each writing and when a note is opened: then they are read again. */
  folders: Promise<ConfigFolders> | null = null;
  #building: Promise<UpdateContext | null> | null = null;
  /** The template folders that the context's scope was made with. */
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
   * The means to update notes, filled on first use; null while the settings are damaged or missing. Rejects if the
   * vault's own folders cannot be read.
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

  /** The same if it is filled already. */
  get current(): UpdateContext | null {
    return this.#isFilled ? this.#intake.context : null;
  }

  /** Whether every note was known when it was last looked at, but those that cannot be read. */
  get isComplete(): boolean {
    return this.#isFilled && !this.#intake.unknown.isWaiting;
  }

  /** The notes that are not known because they cannot be read. */
  get unread(): ReadonlySet<TFile> {
    return this.#intake.unknown.unread;
  }

  /** Notes whose frontmatter could not be read when it was last looked at, with the reason. */
  get unreadable(): ReadonlyMap<string, string> {
    return this.#intake.unreadable;
  }

  /** Whether the present properties of a note are known. */
  isRead(file: TFile): boolean {
    return !this.#intake.unknown.has(file) && !this.unreadable.has(file.path);
  }

  /** Looks again at the notes that were not known, and reads those that were looked at often enough. */
  retryUnknown(): Promise<void> {
    return this.#intake.retryUnknown();
  }

  /**
   * Reads the notes whose cache is not known yet, so that a command need not wait; names the first that cannot be
   * read.
   */
  readUnknown(): Promise<TFile | null> {
    return this.#intake.readUnknown();
  }

  /** Whether this device saw a note deleted or renamed away since the plugin was switched on. */
  wasDeleted(path: string): boolean {
    return this.#deletedPaths.has(path);
  }

  /** Calls back when something happened to the vault and the index has followed; returns the way to stop that. */
  onEvent(listener: VaultListener): () => void {
    return this.#events.add(listener);
  }

  #onSettings(): void {
    const { settings } = this.#store;
    if (this.#intake.context?.settings !== settings && !this.#acceptHidden(settings)) this.#forget();
  }

  /** Where nothing differs but what is hidden, all that is known stays, and only those notes' lists change. */
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

  /** Settings that change meanwhile begin it anew. */
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

  /** Fills the index in stretches; what changes meanwhile comes in through the events. */
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

  /** The cache still has what the note held before; where that is nothing, the note may never be indexed. */
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

  /** Where the new place cannot be read yet, or not for the moment, the note takes its last good properties along. */
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

  /** A note's path; of a folder, those of the known notes in it. */
  #pathsAt(file: TAbstractFile, path: string): readonly string[] {
    if (file instanceof TFile) return isNote(path) ? [path] : [];
    const known = [...(this.#intake.context?.noteIndex.all() ?? [])].map((note) => note.path);
    return known.filter((each) => each.startsWith(`${path}/`));
  }
}
