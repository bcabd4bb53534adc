/** The entry point of the plugin. Builds the services and connects them. */
import { Plugin } from 'obsidian';
import { createApi, type RelatedLiteratureApi } from './app/api/plugin-api';
import { addApi } from './app/api/register-api';
import { addBoxLooks } from './app/box/box-looks';
import { insertAll } from './app/commands/box-runs';
import { addCommands } from './app/commands/register-commands';
import { addLiveBlocks } from './app/live-block/register-live-block';
import { addPane } from './app/pane/register-pane';
import { buildServices } from './app/services';
import { sayWrongSettings } from './app/settings/store-notices';
import { SettingsTab } from './app/settings/settings-tab';
import { SettingsStore } from './app/settings/settings-store';
import { updateAll } from './app/commands/update-all';
import { connectSetup, findSettings, offerOnce } from './app/setup/register-setup';

/** The plugin Related Literature in Obsidian. */
export default class RelatedLiteraturePlugin extends Plugin {
  readonly #store = new SettingsStore(this.app, this);
  #tab: SettingsTab | null = null;
  /** The interface for other plugins and scripts; null until the plugin is loaded. */
  api: RelatedLiteratureApi | null = null;

  override async onload(): Promise<void> {
    await this.#store.reload();
    const services = buildServices(this, this.#store);
    connectSetup(services);
    addCommands(this, services);
    const api = createApi(services);
    const ways = {
      api,
      openSetup: () => services.setup.open(),
      findSettings: () => findSettings(services),
      addToNotes: () => void insertAll(services),
    };
    addPane(this, services, ways);
    addLiveBlocks(this, services, api);
    addApi(this, services, api);
    this.api = api;
    addBoxLooks(this, services);
    this.#tab = new SettingsTab(this.app, this, this.#store, {
      updateAll: () => void updateAll(services),
      addToNotes: ways.addToNotes,
    });
    this.addSettingTab(this.#tab);
    if (!this.#store.isMissing) sayWrongSettings(this.#store);
    offerOnce(services);
  }

  override async onExternalSettingsChange(): Promise<void> {
    await this.#store.reload();
    this.#tab?.update();
    if (!this.#store.isMissing) sayWrongSettings(this.#store);
  }
}
