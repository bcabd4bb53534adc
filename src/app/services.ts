/** The services of the plugin, as commands receive them. */
import { WholeVault } from './auto-update/whole-vault';
import { closeModals } from './ui/modal';
import { VerifiedEditors } from './vault/verified-editors';
import { TFile, type Plugin, type TAbstractFile } from 'obsidian';
import type { Decide, HostFailure } from '../core/run/host';
import type { UpdateContext, Update } from '../core/block/update-note';
import type { LastRun } from '../core/run/environment-text';
import { AutoUpdate } from './auto-update/auto-update';
import { Readiness } from './auto-update/readiness';
import { IndexSync } from './vault/index-sync';
import { ProposalSync } from './vault/proposal-sync';
import { showNotice } from './ui/notice';
import { serial, type Serial } from './serial-queue';
import { afterRename } from './settings/declined-topics';
import { FollowedLists } from './settings/followed-lists';
import { renamed } from './settings/hidden-notes';
import type { SettingsStore } from './settings/settings-store';
import { sayWrongSettings } from './settings/store-notices';
import { openUndoLogFile, type UndoLogFile } from './vault/undo-log-file';
import { changeNote, nothingToDo, type NoteAccess } from './vault/note-writer';
import { errorText, messages } from './messages/messages';

/**
 * The functions with which commands call set-up, connected when the plugin starts. Set-up may import commands, but
 * commands may not import set-up.
 */
export interface SetupWay {
  /** Opens the set-up modal. */
  open: () => void;
  /** Stores settings suggested by a vault that has none. Resolves to a short summary, or null where it has settings. */
  settle: () => Promise<string | null>;
}

/** The services that commands use. */
export interface Services extends NoteAccess {
  readonly store: SettingsStore;
  readonly indexSync: IndexSync;
  readonly readiness: Readiness;
  readonly queue: Serial;
  readonly autoUpdate: AutoUpdate;
  /** The topic proposals. */
  readonly proposals: ProposalSync;
  /** The undo records of runs over many notes. */
  readonly undoLog: UndoLogFile;
  readonly setup: SetupWay;
  /** Notices that were shown since the plugin was enabled and are shown only once. */
  readonly shownOnce: Set<string>;
  /** The report of the last run over many notes since the plugin was enabled. */
  readonly lastRun: { told: LastRun | null };
  /** Returns false once the plugin is disabled, after which nothing is written. */
  readonly isOn: () => boolean;
}

/** Returns the filled update context for a command, or null after showing why there is none. */
export async function readyContext(services: Services): Promise<UpdateContext | null> {
  const { store, indexSync } = services;
  try {
    if (store.settings === null) await store.reload();
    indexSync.folders = null;
    const context = await indexSync.ready();
    const unread = context === null ? null : await indexSync.readUnknown();
    if (unread !== null) throw new Error(unread.path);
    sayWrongSettings(store);
    return context === null || indexSync.current !== null ? indexSync.current : await readyContext(services);
  } catch (error) {
    showNotice(messages.outcome.nothingWritten(messages.outcome.notAllRead(errorText(error))));
    return null;
  }
}

/** Decides on a note and writes it, in the serial queue. Nothing is written once the plugin is disabled. */
export function changeInTurn(services: Services, file: TFile, decide: Decide): Promise<Update | HostFailure> {
  const { queue, isOn } = services;
  return queue(() => changeNote(services, file, (text) => (isOn() ? decide(text) : nothingToDo())));
}

/** Builds the services of a plugin that is being enabled. They end with it. */
export function buildServices(plugin: Plugin, store: SettingsStore): Services {
  const { app } = plugin;
  const indexSync = plugin.addChild(new IndexSync(app, store));
  followRenames(plugin, store);
  const proposals = plugin.addChild(new ProposalSync(app, indexSync));
  const editors = plugin.addChild(new VerifiedEditors(app));
  const queue = serial();
  const wholeVault = plugin.addChild(new WholeVault(app, indexSync));
  const readiness = new Readiness({ app, store, indexSync, wholeVault });
  const autoUpdate = plugin.addChild(new AutoUpdate({ app, editors, store, indexSync, wholeVault, readiness, queue }));
  const undoLog = openUndoLogFile(app, plugin.manifest);
  noteRenames(plugin, undoLog);
  return {
    app,
    editors,
    store,
    indexSync,
    readiness,
    queue,
    autoUpdate,
    proposals,
    undoLog,
    setup: notConnected(),
    shownOnce: new Set(),
    lastRun: { told: null },
    isOn: untilUnload(plugin),
  };
}

/**
 * Records renames one after another. A rename that cannot be recorded leaves the note at its old path in the records.
 */
function noteRenames(plugin: Plugin, undoLog: UndoLogFile): void {
  const queue = serial();
  const follow = (file: TAbstractFile, oldPath: string): void => {
    if (!(file instanceof TFile) || file.extension !== 'md') return;
    const { path } = file;
    void queue(() => undoLog.renamed(oldPath, path)).catch(() => undefined);
  };
  plugin.registerEvent(plugin.app.vault.on('rename', follow));
}

/** Returns a function that is true until the plugin is disabled, and closes its modals then. */
function untilUnload(plugin: Plugin): () => boolean {
  let isOn = true;
  plugin.register(() => {
    isOn = false;
    closeModals();
  });
  return () => isOn;
}

function notConnected(): SetupWay {
  return { open: () => undefined, settle: () => Promise.resolve(null) };
}

function followRenames(plugin: Plugin, store: SettingsStore): void {
  plugin.addChild(new FollowedLists(plugin.app, store, 'hidden', renamed));
  plugin.addChild(new FollowedLists(plugin.app, store, 'declinedTopics', afterRename));
}
