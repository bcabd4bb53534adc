/**
 * Writes without being asked, where this device was allowed to and where it is earned (docs/contract.md section 7).
 * Changes are
 * gathered until the vault has been quiet for a while; then one calm run updates the notes they concern, one by one.
 */
import { Component, TFile, type App, type TAbstractFile } from 'obsidian';
import { dependentNotes } from '../../core/relations/dependents';
import { EditWarGuard } from './write-guard';
import { isNote } from '../../core/note/scope';
import { holdsScript } from '../../core/script-migration/find-scripts';
import { updateNote, type UpdateContext, type Update } from '../../core/block/update-note';
import { createYielder } from '../yield-to-ui';
import type { IndexSync } from '../vault/index-sync';
import { droppedLinks } from './dropped-links';
import { showNotice } from '../ui/notice';
import { QuietPeriod } from './quiet-period';
import type { Serial } from '../serial-queue';
import type { VerifiedEditors } from '../vault/verified-editors';
import type { Mode, SettingsStore } from '../settings/settings-store';
import { changeNote, isTemporary, nothingToDo } from '../vault/note-writer';
import { messages } from '../messages/messages';

/** The pause before a run at least, in milliseconds, and at most where notes stay unknown. */
const PAUSE = 1_000;
const LONG_PAUSE = 60_000;

/** The pause before a run where an editor has to be waited for, in milliseconds. */
const EDITOR_PAUSE = 3_000;

/** What automatic writing needs of its surroundings. */
export interface AutoUpdateServices {
  readonly app: App;
  readonly editors: VerifiedEditors;
  readonly store: SettingsStore;
  readonly indexSync: IndexSync;
  readonly queue: Serial;
}

/** The component that writes on its own. */
export class AutoUpdate extends Component {
  readonly #services: AutoUpdateServices;
  readonly #brake = new EditWarGuard();
  readonly #quiet = new QuietPeriod();
  /** Notes to be looked at. */
  readonly #files = new Set<TFile>();
  /** Topics whose lists may have changed, by the note that changed them: its typing has to be over, too. */
  readonly #topics = new Map<string, ReadonlySet<string>>();
  #timer: number | null = null;
  #pause = PAUSE;
  #mode: Mode = 'command';
  #isRunning = false;
  #isReady = false;
  #isOff = false;

  constructor(services: AutoUpdateServices) {
    super();
    this.#services = services;
  }

  override onload(): void {
    const { app, indexSync } = this.#services;
    this.registerEvent(app.vault.on('modify', (file) => this.#touch(file)));
    this.registerEvent(app.vault.on('delete', (file) => this.#touch(file)));
    this.registerEvent(app.vault.on('rename', (file, oldPath) => this.#renamed(file, oldPath)));
    this.registerEvent(app.workspace.on('editor-change', (_, info) => this.#touch(info.file)));
    this.registerEvent(app.workspace.on('file-open', (file) => this.#opened(file)));
    this.register(indexSync.onChange((topics, path) => this.#changed(topics, path)));
    app.workspace.onLayoutReady(() => this.#start());
  }

  override onunload(): void {
    this.#isOff = true;
    this.#isReady = false;
    if (this.#timer !== null) window.clearTimeout(this.#timer);
    this.#giveUp();
  }

  /** A command updated a note: whatever held automatic writing back from it is over. */
  release(path: string): void {
    this.#brake.unblock(path);
  }

  #start(): void {
    if (this.#isOff) return;
    this.#isReady = true;
    const { app, store } = this.#services;
    this.registerEvent(app.vault.on('create', (file) => this.#touch(file)));
    this.register(store.onChange(() => this.#follow()));
    this.#follow();
    this.#opened(app.workspace.getActiveFile());
  }

  /** A library that is to hear of changes has to be filled. What waits for another mode's sake is given up. */
  #follow(): void {
    const { store, indexSync } = this.#services;
    if (store.mode !== this.#mode) this.#giveUp();
    this.#mode = store.mode;
    if (this.#mode === 'changes') indexSync.ready().catch(() => this.#fail());
  }

  /** A note that changes is looked at itself: markers may have come, or its block may be damaged. */
  #touch(file: TAbstractFile | null): void {
    if (file === null) return;
    this.#quiet.touch(file.path);
    if (this.#mode !== 'changes' || !(file instanceof TFile) || !isNote(file.path)) return;
    this.#files.add(file);
    this.#arm();
  }

  #renamed(file: TAbstractFile, oldPath: string): void {
    this.#brake.unblock(oldPath);
    this.#touch(file);
    this.#quiet.renamed(file.path);
  }

  /** The event comes for embedded notes too: those were not opened. */
  #opened(file: TFile | null): void {
    if (file === null || !isNote(file.path) || this.#mode === 'command') return;
    if (file !== this.#services.app.workspace.getActiveFile()) return;
    this.#files.add(file);
    this.#arm();
  }

  #changed(topics: ReadonlySet<string>, path: string): void {
    if (this.#mode !== 'changes') return;
    this.#topics.set(path, new Set([...(this.#topics.get(path) ?? []), ...topics]));
    this.#arm();
  }

  get #isWaiting(): boolean {
    return this.#files.size + this.#topics.size > 0;
  }

  /** Waits until the vault has been quiet; what happens meanwhile is looked at when the time has come. */
  #arm(): void {
    if (!this.#isReady || this.#timer !== null || !this.#isWaiting) return;
    const wait = Math.max(this.#quiet.quietAt - performance.now(), this.#pause);
    this.#timer = window.setTimeout(() => {
      this.#timer = null;
      void this.#round();
    }, wait);
  }

  async #round(): Promise<void> {
    if (this.#isRunning || !this.#isReady) return;
    this.#isRunning = true;
    try {
      if (performance.now() >= this.#quiet.quietAt) await this.#run();
    } catch {
      this.#fail();
    } finally {
      this.#isRunning = false;
      this.#arm();
    }
  }

  /** One calm run over the notes that changes concern. What is not quiet yet waits for the next. */
  async #run(): Promise<void> {
    const { indexSync } = this.#services;
    const context = await indexSync.ready();
    if (!this.#isReady || context === null || this.#mode === 'command') return this.#giveUp();
    if (!(await indexSync.retryUnknown())) return this.#fail();
    this.#pause = PAUSE;
    const yieldIfDue = createYielder();
    for (const file of this.#take(context)) {
      if (!this.#isReady) return;
      await this.#write(file);
      await yieldIfDue();
    }
  }

  /** Notes stay unknown, or the vault's folders cannot be read: asked again later, and ever later. */
  #fail(): void {
    this.#pause = Math.min(this.#pause * 2, LONG_PAUSE);
  }

  #giveUp(): void {
    this.#files.clear();
    this.#topics.clear();
  }

  /** The notes whose turn it is: a note that is still being typed in keeps itself and its topics for the next run. */
  #take(context: UpdateContext): readonly TFile[] {
    this.#quiet.begin();
    const topics = [...this.#topics].filter(([path]) => this.#quiet.isQuiet(path));
    const listed = [
      ...dependentNotes(
        context.noteIndex,
        topics.flatMap(([, keys]) => [...keys]),
      ),
    ];
    const files = [...this.#files].filter(({ path }) => this.#quiet.isQuiet(path));
    for (const [path] of topics) this.#topics.delete(path);
    for (const file of files) this.#files.delete(file);
    const { vault } = this.#services.app;
    return [...new Set([...files, ...listed.map((path) => vault.getFileByPath(path)).filter((file) => file !== null)])];
  }

  async #write(file: TFile): Promise<void> {
    const { queue } = this.#services;
    const outcome = await queue(() =>
      changeNote(this.#services, file, (text) => this.#decide(file, text), 'automatic'),
    );
    if (isTemporary(outcome)) {
      this.#files.add(file);
      this.#pause = EDITOR_PAUSE;
    }
    if (outcome.kind === 'edit') this.#brake.record(file.path, outcome.changes, performance.now());
  }

  /** The update of a note, if it is earned; else none. Synchronous: all that it asks is asked of the same moment. */
  #decide(file: TFile, text: string): Update {
    const { app, indexSync } = this.#services;
    const context = indexSync.current;
    if (!this.#isReady || this.#mode === 'command') return nothingToDo();
    if (context === null || !indexSync.isComplete) return this.#later(file);
    const update = updateNote(file.path, text, context);
    if (update.kind !== 'edit') return update;
    const dropped = droppedLinks(app, file, text, update.changes);
    if (![file, ...dropped.map(({ note }) => note)].every((note) => this.#isQuiet(note))) return this.#later(file);
    if (dropped.some(({ path, note }) => note === null && !indexSync.wasDeleted(path))) return nothingToDo();
    return this.#isEarned(file, text, update, context) ? update : nothingToDo();
  }

  /** A note that another program is still writing may come back into the list that it would go from. */
  #isQuiet(note: TFile | null): boolean {
    return note === null || this.#quiet.isQuiet(note.path);
  }

  /** Not where the script still stands, which would write its own list again, nor where something undoes it. */
  #isEarned(
    file: TFile,
    text: string,
    { changes }: Extract<Update, { kind: 'edit' }>,
    context: UpdateContext,
  ): boolean {
    if (holdsScript(text, context.settings)) return false;
    if (!this.#brake.isBlocked(file.path, changes, performance.now())) return true;
    if (this.#brake.block(file.path)) showNotice(messages.outcome.editWar(file.basename));
    return false;
  }

  #later(file: TFile): Update {
    this.#files.add(file);
    return nothingToDo();
  }
}
