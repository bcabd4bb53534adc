/** The Obsidian door: builds the parts and connects them, nothing else. */
import { Plugin } from 'obsidian';
import { AutoUpdate } from './app/auto-update/auto-update';
import { addCommands } from './app/commands/register-commands';
import { IndexSync } from './app/vault/index-sync';
import { addPane } from './app/pane/register-pane';
import { type Services } from './app/services';
import { HiddenNotes } from './app/settings/hidden-notes';
import { sayNotStored, sayWrongSettings } from './app/settings/store-notices';
import { serial } from './app/serial-queue';
import { SettingsTab } from './app/settings/settings-tab';
import { SettingsStore } from './app/settings/settings-store';
import { updateAll } from './app/commands/update-all';
import { openUndoLogFile } from './app/vault/undo-log-file';
import { closeModals } from './app/ui/modal';

/** Related Literature in Obsidian. */
export default class RelatedLiteraturePlugin extends Plugin {
  readonly #store = new SettingsStore(this.app, this);
  #tab: SettingsTab | null = null;

  override async onload(): Promise<void> {
    await this.#store.reload();
    const services = this.#buildParts();
    addCommands(this, services);
    addPane(this, services);
    this.#tab = new SettingsTab(this.app, this, this.#store, () => void updateAll(services));
    this.addSettingTab(this.#tab);
    sayWrongSettings(this.#store);
  }

  override async onExternalSettingsChange(): Promise<void> {
    await this.#store.reload();
    this.#tab?.update();
    sayWrongSettings(this.#store);
  }

  #buildParts(): Services {
    const { app } = this;
    const store = this.#store;
    const indexSync = this.addChild(new IndexSync(app, store));
    this.addChild(new HiddenNotes(app, store, sayNotStored));
    const queue = serial();
    const autoUpdate = this.addChild(new AutoUpdate({ app, store, indexSync, queue }));
    let isOn = true;
    this.register(() => {
      isOn = false;
      closeModals();
    });
    const undoLog = openUndoLogFile(app, this.manifest);
    return { app, store, indexSync, queue, autoUpdate, undoLog, shownOnce: new Set(), isOn: () => isOn };
  }
}
