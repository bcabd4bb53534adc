/**
 * Updates notes automatically on a device where the user allowed it (docs/contract.md section 7). Changes are collected
 * until the vault has been quiet for some seconds. One run then updates the notes that depend on them, one after
 * another.
 */
import { Component, TFile, type App, type TAbstractFile } from 'obsidian';
import { EarnedUpdates } from './earned-updates';
import { isNote } from '../../core/note/scope';
import type { UpdateContext, Update } from '../../core/block/update-note';
import { inSlices } from '../yield-to-ui';
import type { IndexSync } from '../vault/index-sync';
import { showNotice } from '../ui/notice';
import { PendingNotes } from './pending-notes';
import { QuietPeriod } from './quiet-period';
import type { Readiness, WaitReason } from './readiness';
import type { Serial } from '../serial-queue';
import type { VerifiedEditors } from '../vault/verified-editors';
import type { Mode, SettingsStore } from '../settings/settings-store';
import { messages } from '../messages/messages';
import { changeNote, isTemporary, nothingToDo } from '../vault/note-writer';
import type { VaultEvent } from '../vault/vault-events';
import type { WholeVault } from './whole-vault';

/** The delay before a run in milliseconds: the shortest, the longest, and the one while an editor is not verified. */
const PAUSE = 1_000;
const LONG_PAUSE = 60_000;
const EDITOR_PAUSE = 3_000;

/** The services that automatic updates use. */
export interface AutoUpdateServices {
  readonly app: App;
  readonly editors: VerifiedEditors;
  readonly store: SettingsStore;
  readonly indexSync: IndexSync;
  readonly wholeVault: WholeVault;
  readonly readiness: Readiness;
  readonly queue: Serial;
}

/** The component that updates notes automatically. */
export class AutoUpdate extends Component {
  readonly #services: AutoUpdateServices;
  readonly #quiet = new QuietPeriod();
  readonly #earned: EarnedUpdates;
  readonly #pending = new PendingNotes();
  readonly #told = new WeakSet<TFile>();
  #timer: number | null = null;
  #pause = PAUSE;
  #mode: Mode = 'command';
  #isRunning = false;
  #isReady = false;
  #isOff = false;
  /** True while the reason to wait can end only by an event or a command, so that no timer is set. */
  #isHeld = false;
  /** True when the vault changed after its state was last stored. */
  #isStateDue = false;

  constructor(services: AutoUpdateServices) {
    super();
    this.#services = services;
    this.#earned = new EarnedUpdates(services.app, services.indexSync, this.#quiet);
  }

  override onload(): void {
    const { app, indexSync } = this.#services;
    this.registerEvent(app.workspace.on('editor-change', (_, info) => this.#touch(info.file)));
    this.registerEvent(app.workspace.on('file-open', (file) => this.#opened(file)));
    this.register(indexSync.onEvent((event) => this.#follow(event)));
    app.workspace.onLayoutReady(() => this.#start());
  }

  override onunload(): void {
    this.#isOff = true;
    this.#isReady = false;
    if (this.#timer !== null) window.clearTimeout(this.#timer);
    this.#pending.clear();
  }

  /** Allows automatic updates of a note again, because a command has just updated it. */
  release(path: string): void {
    this.#earned.release(path);
  }

  /** Stores the vault as complete, because the user ran a command on it as it is now. */
  commandRan(): void {
    const { indexSync, wholeVault } = this.#services;
    if (indexSync.current !== null && indexSync.isComplete) wholeVault.take(indexSync.current);
    this.#wake();
    this.#services.readiness.tell();
  }

  #start(): void {
    if (this.#isOff) return;
    this.#isReady = true;
    const { app, store } = this.#services;
    this.register(store.onChange(() => this.#followStore()));
    this.#followStore();
    this.#opened(app.workspace.getActiveFile());
  }

  /** Fills the note index if this device updates on changes. Notes pending for another mode are dropped. */
  #followStore(): void {
    const { store, indexSync } = this.#services;
    if (store.mode !== this.#mode) this.#pending.clear();
    this.#mode = store.mode;
    if (this.#mode === 'changes') indexSync.ready().catch(() => this.#backOff());
    this.#wake();
    this.#services.readiness.tell();
  }

  #follow(event: VaultEvent): void {
    switch (event.kind) {
      case 'relations':
        if (this.#mode === 'changes') this.#pending.addKeys(event.path, event.keys);
        return this.#wake();
      case 'renamed':
        this.#earned.release(event.oldPath);
        this.#touch(event.file);
        this.#quiet.renamed(event.file.path);
        break;
      case 'changed':
      case 'gone':
        this.#touch(event.file);
    }
    this.#isStateDue = true;
    this.#wake();
  }

  /** Queues a changed note itself, because its markers may be new or its block damaged. */
  #touch(file: TAbstractFile | null): void {
    if (file === null) return;
    this.#quiet.touch(file.path);
    if (this.#mode !== 'changes' || !(file instanceof TFile) || !isNote(file.path)) return;
    this.#pending.addFile(file);
    this.#wake();
  }

  /** Queues a note that was opened. The event also fires for embedded notes, which are ignored. */
  #opened(file: TFile | null): void {
    if (file === null || !isNote(file.path) || this.#mode === 'command') return;
    if (file !== this.#services.app.workspace.getActiveFile()) return;
    this.#pending.addFile(file);
    this.#wake();
  }

  #wake(): void {
    this.#isHeld = false;
    this.#arm();
  }

  /** Sets the timer for the next run. The timer's callback checks again whether the vault is quiet. */
  #arm(): void {
    if (!this.#isReady || this.#timer !== null || this.#isHeld || this.#mode === 'command') return;
    if (this.#pending.isEmpty && !this.#isStateDue) return;
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
      this.#backOff();
    } finally {
      this.#isRunning = false;
      this.#services.readiness.tell();
      this.#arm();
    }
  }

  /** Updates the pending notes in one run. Notes that are not quiet yet stay pending for the next run. */
  async #run(): Promise<void> {
    const { store, indexSync } = this.#services;
    if (store.settings === null) await store.reload();
    indexSync.folders = null;
    await indexSync.ready();
    await indexSync.retryUnknown();
    if (!this.#isReady || this.#mode === 'command') return this.#pending.clear();
    const answer = this.#services.readiness.ask();
    if (answer.kind === 'waiting') return this.#wait(answer.reason);
    this.#pause = PAUSE;
    this.#tellUnread(indexSync.unread);
    if (indexSync.unread.size === 0) this.#pending.bringBack();
    await this.#writeAll(answer.context);
    this.#takeState();
  }

  async #writeAll({ noteIndex }: UpdateContext): Promise<void> {
    this.#quiet.begin();
    const files = this.#pending.take(noteIndex, this.#quiet, this.#services.app.vault);
    const isStopped = (): boolean => !this.#isReady;
    await inSlices(files, (file) => this.#write(file), isStopped);
  }

  #takeState(): void {
    const answer = this.#services.readiness.ask();
    if (!this.#isReady || answer.kind === 'waiting') return;
    this.#services.wholeVault.take(answer.context);
    this.#isStateDue = false;
  }

  #wait({ kind }: WaitReason): void {
    if (kind === 'unknown-notes' || kind === 'not-read') this.#backOff();
    else this.#isHeld = true;
  }

  /** Doubles the delay, because notes are still unknown or the configuration folders cannot be read. */
  #backOff(): void {
    this.#pause = Math.min(this.#pause * 2, LONG_PAUSE);
  }

  #tellUnread(unread: ReadonlySet<TFile>): void {
    for (const file of unread) {
      if (!this.#told.has(file)) showNotice(messages.outcome.goesOnWithout(file.basename));
      this.#told.add(file);
    }
  }

  async #write(file: TFile): Promise<void> {
    const { queue } = this.#services;
    const outcome = await queue(() =>
      changeNote(this.#services, file, (text) => this.#decide(file, text), 'automatic'),
    );
    if (isTemporary(outcome)) {
      this.#pending.addFile(file);
      this.#pause = EDITOR_PAUSE;
    }
    if (outcome.kind === 'edit') this.#earned.record(file, outcome);
  }

  /** Decides on one note. Synchronous, so that all checks see the same state of the vault. */
  #decide(file: TFile, text: string): Update {
    if (!this.#isReady || this.#mode === 'command') return nothingToDo();
    const answer = this.#services.readiness.ask();
    const update = answer.kind === 'waiting' ? 'later' : this.#earned.decide(file, text, answer.context);
    if (update !== 'later' && update !== 'unread') return update;
    if (update === 'unread') this.#pending.holdBack(file);
    else this.#pending.addFile(file);
    return nothingToDo();
  }
}
