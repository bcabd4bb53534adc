/**
 * The controls of the settings tab as data, for `getSettingDefinitions` (Obsidian 1.13): the rule of a setting tells
 * which it gets.
 */
import type { SettingControl, SettingDefinition } from 'obsidian';
import type { Language } from '../../core/language';
import { ALL_RULES, DEFAULT_SETTINGS, readSettings } from '../../core/settings/settings';
import { TEXTS } from '../../core/settings/note-texts';
import type { Messages } from '../messages/en';
import { MODES } from './settings-store';
import { messages, problemMessage } from '../messages/messages';

/** The key under which the tab asks for the device's mode, which is no setting of the vault. */
export const MODE = 'mode';

/** Of these an empty text means an empty list; of other lists of names it means the default. */
const MAY_BE_EMPTY: readonly string[] = ['ignoredTags', 'scriptNames'];

/** The settings of each group of the tab, in its order: four groups of the first page, then the further pages. */
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

/** A setting that the tab shows. */
export type SettingName = keyof Messages['settingNames'];

/** The rows of a group; a text that is empty shows the default of the language. */
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

/** What can be chosen, by its name in the settings. */
export function choice(name: string): string {
  return choices[name] ?? name;
}

/** The device's mode is no setting of the vault, so that no rule tells of it. */
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

/** A value as a text field shows it: a list of names as one text. */
export function asText(value: unknown): string {
  return Array.isArray(value) ? value.join(', ') : String(value);
}

/** The value of a text field as it is stored: lists as lists. */
export function storedValue(key: string, value: unknown): unknown {
  if (ALL_RULES.get(key)?.expected.endsWith('names') !== true || typeof value !== 'string') return value;
  const names = value
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
  return names.length === 0 && !MAY_BE_EMPTY.includes(key) ? undefined : names;
}

/**
 * What is wrong with a value, in the user's language; nothing where it is right. An empty text stands for the
 * default.
 */
export function whatIsWrong(key: string, value: unknown): string | undefined {
  const stored = storedValue(key, value);
  if (stored === undefined || stored === '') return undefined;
  const read = readSettings({ [key]: stored });
  const [problem] = read.kind === 'wrong' ? read.problems : [];
  return problem === undefined ? undefined : problemMessage(problem);
}
