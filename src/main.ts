/** The Obsidian door: builds the parts and connects them, nothing else. */
import { Plugin } from 'obsidian';
import { Automatic } from './app/automatic';
import { addCommands } from './app/commands';
import { Keeper } from './app/keeper';
import { addPane } from './app/pane/register';
import { sayWrongSettings, type Parts } from './app/parts';
import { serial } from './app/serial';
import { SettingsTab } from './app/settings-tab';
import { Store } from './app/store';
import { updateAll } from './app/update-all';
import { undoRecord } from './app/undo-record';
import { closeWindows } from './app/windows';

/** Related Literature in Obsidian. */
export default class RelatedLiteraturePlugin extends Plugin {
  readonly #store = new Store(this.app, this);
  #tab: SettingsTab | null = null;

  override async onload(): Promise<void> {
    await this.#store.reload();
    const parts = this.#buildParts();
    addCommands(this, parts);
    addPane(this, parts);
    this.#tab = new SettingsTab(this.app, this, this.#store, () => void updateAll(parts));
    this.addSettingTab(this.#tab);
    sayWrongSettings(this.#store);
  }

  override async onExternalSettingsChange(): Promise<void> {
    await this.#store.reload();
    this.#tab?.update();
    sayWrongSettings(this.#store);
  }

  #buildParts(): Parts {
    const { app } = this;
    const store = this.#store;
    const keeper = this.addChild(new Keeper(app, store));
    const queue = serial();
    const automatic = this.addChild(new Automatic({ app, store, keeper, queue }));
    let isOn = true;
    this.register(() => {
      isOn = false;
      closeWindows();
    });
    const record = undoRecord(app, this.manifest);
    return { app, store, keeper, queue, automatic, record, saidOnce: new Set(), isOn: () => isOn };
  }
}
