/** The parts of the plugin, as the commands are handed them. */
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

/** The ways from a command into set-up, which stands above the commands: connected when the plugin starts. */
export interface SetupWay {
  /** Opens the set-up window. */
  open: () => void;
  /** Stores what a vault without settings shows of itself; gives it in a few words, or null where it has settings. */
  settle: () => Promise<string | null>;
}

/** Everything a command needs. */
export interface Services extends NoteAccess {
  readonly store: SettingsStore;
  readonly indexSync: IndexSync;
  readonly readiness: Readiness;
  readonly queue: Serial;
  readonly autoUpdate: AutoUpdate;
  /** What topics are proposed from. */
  readonly proposals: ProposalSync;
  /** What takes the last replacement of scripts back. */
  readonly undoLog: UndoLogFile;
  readonly setup: SetupWay;
  /** What was said once since the plugin was switched on, and is not said again. */
  readonly shownOnce: Set<string>;
  /** The last run over many notes since the plugin was switched on, as it was told. */
  readonly lastRun: { told: LastRun | null };
  /** False once the plugin is switched off: then nothing more is written. */
  readonly isOn: () => boolean;
}

/** The filled note index and the settings for a command, or null after saying why there are none. */
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

/** Decides on a note and writes it, in its turn; nothing more is written once the plugin is switched off. */
export function changeInTurn(services: Services, file: TFile, decide: Decide): Promise<Update | HostFailure> {
  const { queue, isOn } = services;
  return queue(() => changeNote(services, file, (text) => (isOn() ? decide(text) : nothingToDo())));
}

/** Builds the services of a plugin that is being switched on; they end with it. */
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

/** One rename after another; a record that cannot be written only leaves its note where it was. */
function noteRenames(plugin: Plugin, undoLog: UndoLogFile): void {
  const queue = serial();
  const follow = (file: TAbstractFile, oldPath: string): void => {
    if (!(file instanceof TFile) || file.extension !== 'md') return;
    const { path } = file;
    void queue(() => undoLog.renamed(oldPath, path)).catch(() => undefined);
  };
  plugin.registerEvent(plugin.app.vault.on('rename', follow));
}

/** True until the plugin is switched off; its windows are closed then. */
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
