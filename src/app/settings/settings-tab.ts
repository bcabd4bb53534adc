/** The settings tab: reads and stores values for the definitions, and keeps the preview of a callout current. */
import { Component, debounce, FuzzySuggestModal, MarkdownRenderer, PluginSettingTab } from 'obsidian';
import type { App, Plugin, SettingDefinition, SettingDefinitionItem, SettingDefinitionList, TFolder } from 'obsidian';
import { DEFAULT_SETTINGS } from '../../core/settings/settings';
import { isText } from '../../core/type-guards';
import { showNotice } from '../ui/notice';
import { prefixed } from '../plugin-prefix';
import { declinedList, undeclineTopic } from './declined-topics';
import { isStored } from './store-notices';
import { sampleCallout } from './sample-callout';
import { asText, GROUPS, MODE, rowsOf, storedValue, whatIsWrong, type SettingName } from './setting-definitions';
import { MODES, type SettingsStore } from './settings-store';
import { openModal } from '../ui/modal';
import { messages } from '../messages/messages';

const FOLDER_LISTS = ['literatureFolders', 'excludedFolders', 'topicFolders'] as const satisfies readonly SettingName[];

type FolderKey = (typeof FOLDER_LISTS)[number];

const words = messages.settings;

/** How long after the last change the run is offered, in milliseconds; closing the window need not be told. */
const OFFER_AFTER = 4_000;

/** The tab of the plugin. */
export class SettingsTab extends PluginSettingTab {
  readonly #store: SettingsStore;
  readonly #updateAll: () => void;
  readonly #offer = debounce(() => showNotice(words.changed, [words.updateAll, this.#updateAll]), OFFER_AFTER, true);
  #stopPreview = (): void => undefined;

  constructor(app: App, plugin: Plugin, store: SettingsStore, updateAll: () => void) {
    super(app, plugin);
    this.#store = store;
    this.#updateAll = updateAll;
    plugin.register(() => {
      this.#offer.cancel();
      this.#stopPreview();
    });
  }

  override getSettingDefinitions(): SettingDefinitionItem[] {
    const group = (
      heading: string,
      rows: readonly SettingName[],
      ...more: SettingDefinition[]
    ): SettingDefinitionItem => {
      return { type: 'group', heading, items: [...rowsOf(rows, this.#store.settings?.language ?? 'de'), ...more] };
    };
    return [
      group(words.listedHeading, GROUPS.listed),
      ...FOLDER_LISTS.map((key) => this.#folderList(key)),
      this.#declinedList(),
      group(words.lookHeading, GROUPS.look, {
        name: words.preview,
        desc: words.previewDesc,
        searchable: false,
        render: ({ settingEl }) => this.#showPreview(settingEl),
      }),
      group(
        words.whenHeading,
        GROUPS.when,
        { name: words.updateAll, desc: words.updateAllDesc, action: this.#updateAll },
        { name: words.restore, desc: words.restoreDesc, action: () => void this.#restoreDefaults() },
      ),
      group(words.textsHeading, GROUPS.texts),
    ];
  }

  /** A text that is not the vault's own is empty, so that its placeholder shows the default. */
  override getControlValue(key: string): unknown {
    if (key === MODE) return this.#store.mode;
    const own = this.#store.own(key);
    const value: unknown = own ?? (key === 'markerId' ? '' : Reflect.get(DEFAULT_SETTINGS, key));
    return Array.isArray(value) ? asText(value) : (value ?? '');
  }

  override async setControlValue(key: string, value: unknown): Promise<void> {
    const mode = MODES.find((known) => known === value);
    if (key === MODE) return mode === undefined ? undefined : this.#store.chooseMode(mode);
    if (whatIsWrong(key, value) !== undefined) return;
    await this.#change({ [key]: storedValue(key, value) });
    if (key === 'language') this.update();
  }

  override hide(): void {
    this.#offer.run();
    super.hide();
  }

  #folderList(key: FolderKey): SettingDefinitionList {
    return {
      type: 'list',
      heading: messages.settingNames[key],
      emptyState: words.noFolders,
      items: this.#folders(key).map((folder) => ({ name: folder === '' ? '/' : folder, searchable: false })),
      onDelete: (index) =>
        void this.#setFolders(
          key,
          this.#folders(key).filter((_, at) => at !== index),
        ),
      addItem: {
        name: words.addFolder,
        action: () =>
          openModal(new FolderModal(this.app, (path) => void this.#setFolders(key, [...this.#folders(key), path]))),
      },
    };
  }

  /** What is taken out of the list is proposed again. */
  #declinedList(): SettingDefinitionList {
    const declined = declinedList(this.#store.settings?.declinedTopics ?? {});
    return {
      type: 'list',
      heading: messages.topics.declinedHeading,
      emptyState: messages.topics.nothingDeclined,
      items: declined.map(({ path, topic }) => ({ name: topic, desc: path, searchable: false })),
      onDelete: (index) => {
        const gone = declined[index];
        if (gone !== undefined) void undeclineTopic(this.#store, gone).then(() => this.update());
      },
    };
  }

  /** The folders as they are stored, even beside another setting that is damaged. */
  #folders(key: FolderKey): readonly string[] {
    const own = this.#store.own(key);
    return Array.isArray(own) ? own.filter(isText) : DEFAULT_SETTINGS[key];
  }

  async #setFolders(key: FolderKey, folders: readonly string[]): Promise<void> {
    await this.#change({ [key]: [...new Set(folders)] });
    this.update();
  }

  async #restoreDefaults(): Promise<void> {
    await this.#keep(this.#store.restoreDefaults());
    this.update();
  }

  /** Settings that cannot be read are not written over, but by the user's wish to restore the defaults. */
  async #change(values: Readonly<Record<string, unknown>>): Promise<void> {
    await this.#keep(this.#store.change(values));
  }

  async #keep(storing: Promise<boolean>): Promise<void> {
    if (await isStored(this.#store, storing)) this.#offer();
  }

  /**
   * Renders the sample now and after every change, until the row is taken down or drawn anew: a window that is
   * destroyed takes no row down.
   */
  #showPreview(container: HTMLElement): () => void {
    this.#stopPreview();
    const box = container.createDiv({ cls: [prefixed('sample'), 'markdown-rendered'] });
    let rendered: Component | null = null;
    const clear = (): void => {
      rendered?.unload();
      box.empty();
    };
    const show = (): void => {
      clear();
      rendered = new Component();
      rendered.load();
      const { settings } = this.#store;
      if (settings !== null)
        void MarkdownRenderer.render(this.app, sampleCallout(settings), box.createDiv(), '', rendered);
    };
    show();
    const stop = this.#store.onChange(show);
    return (this.#stopPreview = () => {
      stop();
      clear();
    });
  }
}

class FolderModal extends FuzzySuggestModal<TFolder> {
  readonly #take: (path: string) => void;

  constructor(app: App, take: (path: string) => void) {
    super(app);
    this.#take = take;
    this.setPlaceholder(words.addFolder);
  }

  override getItems(): TFolder[] {
    return this.app.vault.getAllFolders();
  }

  override getItemText(folder: TFolder): string {
    return folder.path;
  }

  override onChooseItem(folder: TFolder): void {
    this.#take(folder.path);
  }
}
