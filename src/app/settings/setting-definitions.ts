/**
 * The controls of the settings tab as data, for `getSettingDefinitions` (Obsidian 1.13). The rule of a setting decides
 * its control.
 */
import type { SettingControl, SettingDefinition } from 'obsidian';
import type { Language } from '../../core/language';
import { ALL_RULES, DEFAULT_SETTINGS, readSettings } from '../../core/settings/settings';
import { TEXTS } from '../../core/settings/note-texts';
import type { Messages } from '../messages/en';
import { MODES } from './settings-store';
import { messages, problemMessage } from '../messages/messages';

/** The key of the device's mode in the tab. The mode is not a setting of the vault. */
export const MODE = 'mode';

/** Settings for which an empty text means an empty list. For other lists it means the default. */
const MAY_BE_EMPTY: readonly string[] = ['ignoredTags', 'scriptNames'];

/**
 * The settings of each group of the tab, in its order: the groups of the first page, then those of the further pages.
 */
export const GROUPS = {
  language: ['language'],
  related: ['topicProperties', 'tagGroups', 'sharedTags', 'createdProperties', 'dayMonthOrder'],
  where: ['shownIn', MODE],
  listed: [
    'cap',
    'boxLimit',
    'tagGroupLimit',
    'tagNoteLimit',
    'ignoredTags',
    'citations',
    'topicPages',
    'sayNoTopics',
    'leaveOutEmptyTopics',
    'listPicked',
    'relatedProperties',
  ],
  look: ['order', 'dateGroups', 'linkText', 'dateFormat', 'styleBoxes'],
  texts: [
    'ownNotesHeading',
    'literatureHeading',
    'topicHeading',
    'noRelations',
    'noTopics',
    'tagHeading',
    'pickedHeading',
    'sameArticleHeading',
    'sameAddressHeading',
    'citesHeading',
    'undated',
    'more',
    'calloutTitle',
    'calloutType',
  ],
  advanced: ['scriptNames', 'urlProperty'],
  care: ['markerId'],
} as const satisfies Readonly<Record<string, readonly SettingName[]>>;

/** The name of a setting that the tab shows. */
export type SettingName = keyof Messages['settingNames'];

/** Returns the rows of a group. An empty text field shows the default of the language. */
export function rowsOf(keys: readonly SettingName[], language: Language): SettingDefinition[] {
  const presets = { ...DEFAULT_SETTINGS, ...TEXTS[language] };
  return keys.map((key) => ({
    name: messages.settingNames[key],
    desc: descriptions[key] ?? '',
    control: controlOf(key, Reflect.get(presets, key)),
  }));
}

const descriptions: Partial<Readonly<Record<SettingName, string>>> = messages.settingDescriptions;
const choices: Readonly<Record<string, string>> = messages.choices;

/** Returns the label of a choice by its name in the settings. */
export function choice(name: string): string {
  return choices[name] ?? name;
}

/** Returns the control of a setting. The device's mode has no rule, because it is not a setting of the vault. */
function controlOf(key: string, defaultValue: unknown): SettingControl {
  const validate = (value: unknown): string | undefined => whatIsWrong(key, value);
  const { expected, choices = MODES } = ALL_RULES.get(key) ?? { expected: 'choice' };
  switch (expected) {
    case 'choice':
      return { type: 'dropdown', key, options: Object.fromEntries(choices.map((name) => [name, choice(name)])) };
    case 'flag':
      return { type: 'toggle', key, defaultValue: defaultValue === true };
    case 'count':
      return { type: 'number', key, min: 0, step: 1, defaultValue: Number(defaultValue), validate };
    default:
      return { type: 'text', key, placeholder: asText(defaultValue), validate };
  }
}

/** Returns a value as a text field shows it, with lists joined by commas. */
export function asText(value: unknown): string {
  return Array.isArray(value) ? value.join(', ') : String(value);
}

/** Returns the value of a text field as it is stored, with lists split at commas. */
export function storedValue(key: string, value: unknown): unknown {
  if (ALL_RULES.get(key)?.expected.endsWith('names') !== true || typeof value !== 'string') return value;
  const names = value
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
  return names.length === 0 && !MAY_BE_EMPTY.includes(key) ? undefined : names;
}

/**
 * Returns the error of a value in the user's language, or undefined where it is valid. An empty text stands for the
 * default.
 */
export function whatIsWrong(key: string, value: unknown): string | undefined {
  const stored = storedValue(key, value);
  if (stored === undefined || stored === '') return undefined;
  const read = readSettings({ [key]: stored });
  const [problem] = read.kind === 'wrong' ? read.problems : [];
  return problem === undefined ? undefined : problemMessage(problem);
}
