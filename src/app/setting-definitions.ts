/** The settings tab as data: groups of definitions, for `getSettingDefinitions` (Obsidian 1.13). */
import type { SettingDefinition, SettingDefinitionItem, SettingDefinitionList } from 'obsidian';
import { DEFAULT_SETTINGS, readSettings, type Problem } from '../core/settings';
import { problemText } from '../core/strings';
import { TEXTS, type Language, type TextKey } from '../core/texts';
import type { SettingWords, TabWords } from './setting-words';
import { MODES } from './store';
import { sharedWords } from './words';

/** What the tab does when a row asks for it. */
export interface TabActions {
  readonly folders: (key: FolderKey) => readonly string[];
  readonly addFolder: (key: FolderKey) => void;
  readonly removeFolder: (key: FolderKey, index: number) => void;
  readonly showPreview: (container: HTMLElement) => void | (() => void);
  readonly updateAll: () => void;
  readonly restoreDefaults: () => void;
  readonly language: Language;
}

/** The settings that are lists of folders. */
export type FolderKey = 'literatureFolders' | 'excludedFolders' | 'topicFolders';

/** The key under which the tab asks for the device's mode, which is no setting of the vault. */
export const MODE = 'mode';

/** Settings that are lists of names, shown as one text; of two an empty text means an empty list, of the others the default. */
export const NAME_LISTS = ['topicProperties', 'createdProperties', 'ignoredTags', 'scriptNames'] as const;
const MAY_BE_EMPTY: readonly string[] = ['ignoredTags', 'scriptNames'];

const CHOICES = {
  language: ['de', 'en'],
  order: ['oldest-first', 'newest-first'],
  tagGroups: ['never', 'without-topics', 'always'],
  dateGroups: ['automatic', 'none', 'year', 'month', 'day'],
  linkText: ['file-name', 'title'],
  [MODE]: MODES,
} as const;

/** All definitions in their groups. Cheap: data only, nothing is read but the folder lists. */
export function settingDefinitions(said: TabWords, actions: TabActions): SettingDefinitionItem[] {
  return [
    { type: 'group', heading: said.listed, items: listed(said) },
    folderList('literatureFolders', said, actions),
    folderList('excludedFolders', said, actions),
    folderList('topicFolders', said, actions),
    { type: 'group', heading: said.look, items: look(said, actions) },
    { type: 'group', heading: said.when, items: when(said, actions) },
    { type: 'group', heading: said.texts, items: texts(said, actions) },
  ];
}

/** The value of a text field as it is stored: lists as lists. */
export function storedValue(key: string, value: unknown): unknown {
  if (!isNameList(key) || typeof value !== 'string') return value;
  const names = value.split(',').map((name) => name.trim()).filter((name) => name !== '');
  return names.length === 0 && !MAY_BE_EMPTY.includes(key) ? undefined : names;
}

/** Whether a setting is a list of names. */
export function isNameList(key: string): boolean {
  return NAME_LISTS.some((known) => known === key);
}

/** What is wrong with a value, in the user's language; nothing where it is right. An empty text stands for the default. */
export function whatIsWrong(key: string, value: unknown): string | undefined {
  const stored = storedValue(key, value);
  if (stored === undefined || stored === '') return undefined;
  const read = readSettings({ [key]: stored });
  const problem: Problem | undefined = read.kind === 'wrong' ? read.problems[0] : undefined;
  return problem === undefined ? undefined : problemText(problem, sharedWords);
}

function listed(said: TabWords): SettingDefinition[] {
  return [
    names('topicProperties', said),
    names('createdProperties', said),
    count('cap', said),
    dropdown('tagGroups', said),
    count('tagGroupLimit', said),
    count('tagNoteLimit', said),
    names('ignoredTags', said),
    { name: said.citations[0], desc: said.citations[1], control: { type: 'toggle', key: 'citations', defaultValue: DEFAULT_SETTINGS.citations } },
  ];
}

function look(said: TabWords, actions: TabActions): SettingDefinition[] {
  return [
    dropdown('language', said),
    dropdown('order', said),
    dropdown('dateGroups', said),
    dropdown('linkText', said),
    text('dateFormat', said.dateFormat, TEXTS[actions.language].dateFormat),
    { name: said.preview[0], desc: said.preview[1], searchable: false, render: (setting) => actions.showPreview(setting.settingEl) },
  ];
}

function when(said: TabWords, actions: TabActions): SettingDefinition[] {
  return [
    dropdown(MODE, said),
    { name: said.update[0], desc: said.update[1], action: actions.updateAll },
    { name: said.restore[0], desc: said.restore[1], action: actions.restoreDefaults },
  ];
}

function texts(said: TabWords, { language }: TabActions): SettingDefinition[] {
  const keys = Object.keys(TEXTS.de).filter((key): key is TextKey => key !== 'dateFormat');
  return [...keys.map((key) => text(key, said[key], TEXTS[language][key])), text('markerId', said.markerId, DEFAULT_SETTINGS.markerId), names('scriptNames', said)];
}

function names(key: (typeof NAME_LISTS)[number], said: TabWords): SettingDefinition {
  return text(key, said[key], DEFAULT_SETTINGS[key].join(', '));
}

function count(key: 'cap' | 'tagGroupLimit' | 'tagNoteLimit', said: TabWords): SettingDefinition {
  const [name, desc] = said[key];
  return { name, desc, control: { type: 'number', key, min: 0, step: 1, defaultValue: DEFAULT_SETTINGS[key], validate: (value) => whatIsWrong(key, value) } };
}

function text(key: string, [name, desc]: SettingWords, placeholder: string): SettingDefinition {
  return { name, desc, control: { type: 'text', key, placeholder, validate: (value) => whatIsWrong(key, value) } };
}

function dropdown(key: keyof typeof CHOICES, said: TabWords): SettingDefinition {
  const [name, desc] = said[key];
  const options = Object.fromEntries(CHOICES[key].map((choice) => [choice, said.choices[choice]]));
  return { name, desc, control: { type: 'dropdown', key, options } };
}

function folderList(key: FolderKey, said: TabWords, actions: TabActions): SettingDefinitionList {
  return {
    type: 'list',
    heading: said[key][0],
    emptyState: said.noFolders,
    items: actions.folders(key).map((folder) => ({ name: folder === '' ? '/' : folder, searchable: false })),
    onDelete: (index) => actions.removeFolder(key, index),
    addItem: { name: said.add, action: () => actions.addFolder(key) },
  };
}
