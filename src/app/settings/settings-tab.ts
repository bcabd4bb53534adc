/**
 * The settings tab, with a first page for the most used settings and further pages. It reads and stores the values of
 * the definitions.
 */
import { debounce, PluginSettingTab, normalizePath } from 'obsidian';
import type {
  App,
  Plugin,
  SettingDefinition,
  SettingDefinitionGroup,
  SettingDefinitionItem,
  SettingDefinitionList,
  SettingDefinitionPage,
} from 'obsidian';
import { DEFAULT_SETTINGS } from '../../core/settings/settings';
import { isText } from '../../core/type-guards';
import { showNotice } from '../ui/notice';
import { prefixed } from '../plugin-prefix';
import { declinedList, undeclineTopic } from './declined-topics';
import { FolderModal } from './folder-modal';
import { Preview } from './preview';
import { askToRestore } from './restore-defaults';
import { isStored } from './store-notices';
import { asText, GROUPS, MODE, rowsOf, storedValue, whatIsWrong, type SettingName } from './setting-definitions';
import { MODES, type SettingsStore } from './settings-store';
import { openModal } from '../ui/modal';
import { messages } from '../messages/messages';

type FolderKey = 'literatureFolders' | 'excludedFolders' | 'topicFolders';

const words = messages.settings;

/**
 * The delay after the last change, in milliseconds, until an update is offered. Obsidian may not report that the window
 * was closed.
 */
const OFFER_AFTER = 4_000;

/** The CSS class that gives all fields of a column one width. */
const FIELDS = prefixed('fields');

/** The CSS classes of the group of settings whose changes are hard to undo. */
const CARE = `${FIELDS} ${prefixed('care')}`;

/** The commands that the tab offers. */
export interface SettingsWays {
  readonly updateAll: () => void;
  readonly addToNotes: () => void;
}

/** The plugin's settings tab. */
export class SettingsTab extends PluginSettingTab {
  readonly #store: SettingsStore;
  readonly #ways: SettingsWays;
  readonly #preview: Preview;
  readonly #offer = debounce(
    () => showNotice(words.changed, [words.updateAll, this.#ways.updateAll]),
    OFFER_AFTER,
    true,
  );

  constructor(app: App, plugin: Plugin, store: SettingsStore, ways: SettingsWays) {
    super(app, plugin);
    this.#store = store;
    this.#ways = ways;
    this.#preview = new Preview(app, store);
    plugin.register(() => {
      this.#offer.cancel();
      this.#preview.stop();
    });
  }

  override getSettingDefinitions(): SettingDefinitionItem[] {
    const { updateAll, addToNotes } = this.#ways;
    return [
      this.#group('', GROUPS.language),
      this.#folderList('literatureFolders'),
      this.#folderList('excludedFolders'),
      this.#group(words.relatedHeading, GROUPS.related),
      this.#group(
        words.whereHeading,
        GROUPS.where,
        { name: messages.commands.insertAll, desc: words.addToNotesDesc, action: addToNotes },
        { name: words.updateAll, desc: words.updateAllDesc, action: updateAll },
      ),
      this.#group('', [], this.#previewRow()),
      { type: 'group', cls: FIELDS, items: this.#pages() },
    ];
  }

  #pages(): SettingDefinitionPage[] {
    const { listed, look, texts, advanced, care } = GROUPS;
    const lists = [this.#group('', listed), this.#folderList('topicFolders'), this.#declinedList()];
    return [
      this.#page(words.listedPage, words.listedPageDesc, listed, lists),
      this.#page(words.lookPage, words.lookPageDesc, look, [this.#group('', look, this.#previewRow())]),
      this.#page(words.textsPage, words.textsPageDesc, texts, [this.#group('', texts, this.#previewRow())]),
      this.#page(
        words.advancedPage,
        words.advancedPageDesc,
        [...advanced, ...care],
        [this.#group('', advanced), { ...this.#group(words.careHeading, care, this.#restoreRow()), cls: CARE }],
      ),
    ];
  }

  /** Returns an entry that opens a page. It shows a warning while one of the page's settings is invalid. */
  #page(
    name: string,
    desc: string,
    keys: readonly SettingName[],
    items: SettingDefinitionItem[],
  ): SettingDefinitionPage {
    const isWrong = (): boolean => this.#store.problems.some(({ key }) => keys.some((own) => own === key));
    return { type: 'page', name, desc, items, status: () => (isWrong() ? 'warning' : null) };
  }

  #group(heading: string, rows: readonly SettingName[], ...more: SettingDefinition[]): SettingDefinitionGroup {
    const items = [...rowsOf(rows, this.#store.settings?.language ?? 'de'), ...more];
    return { type: 'group', heading, cls: FIELDS, items };
  }

  #previewRow(): SettingDefinition {
    return {
      name: words.preview,
      desc: words.previewDesc,
      searchable: false,
      render: ({ settingEl }) => this.#preview.show(settingEl),
    };
  }

  #restoreRow(): SettingDefinition {
    const ask = (): void => askToRestore(this.app, this.#store, () => this.#changed());
    return {
      name: words.restore,
      desc: words.restoreDesc,
      render: (setting) =>
        void setting.addButton((button) => button.setButtonText(`${words.restore}…`).setDestructive().onClick(ask)),
    };
  }

  /**
   * Returns the value of a control. A text that the vault does not override is empty, so that the placeholder shows the
   * default.
   */
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

  /** Whether a folder exists. A setting may name it with a trailing slash or another spelling of its path. */
  #isThere(folder: string): boolean {
    return folder === '' || this.app.vault.getFolderByPath(normalizePath(folder)) !== null;
  }

  #folderList(key: FolderKey): SettingDefinitionList {
    return {
      type: 'list',
      cls: FIELDS,
      heading: messages.settingNames[key],
      emptyState: words.noFolders,
      items: this.#folders(key).map((folder) => ({
        name: folder === '' ? '/' : folder,
        desc: this.#isThere(folder) ? '' : words.noSuchFolder,
        searchable: false,
      })),
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

  /** Returns the list of declined topics. A topic removed from it may be proposed again. */
  #declinedList(): SettingDefinitionList {
    const declined = declinedList(this.#store.settings?.declinedTopics ?? {});
    return {
      type: 'list',
      cls: FIELDS,
      heading: messages.topics.declinedHeading,
      emptyState: messages.topics.nothingDeclined,
      items: declined.map(({ path, topic }) => ({ name: topic, desc: path, searchable: false })),
      onDelete: (index) => {
        const gone = declined[index];
        if (gone !== undefined) void undeclineTopic(this.#store, gone).then(() => this.update());
      },
    };
  }

  /** Returns the stored folders, even while another setting is damaged. */
  #folders(key: FolderKey): readonly string[] {
    const own = this.#store.own(key);
    return Array.isArray(own) ? own.filter(isText) : DEFAULT_SETTINGS[key];
  }

  async #setFolders(key: FolderKey, folders: readonly string[]): Promise<void> {
    await this.#change({ [key]: [...new Set(folders)] });
    this.update();
  }

  #changed(): void {
    this.#offer();
    this.update();
  }

  /** Stores values. Damaged settings are not overwritten, except when the user restores the defaults. */
  async #change(values: Readonly<Record<string, unknown>>): Promise<void> {
    if (await isStored(this.#store, this.#store.change(values))) this.#offer();
  }
}
