/**
 * Keeps the library in step with the vault: filled from the metadata cache when it is first needed, then note by note.
 * A note whose cache is null is unknown, never "without topics"; one whose frontmatter cannot be read for the moment,
 * because someone types in it, keeps its last good place.
 */
import { Component, TFile, type App, type TAbstractFile } from 'obsidian';
import type { NoteIndex } from '../../core/index/note-index';
import { noteOf, type Note } from '../../core/note/note';
import { isNote } from '../../core/note/scope';
import { readNote, type UpdateContext } from '../../core/block/update-note';
import { createYielder } from '../yield-to-ui';
import { cachedFrontmatter, type CachedFrontmatter } from './cached-frontmatter';
import { createContext } from './create-context';
import { isEqual } from '../../core/type-guards';
import { ChangeListeners, type ChangeListener } from './change-listeners';
import { DeletedPaths } from './deleted-paths';
import { readConfigFolders } from './config-folders';
import type { SettingsStore } from '../settings/settings-store';

/** The library of this vault, and whether all of it is known. */
export class IndexSync extends Component {
  readonly #app: App;
  readonly #store: SettingsStore;
  #context: UpdateContext | null = null;
  #building: Promise<UpdateContext | null> | null = null;
  /** The template folders that the desk's scope was made with. */
  #configFolders = '';
  readonly #unknown = new Set<TFile>();
  /** Notes created or modified since listeners were last notified. Indexing a note for the first time is no change. */
  readonly #unreported = new Set<TAbstractFile>();
  readonly #deletedPaths = new DeletedPaths();
  readonly #listeners = new ChangeListeners();
  /** The index before the settings changed, until it is filled anew. */
  #previousIndex: NoteIndex | null = null;
  #isOff = false;
  #isFilled = false;
  /** Notes whose frontmatter could not be read when it was last looked at, with the reason. */
  readonly unreadable = new Map<string, string>();

  constructor(app: App, store: SettingsStore) {
    super();
    this.#app = app;
    this.#store = store;
  }

  override onload(): void {
    this.register(this.#store.onChange(() => this.#onSettings()));
    const { metadataCache, vault } = this.#app;
    this.registerEvent(metadataCache.on('changed', (file, text) => this.#indexText(file, text)));
    this.registerEvent(vault.on('modify', (file) => this.#onModify(file)));
    this.registerEvent(vault.on('delete', (file) => this.#onDelete(file, file.path)));
    this.registerEvent(vault.on('rename', (file, oldPath) => this.#onRename(file, oldPath)));
    this.#app.workspace.onLayoutReady(() => {
      if (!this.#isOff) this.registerEvent(vault.on('create', (file) => this.#onCreate(file)));
    });
  }

  override onunload(): void {
    this.#isOff = true;
    this.#forget();
    this.#listeners.clear();
  }

  /**
   * The means to update notes, filled on first use; null while the settings are damaged. Rejects if the vault's own
   * folders cannot be read.
   */
  async ready(): Promise<UpdateContext | null> {
    if (this.#isOff) return null;
    const building = (this.#building ??= this.#build());
    try {
      const context = await building;
      const places = JSON.stringify(await readConfigFolders(this.#app));
      if (
        context === null ? this.#store.settings === null : this.#context === context && this.#configFolders === places
      )
        return context;
    } catch (error) {
      if (this.#building === building) this.#building = null;
      throw error;
    }
    if (this.#building === building) this.#forget();
    return this.ready();
  }

  /** The same if it is filled already. */
  get current(): UpdateContext | null {
    return this.#isFilled ? this.#context : null;
  }

  /** Whether every note's cache was known when it was last looked at. */
  get isComplete(): boolean {
    return this.#isFilled && this.#unknown.size === 0;
  }

  /** Looks again at the notes that were not known; says whether all are now. */
  async retryUnknown(): Promise<boolean> {
    for (const file of this.#stillUnknown('unclear')) await this.#readAndIndex(file);
    return this.isComplete;
  }

  /**
   * Reads the notes whose cache is not known yet, so that a command need not wait; names the first that cannot be
   * read.
   */
  async readUnknown(): Promise<TFile | null> {
    for (const file of this.#stillUnknown('unclear', 'unknown')) {
      if (!(await this.#readAndIndex(file)) && this.#app.vault.getFileByPath(file.path) === file) return file;
    }
    return null;
  }

  /** Whether this device saw a note deleted or renamed away since the plugin was switched on. */
  wasDeleted(path: string): boolean {
    return this.#deletedPaths.has(path);
  }

  /** Calls back when lists may have changed; returns the way to stop that. */
  onChange(listener: ChangeListener): () => void {
    return this.#listeners.add(listener);
  }

  #onSettings(): void {
    if (this.#context?.settings !== this.#store.settings) this.#forget();
  }

  #forget(): void {
    this.#previousIndex = this.current?.noteIndex ?? this.#previousIndex;
    this.#context = null;
    this.#isFilled = false;
    this.#building = null;
    this.#unknown.clear();
    this.unreadable.clear();
  }

  /** Settings that change meanwhile begin it anew. */
  async #build(): Promise<UpdateContext | null> {
    const { settings } = this.#store;
    if (settings === null || this.#isOff) return null;
    if (this.#previousIndex === null) this.#unreported.clear();
    const places = await readConfigFolders(this.#app);
    if (this.#store.settings !== settings) return this.#build();
    const context = createContext(settings, places);
    this.#context = context;
    this.#configFolders = JSON.stringify(places);
    for (const file of await this.#fill(context)) await this.#readAndIndex(file);
    if (this.#context !== context) return this.ready();
    this.#previousIndex = null;
    this.#isFilled = true;
    return context;
  }

  /** Fills the library in stretches; what changes meanwhile comes in through the events. */
  async #fill(context: UpdateContext): Promise<readonly TFile[]> {
    const yieldIfDue = createYielder();
    const unclear: TFile[] = [];
    for (const file of this.#app.vault.getMarkdownFiles()) {
      if (this.#context === context && this.#indexFromCache(file, 'with-all') === 'unclear') unclear.push(file);
      const pause = yieldIfDue();
      if (pause !== undefined) await pause;
    }
    return unclear;
  }

  /** Takes a note over from the cache; one that comes in with all others, and is no news, changes nobody's lists. */
  #indexFromCache(file: TFile, how: 'alone' | 'with-all' = 'alone'): CachedFrontmatter['kind'] {
    const context = this.#context;
    this.#unknown.delete(file);
    if (context === null || !context.scope(file.path) || this.#app.vault.getFileByPath(file.path) !== file)
      return 'known';
    const cached = cachedFrontmatter(this.#app.metadataCache.getFileCache(file), file, context.settings);
    if (cached.kind === 'known') {
      const note = noteOf(file.path, cached.properties, context.settings);
      if (how === 'alone' || this.#unreported.has(file)) this.#setNote(context, file, note);
      else context.noteIndex.addAll([note]);
    } else this.#unknown.add(file);
    return cached.kind;
  }

  #stillUnknown(...kinds: readonly CachedFrontmatter['kind'][]): readonly TFile[] {
    return [...this.#unknown].filter((file) => kinds.includes(this.#indexFromCache(file)));
  }

  /** Takes a note over from its text; false where that cannot be read. */
  async #readAndIndex(file: TFile): Promise<boolean> {
    const text = await this.#app.vault.cachedRead(file).catch(() => null);
    if (text !== null) this.#indexText(file, text);
    return text !== null;
  }

  #indexText(file: TFile, text: string): void {
    const context = this.#context;
    this.#unknown.delete(file);
    if (context === null || !isNote(file.path) || !context.scope(file.path)) return;
    const read = readNote(file.path, text, context);
    if (read.kind === 'unreadable') this.unreadable.set(file.path, read.message);
    else this.#setNote(context, file, read.note);
  }

  #onModify(file: TAbstractFile): void {
    if (file instanceof TFile && isNote(file.path) && this.#context?.noteIndex.get(file.path) === undefined)
      this.#unreported.add(file);
  }

  #onCreate(file: TAbstractFile): void {
    this.#deletedPaths.delete(file.path);
    if (!(file instanceof TFile) || !isNote(file.path)) return;
    this.#unreported.add(file);
    if (this.#context !== null && this.#indexFromCache(file) === 'unclear') void this.#readAndIndex(file);
  }

  #onDelete(file: TAbstractFile, path: string): void {
    this.#deletedPaths.add(path);
    for (const known of this.#pathsAt(file, path)) {
      const before = this.#context?.noteIndex.get(known) ?? this.#previousIndex?.get(known);
      this.unreadable.delete(known);
      this.#context?.noteIndex.delete(known);
      this.#listeners.notify(before, undefined, known);
    }
    this.#unreported.delete(file);
    if (file instanceof TFile) this.#unknown.delete(file);
  }

  /** Where the new place cannot be read yet, or not for the moment, the note takes its last good properties along. */
  #onRename(file: TAbstractFile, oldPath: string): void {
    const before = this.#context?.noteIndex.get(oldPath);
    this.#onDelete(file, oldPath);
    const renamed =
      file instanceof TFile
        ? [file]
        : this.#app.vault.getMarkdownFiles().filter(({ path }) => path.startsWith(`${file.path}/`));
    for (const note of renamed) this.#onCreate(note);
    const context = this.#context;
    if (context === null || before === undefined || !(file instanceof TFile) || !this.#unknown.has(file)) return;
    const { path, name, section } = noteOf(file.path, new Map(), context.settings);
    this.#setNote(context, file, { ...before, path, name, section });
  }

  /** A note's path; of a folder, those of the known notes in it. */
  #pathsAt(file: TAbstractFile, path: string): readonly string[] {
    if (file instanceof TFile) return isNote(path) ? [path] : [];
    return [...(this.#context?.noteIndex.all() ?? [])]
      .map((note) => note.path)
      .filter((known) => known.startsWith(`${path}/`));
  }

  #setNote(context: UpdateContext, file: TFile, note: Note): void {
    const isNews = this.#unreported.delete(file);
    const known = context.noteIndex.get(note.path);
    this.unreadable.delete(note.path);
    if (isEqual(known, note)) return;
    context.noteIndex.set(note);
    if (known !== undefined || isNews)
      this.#listeners.notify(known ?? this.#previousIndex?.get(note.path), note, note.path);
  }
}
