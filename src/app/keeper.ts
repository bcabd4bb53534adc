/**
 * Keeps the library in step with the vault: filled from the metadata cache when it is first needed, then note by note.
 * A note whose cache is null is unknown, never "without topics"; one whose frontmatter cannot be read for the moment,
 * because someone types in it, keeps its last good place.
 */
import { Component, TFile, type App, type TAbstractFile } from 'obsidian';
import { topicsAffected } from '../core/affected';
import type { Library } from '../core/library';
import { noteOf, type Note } from '../core/note';
import { isNote } from '../core/scope';
import { readNote, type Desk } from '../core/update';
import { breather } from './breath';
import { readCache, type Cached } from './cached';
import { deskFor } from './desk-for';
import { isEqual } from './equal';
import { Gone } from './gone';
import { readPlaces } from './places';
import type { Store } from './store';

/** Told of topics whose lists may have changed, and of the note that changed them. */
export type ChangeListener = (topics: ReadonlySet<string>, path: string) => void;

/** The library of this vault, and whether all of it is known. */
export class Keeper extends Component {
  readonly #app: App;
  readonly #store: Store;
  #desk: Desk | null = null;
  #building: Promise<Desk | null> | null = null;
  /** The template folders that the desk's scope was made with. */
  #places = '';
  readonly #unknown = new Set<TFile>();
  /** Notes that came or changed, and of which nobody was told yet: a note that is met for the first time is no change by itself. */
  readonly #news = new Set<TAbstractFile>();
  readonly #gone = new Gone();
  readonly #listeners = new Set<ChangeListener>();
  /** The library before the settings changed, until it is filled anew: what a note was before it changed meanwhile. */
  #former: Library | null = null;
  #isOff = false;
  #isFilled = false;
  /** Notes whose frontmatter could not be read when it was last looked at, with the reason. */
  readonly notRead = new Map<string, string>();

  constructor(app: App, store: Store) {
    super();
    this.#app = app;
    this.#store = store;
  }

  override onload(): void {
    this.register(this.#store.onChange(() => {
      if (this.#desk?.settings !== this.#store.settings) this.#forget();
    }));
    const { metadataCache, vault } = this.#app;
    this.registerEvent(metadataCache.on('changed', (file, text) => this.#learn(file, text)));
    this.registerEvent(vault.on('modify', (file) => this.#noteChange(file)));
    this.registerEvent(vault.on('delete', (file) => this.#drop(file, file.path)));
    this.registerEvent(vault.on('rename', (file, oldPath) => this.#rename(file, oldPath)));
    this.#app.workspace.onLayoutReady(() => {
      if (!this.#isOff) this.registerEvent(vault.on('create', (file) => this.#meet(file)));
    });
  }

  override onunload(): void {
    this.#isOff = true;
    this.#forget();
    this.#listeners.clear();
  }

  /** The means to update notes, filled on first use; null while the settings are damaged. Rejects if the vault's own folders cannot be read. */
  async ready(): Promise<Desk | null> {
    if (this.#isOff) return null;
    const building = (this.#building ??= this.#build());
    try {
      const desk = await building;
      const places = JSON.stringify(await readPlaces(this.#app));
      if (desk === null ? this.#store.settings === null : this.#desk === desk && this.#places === places) return desk;
    } catch (error) {
      if (this.#building === building) this.#building = null;
      throw error;
    }
    if (this.#building === building) this.#forget();
    return this.ready();
  }

  /** The same if it is filled already. */
  get current(): Desk | null {
    return this.#isFilled ? this.#desk : null;
  }

  /** Whether every note's cache was known when it was last looked at. */
  get isComplete(): boolean {
    return this.#isFilled && this.#unknown.size === 0;
  }

  /** Looks again at the notes that were not known; says whether all are now. */
  async look(): Promise<boolean> {
    for (const file of this.#stillUnknown('unclear')) await this.#lookInto(file);
    return this.isComplete;
  }

  /** Reads the notes whose cache is not known yet, so that a command need not wait; names the first that cannot be read. */
  async complete(): Promise<TFile | null> {
    for (const file of this.#stillUnknown('unclear', 'unknown')) {
      if (!(await this.#lookInto(file)) && this.#app.vault.getFileByPath(file.path) === file) return file;
    }
    return null;
  }

  /** Whether this device saw a note deleted or renamed away since the plugin was switched on. */
  sawGo(path: string): boolean {
    return this.#gone.has(path);
  }

  /** Calls back when lists may have changed; returns the way to stop that. */
  onChange(listener: ChangeListener): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  #forget(): void {
    this.#former = this.current?.library ?? this.#former;
    this.#desk = null;
    this.#isFilled = false;
    this.#building = null;
    this.#unknown.clear();
    this.notRead.clear();
  }

  /** Settings that change meanwhile begin it anew. */
  async #build(): Promise<Desk | null> {
    const { settings } = this.#store;
    if (settings === null || this.#isOff) return null;
    if (this.#former === null) this.#news.clear();
    const places = await readPlaces(this.#app);
    if (this.#store.settings !== settings) return this.#build();
    const desk = deskFor(settings, places);
    this.#desk = desk;
    this.#places = JSON.stringify(places);
    for (const file of await this.#fill(desk)) await this.#lookInto(file);
    if (this.#desk !== desk) return this.ready();
    this.#former = null;
    this.#isFilled = true;
    return desk;
  }

  /** Fills the library in stretches; what changes meanwhile comes in through the events. */
  async #fill(desk: Desk): Promise<readonly TFile[]> {
    const breathe = breather();
    const unclear: TFile[] = [];
    for (const file of this.#app.vault.getMarkdownFiles()) {
      if (this.#desk === desk && this.#enter(file, 'with-all') === 'unclear') unclear.push(file);
      const pause = breathe();
      if (pause !== undefined) await pause;
    }
    return unclear;
  }

  /** Takes a note over from the cache; one that comes in with all others, and is no news, changes nobody's lists. */
  #enter(file: TFile, how: 'alone' | 'with-all' = 'alone'): Cached['kind'] {
    const desk = this.#desk;
    this.#unknown.delete(file);
    if (desk === null || !desk.scope(file.path) || this.#app.vault.getFileByPath(file.path) !== file) return 'known';
    const cached = readCache(this.#app.metadataCache.getFileCache(file), file);
    if (cached.kind === 'known') {
      const note = noteOf(file.path, cached.properties, desk.settings);
      if (how === 'alone' || this.#news.has(file)) this.#put(desk, file, note);
      else desk.library.fill([note]);
    } else this.#unknown.add(file);
    return cached.kind;
  }

  #stillUnknown(...kinds: readonly Cached['kind'][]): readonly TFile[] {
    return [...this.#unknown].filter((file) => kinds.includes(this.#enter(file)));
  }

  /** Takes a note over from its text; false where that cannot be read. */
  async #lookInto(file: TFile): Promise<boolean> {
    const text = await this.#app.vault.cachedRead(file).catch(() => null);
    if (text !== null) this.#learn(file, text);
    return text !== null;
  }

  #learn(file: TFile, text: string): void {
    const desk = this.#desk;
    this.#unknown.delete(file);
    if (desk === null || !isNote(file.path) || !desk.scope(file.path)) return;
    const read = readNote(file.path, text, desk);
    if (read.kind === 'unreadable') this.notRead.set(file.path, read.message);
    else this.#put(desk, file, read.note);
  }

  #noteChange(file: TAbstractFile): void {
    if (file instanceof TFile && isNote(file.path) && this.#desk?.library.get(file.path) === undefined) this.#news.add(file);
  }

  #meet(file: TAbstractFile): void {
    this.#gone.delete(file.path);
    if (!(file instanceof TFile) || !isNote(file.path)) return;
    this.#news.add(file);
    if (this.#desk !== null && this.#enter(file) === 'unclear') void this.#lookInto(file);
  }

  #drop(file: TAbstractFile, path: string): void {
    this.#gone.add(path);
    for (const known of this.#pathsAt(file, path)) {
      const before = this.#desk?.library.get(known) ?? this.#former?.get(known);
      this.notRead.delete(known);
      this.#desk?.library.drop(known);
      this.#tell(before, undefined, known);
    }
    this.#news.delete(file);
    if (file instanceof TFile) this.#unknown.delete(file);
  }

  /** Where the new place cannot be read yet, or not for the moment, the note takes its last good properties along. */
  #rename(file: TAbstractFile, oldPath: string): void {
    const before = this.#desk?.library.get(oldPath);
    this.#drop(file, oldPath);
    const renamed = file instanceof TFile ? [file] : this.#app.vault.getMarkdownFiles().filter(({ path }) => path.startsWith(`${file.path}/`));
    for (const note of renamed) this.#meet(note);
    const desk = this.#desk;
    if (desk === null || before === undefined || !(file instanceof TFile) || !this.#unknown.has(file)) return;
    const { path, name, section } = noteOf(file.path, new Map(), desk.settings);
    this.#put(desk, file, { ...before, path, name, section });
  }

  /** A note's path; of a folder, those of the known notes in it. */
  #pathsAt(file: TAbstractFile, path: string): readonly string[] {
    if (file instanceof TFile) return isNote(path) ? [path] : [];
    return [...(this.#desk?.library.all() ?? [])].map((note) => note.path).filter((known) => known.startsWith(`${path}/`));
  }

  #put(desk: Desk, file: TFile, note: Note): void {
    const isNews = this.#news.delete(file);
    const known = desk.library.get(note.path);
    this.notRead.delete(note.path);
    if (isEqual(known, note)) return;
    desk.library.put(note);
    if (known !== undefined || isNews) this.#tell(known ?? this.#former?.get(note.path), note, note.path);
  }

  #tell(before: Note | undefined, after: Note | undefined, path: string): void {
    const topics = topicsAffected(before, after);
    if (topics.size > 0) for (const listener of this.#listeners) listener(topics, path);
  }
}
