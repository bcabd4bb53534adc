/**
 * Writes without being asked, where this device was allowed to and where it is earned (DESIGN section 7). Changes are
 * gathered until the vault has been quiet for a while; then one calm run updates the notes they concern, one by one.
 */
import { Component, type App, type TAbstractFile, type TFile } from 'obsidian';
import { notesOnTopics } from '../core/affected';
import { Brake, droppedPaths } from '../core/earned';
import { updateNote, type Desk, type Update } from '../core/update';
import { breather } from './breath';
import type { Keeper } from './keeper';
import type { Serial } from './serial';
import type { Store } from './store';
import { changeNote } from './writer';

/** How long nothing may have happened, in milliseconds; after a rename the app rewrites links in other notes itself. */
const QUIET = 3_000;
const QUIET_AFTER_RENAME = 10_000;

/** What automatic writing needs of its surroundings. */
export interface AutomaticParts {
  readonly app: App;
  readonly store: Store;
  readonly keeper: Keeper;
  readonly queue: Serial;
  /** Whether a text still holds the script, which would write its own version again. */
  readonly holdsScript: (text: string, desk: Desk) => boolean;
  readonly onBrake: (file: TFile) => void;
}

/** The component that writes on its own. */
export class Automatic extends Component {
  private readonly brake = new Brake();
  private readonly files = new Set<TFile>();
  private readonly topics = new Set<string>();
  private readonly touched = new Map<string, number>();
  private quietFrom = 0;
  private timer: number | null = null;
  private isReady = false;

  constructor(private readonly parts: AutomaticParts) {
    super();
  }

  override onload(): void {
    const { app, keeper } = this.parts;
    this.registerEvent(app.vault.on('modify', (file) => this.touch(file, QUIET)));
    this.registerEvent(app.vault.on('delete', (file) => this.touch(file, QUIET)));
    this.registerEvent(app.vault.on('rename', (file) => this.touch(file, QUIET_AFTER_RENAME)));
    this.registerEvent(app.workspace.on('editor-change', (_, info) => this.touch(info.file, QUIET)));
    this.registerEvent(app.workspace.on('file-open', (file) => this.opened(file)));
    this.register(keeper.onChange((topics, path) => this.changed(topics, path)));
    app.workspace.onLayoutReady(() => this.start());
  }

  override onunload(): void {
    this.isReady = false;
    if (this.timer !== null) window.clearTimeout(this.timer);
  }

  /** A command updated a note: whatever held automatic writing back from it is over. */
  release(path: string): void {
    this.brake.release(path);
  }

  private start(): void {
    this.isReady = true;
    const { app, store, keeper } = this.parts;
    this.registerEvent(app.vault.on('create', (file) => this.touch(file, QUIET)));
    this.register(store.onChange(() => void this.follow()));
    this.opened(app.workspace.getActiveFile());
    if (store.mode === 'changes') void keeper.ready();
  }

  /** A library that is to hear of changes has to be filled. */
  private async follow(): Promise<void> {
    if (this.parts.store.mode === 'changes') await this.parts.keeper.ready();
  }

  private touch(file: TAbstractFile | null, quiet: number): void {
    const now = Date.now();
    this.quietFrom = Math.max(this.quietFrom, now + quiet);
    if (file !== null) this.touched.set(file.path, now + quiet);
    if (this.isWaiting) this.arm();
  }

  /** The event comes for embedded notes too: those were not opened. */
  private opened(file: TFile | null): void {
    const { app, store } = this.parts;
    if (file === null || file.extension !== 'md' || store.mode === 'command') return;
    if (file !== app.workspace.getActiveFile()) return;
    this.files.add(file);
    this.arm();
  }

  private changed(topics: ReadonlySet<string>, path: string): void {
    if (this.parts.store.mode !== 'changes') return;
    for (const topic of topics) this.topics.add(topic);
    const file = this.parts.app.vault.getFileByPath(path);
    if (file !== null) this.files.add(file);
    this.arm();
  }

  private get isWaiting(): boolean {
    return this.files.size + this.topics.size > 0;
  }

  /** Waits until the vault has been quiet; every further change begins the wait anew. */
  private arm(): void {
    if (!this.isReady) return;
    if (this.timer !== null) window.clearTimeout(this.timer);
    const wait = Math.max(this.quietFrom - Date.now(), 1_000);
    this.timer = window.setTimeout(() => {
      this.timer = null;
      void this.round();
    }, wait);
  }

  /** One calm run over the notes that changes concern. What is not quiet yet waits for the next. */
  private async round(): Promise<void> {
    const { keeper, store } = this.parts;
    const desk = await keeper.ready();
    if (!this.isReady || desk === null || store.mode === 'command') return this.giveUp();
    if (Date.now() < this.quietFrom || !keeper.isComplete) return this.arm();
    const breathe = breather();
    for (const file of this.take(desk)) {
      if (!this.isReady) return;
      await this.write(file);
      await breathe();
    }
    if (this.isWaiting) this.arm();
  }

  private giveUp(): void {
    this.files.clear();
    this.topics.clear();
  }

  private take(desk: Desk): readonly TFile[] {
    const { vault } = this.parts.app;
    const listed = [...notesOnTopics(desk.library, this.topics)].map((path) => vault.getFileByPath(path));
    const files = new Set([...this.files, ...listed.filter((file) => file !== null)]);
    this.giveUp();
    return [...files];
  }

  private async write(file: TFile): Promise<void> {
    const { app, queue } = this.parts;
    const outcome = await queue(() => changeNote(app, file, (text) => this.decide(file, text)));
    if (outcome.kind === 'edit') this.brake.record(file.path, outcome.changes, Date.now());
  }

  /** The update of a note, if it is earned; else none. Synchronous: all that it asks is asked of the same moment. */
  private decide(file: TFile, text: string): Update {
    const { keeper } = this.parts;
    const desk = keeper.current;
    if (!this.isReady || desk === null || !keeper.isComplete) return this.later(file);
    const update = updateNote(file.path, text, desk);
    if (update.kind !== 'edit') return update;
    if (Date.now() < (this.touched.get(file.path) ?? 0)) return this.later(file);
    return this.isEarned(file, text, update, desk) ? update : { kind: 'none' };
  }

  private isEarned(file: TFile, text: string, update: Extract<Update, { kind: 'edit' }>, desk: Desk): boolean {
    if (this.parts.holdsScript(text, desk) || this.dropsMissing(text, update)) return false;
    if (!this.brake.holds(file.path, update.changes, Date.now())) return true;
    if (this.brake.stop(file.path)) this.parts.onBrake(file);
    return false;
  }

  private later(file: TFile): Update {
    this.files.add(file);
    return { kind: 'none' };
  }

  /** Whether a link would be dropped because its note is missing, and this device did not see it go: a sync may be half-way. */
  private dropsMissing(text: string, update: Extract<Update, { kind: 'edit' }>): boolean {
    const { app, keeper } = this.parts;
    const dropped = droppedPaths(text, update.changes);
    return dropped.some((path) => app.vault.getFileByPath(path) === null && !keeper.sawGo(path));
  }
}
