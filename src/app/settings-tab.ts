/** The settings tab: reads and stores values for the definitions, and keeps the preview of a callout current. */
import { FuzzySuggestModal, MarkdownRenderer, PluginSettingTab, type App, type Component, type Plugin, type SettingDefinitionItem, type TFolder } from 'obsidian';
import { say } from './notices';
import { sampleCallout } from './sample-callout';
import { MODE, NAME_LISTS, settingDefinitions, storedValue, whatIsWrong, type FolderKey } from './setting-definitions';
import { tabWords } from './setting-words';
import { MODES, type Store } from './store';
import { words } from './words';

/** The tab of the plugin. */
export class SettingsTab extends PluginSettingTab {
  private isChanged = false;

  constructor(
    app: App,
    plugin: Plugin,
    private readonly store: Store,
    private readonly updateAll: () => void,
  ) {
    super(app, plugin);
    this.component = plugin;
  }

  private readonly component: Component;

  override getSettingDefinitions(): SettingDefinitionItem[] {
    return settingDefinitions(tabWords(), {
      folders: (key) => this.store.settings?.[key] ?? [],
      addFolder: (key) => new FolderModal(this.app, (path) => void this.setFolders(key, [...this.folders(key), path])).open(),
      removeFolder: (key, index) => void this.setFolders(key, this.folders(key).filter((_, at) => at !== index)),
      showPreview: (container) => this.showPreview(container),
      updateAll: () => this.updateAll(),
      restoreDefaults: () => void this.restoreDefaults(),
      language: this.store.settings?.language ?? 'de',
    });
  }

  override getControlValue(key: string): unknown {
    if (key === MODE) return this.store.mode;
    const { settings } = this.store;
    const own = this.store.own(key);
    if (own !== undefined) return Array.isArray(own) ? own.join(', ') : own;
    const preset: unknown = settings === null ? undefined : Reflect.get(settings, key);
    return NAME_LISTS.includes(key) && Array.isArray(preset) ? preset.join(', ') : (preset ?? '');
  }

  override async setControlValue(key: string, value: unknown): Promise<void> {
    const mode = MODES.find((known) => known === value);
    if (key === MODE) return mode === undefined ? undefined : this.store.chooseMode(mode);
    if (whatIsWrong(key, value) !== undefined) return;
    await this.change({ [key]: storedValue(key, value) });
    if (key === 'language') this.update();
  }

  override hide(): void {
    if (this.isChanged) say(words().settingsChanged, { label: words().updateNow, take: this.updateAll });
    this.isChanged = false;
    super.hide();
  }

  private folders(key: FolderKey): readonly string[] {
    return this.store.settings?.[key] ?? [];
  }

  private async setFolders(key: FolderKey, folders: readonly string[]): Promise<void> {
    await this.change({ [key]: [...new Set(folders)].map((folder) => (folder === '' ? '/' : folder)) });
    this.update();
  }

  private async restoreDefaults(): Promise<void> {
    await this.store.restoreDefaults();
    this.isChanged = true;
    this.update();
  }

  private async change(values: Readonly<Record<string, unknown>>): Promise<void> {
    await this.store.change(values);
    this.isChanged = true;
  }

  /** Renders the sample now and after every change, until the row is taken down. */
  private showPreview(container: HTMLElement): () => void {
    const box = container.createDiv({ cls: 'related-literature-sample markdown-rendered' });
    const show = (): void => {
      const { settings } = this.store;
      box.empty();
      if (settings === null) return;
      void MarkdownRenderer.render(this.app, sampleCallout(settings, tabWords()), box, '', this.component);
    };
    show();
    return this.store.onChange(show);
  }
}

class FolderModal extends FuzzySuggestModal<TFolder> {
  constructor(
    app: App,
    private readonly take: (path: string) => void,
  ) {
    super(app);
    this.setPlaceholder(tabWords().folderPrompt);
  }

  override getItems(): TFolder[] {
    return this.app.vault.getAllFolders();
  }

  override getItemText(folder: TFolder): string {
    return folder.path;
  }

  override onChooseItem(folder: TFolder): void {
    this.take(folder.path);
  }
}
