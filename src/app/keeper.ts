/**
 * Keeps the library in step with the vault: filled from the metadata cache when it is first needed, then note by note.
 * A note whose cache is null is unknown, never "without topics"; one whose frontmatter cannot be read for the moment,
 * because someone types in it, keeps its last good place.
 */
import { Component, parseYaml, TFile, type App, type CachedMetadata, type TAbstractFile } from 'obsidian';
import { topicsAffected } from '../core/affected';
import { propertiesOf, type Properties } from '../core/frontmatter';
import { layoutOf } from '../core/layout';
import { Library } from '../core/library';
import { noteOf, type Note } from '../core/note';
import { isNote, scopeOf, type Places, type Scope } from '../core/scope';
import type { Settings } from '../core/settings';
import { readNote, type Desk } from '../core/update';
import { breather } from './breath';
import { readPlaces } from './places';
import type { Store } from './store';

/** Told of topics whose lists may have changed, and of the note that changed them. */
export type ChangeListener = (topics: ReadonlySet<string>, path: string) => void;

/** What a cache says of a note: its properties, or that only its text can tell, or nothing yet. */
type Cached = { readonly kind: 'known'; readonly properties: Properties } | { readonly kind: 'unclear' } | { readonly kind: 'unknown' };

/** The library of this vault, and whether all of it is known. */
export class Keeper extends Component {
  private desk: Desk | null = null;
  private building: Promise<Desk | null> | null = null;
  private readonly unknown = new Set<TFile>();
  private readonly gone = new Set<string>();
  private readonly listeners = new Set<ChangeListener>();
  private isOff = false;
  private isFilled = false;
  /** Notes whose frontmatter could not be read when it was last looked at, with the reason. */
  readonly unreadable = new Map<string, string>();

  constructor(
    private readonly app: App,
    private readonly store: Store,
  ) {
    super();
  }

  override onload(): void {
    this.register(this.store.onChange(() => this.followSettings()));
    const { metadataCache, vault } = this.app;
    this.registerEvent(metadataCache.on('changed', (file, text) => this.learn(file, text)));
    this.registerEvent(vault.on('delete', (file) => this.drop(file, file.path)));
    this.registerEvent(vault.on('rename', (file, oldPath) => this.rename(file, oldPath)));
    this.app.workspace.onLayoutReady(() => {
      this.registerEvent(vault.on('create', (file) => this.meet(file)));
    });
  }

  override onunload(): void {
    this.isOff = true;
    this.forget();
    this.listeners.clear();
  }

  /** The means to update notes, filled on first use; null while the settings are damaged. */
  async ready(): Promise<Desk | null> {
    if (this.isOff) return null;
    this.building ??= this.build();
    return this.building;
  }

  /** The same if it is filled already. */
  get current(): Desk | null {
    return this.isFilled ? this.desk : null;
  }

  /** Whether every note's cache is known. */
  get isComplete(): boolean {
    for (const file of [...this.unknown]) if (this.enter(file) === 'unclear') void this.lookInto(file);
    return this.isFilled && this.unknown.size === 0;
  }

  /** Reads the notes whose cache is not known yet, so that a command need not wait; names the first that cannot be read. */
  async complete(): Promise<TFile | null> {
    for (const file of this.isComplete ? [] : [...this.unknown]) {
      const text = await this.app.vault.cachedRead(file).catch(() => null);
      if (text === null && this.app.vault.getFileByPath(file.path) === file) return file;
      if (text !== null) this.learn(file, text);
    }
    return null;
  }

  /** Whether this device saw a note deleted or renamed away since the plugin was switched on. */
  sawGo(path: string): boolean {
    return this.gone.has(path);
  }

  /** Calls back when lists may have changed; returns the way to stop that. */
  onChange(listener: ChangeListener): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  private followSettings(): void {
    if (this.desk?.settings !== this.store.settings) this.forget();
  }

  private forget(): void {
    this.desk = null;
    this.isFilled = false;
    this.building = null;
    this.unknown.clear();
    this.unreadable.clear();
  }

  /** Settings that change meanwhile begin it anew. */
  private async build(): Promise<Desk | null> {
    const { settings } = this.store;
    if (settings === null || this.isOff) return null;
    const desk = deskFor(settings, await readPlaces(this.app));
    if (this.store.settings !== settings) return this.build();
    this.desk = desk;
    for (const file of await this.fill(desk)) await this.lookInto(file);
    if (this.desk !== desk) return this.ready();
    this.isFilled = true;
    return desk;
  }

  /** Fills the library in stretches; what changes meanwhile comes in through the events. */
  private async fill(desk: Desk): Promise<readonly TFile[]> {
    const breathe = breather();
    const unclear: TFile[] = [];
    for (const file of this.app.vault.getMarkdownFiles()) {
      if (this.desk === desk && this.enter(file, 'first') === 'unclear') unclear.push(file);
      const pause = breathe();
      if (pause !== undefined) await pause;
    }
    return unclear;
  }

  /** Takes a note over from the cache; nobody is told of the first filling, which is no change. */
  private enter(file: TFile, occasion: 'first' | 'change' = 'change'): Cached['kind'] {
    const { desk } = this;
    this.unknown.delete(file);
    if (desk === null || !desk.scope(file.path) || this.app.vault.getFileByPath(file.path) !== file) return 'known';
    const cached = readCache(this.app.metadataCache.getFileCache(file), file);
    if (cached.kind === 'known') this.put(desk, noteOf(file.path, cached.properties, desk.settings), occasion);
    else this.unknown.add(file);
    return cached.kind;
  }

  private async lookInto(file: TFile): Promise<void> {
    const text = await this.app.vault.cachedRead(file).catch(() => null);
    if (text === null) this.unknown.add(file);
    else this.learn(file, text);
  }

  /** Takes a note over from its text. */
  private learn(file: TFile, text: string): void {
    const { desk } = this;
    this.unknown.delete(file);
    if (desk === null || !isNote(file.path) || !desk.scope(file.path)) return;
    const read = readNote(file.path, text, desk);
    if (read.kind === 'unreadable') return void this.unreadable.set(file.path, read.message);
    this.unreadable.delete(file.path);
    this.put(desk, read.note);
  }

  private meet(file: TAbstractFile): void {
    if (this.desk === null || !(file instanceof TFile) || !isNote(file.path)) return;
    this.gone.delete(file.path);
    if (this.enter(file) === 'unclear') void this.lookInto(file);
  }

  private drop(file: TAbstractFile, path: string): void {
    for (const known of this.pathsAt(file, path)) {
      this.gone.add(known);
      this.unreadable.delete(known);
      const before = this.desk?.library.get(known);
      this.desk?.library.drop(known);
      this.tell(before, undefined, known);
    }
    if (file instanceof TFile) this.unknown.delete(file);
  }

  private rename(file: TAbstractFile, oldPath: string): void {
    this.drop(file, oldPath);
    const renamed = file instanceof TFile ? [file] : this.app.vault.getMarkdownFiles().filter(({ path }) => path.startsWith(`${file.path}/`));
    for (const note of renamed) this.meet(note);
  }

  /** A note's path; of a folder, those of the known notes in it. */
  private pathsAt(file: TAbstractFile, path: string): readonly string[] {
    if (file instanceof TFile) return isNote(path) ? [path] : [];
    return [...(this.desk?.library.all() ?? [])].map((note) => note.path).filter((known) => known.startsWith(`${path}/`));
  }

  private put(desk: Desk, note: Note, occasion: 'first' | 'change' = 'change'): void {
    const before = desk.library.get(note.path);
    if (before !== undefined && JSON.stringify(before) === JSON.stringify(note)) return;
    desk.library.put(note);
    if (occasion === 'change') this.tell(before, note, note.path);
  }

  private tell(before: Note | undefined, after: Note | undefined, path: string): void {
    if (this.listeners.size === 0) return;
    const topics = topicsAffected(before, after);
    if (topics.size > 0) for (const listener of this.listeners) listener(topics, path);
  }
}

function deskFor(settings: Settings, places: Places): Desk {
  const scope: Scope = scopeOf(settings, places);
  return { yaml: parseYaml, settings, scope, layout: layoutOf(settings), library: new Library() };
}

/** An empty note may never get a cache; a head without properties may be empty or unreadable: its text tells. */
function readCache(cache: CachedMetadata | null, file: TFile): Cached {
  if (cache === null) return file.stat.size === 0 ? { kind: 'known', properties: new Map() } : { kind: 'unknown' };
  const hasHead = cache.frontmatterPosition !== undefined || cache.sections?.[0]?.type === 'yaml';
  const properties = cache.frontmatter === undefined && hasHead ? undefined : propertiesOf(cache.frontmatter);
  return properties === undefined ? { kind: 'unclear' } : { kind: 'known', properties };
}
