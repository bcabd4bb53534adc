/**
 * unknown -> Settings: defaults, validation, versions. Settings belong to the vault (`data.json` in the plugin's
 * folder). They may come from an older version, a sync program's merge, or an edit by hand. Wrong values are named.
 */
import { isDateFormat } from '../dates/format-date';
import { hasControlCharacter } from '../markdown/escape';
import type { DayMonthOrder } from '../dates/parse-date';
import { CREATED_PROPERTIES, STOP_TAGS } from './default-lists';
import { normalizeFolder } from '../paths';
import { readPathLists, type PathLists } from './path-lists';
import type { Language } from '../language';
import { TEXTS, type Texts } from './note-texts';
import { isCount, isObject, isText } from '../type-guards';

/** The version of the stored form. A newer one is neither read nor overwritten. */
export const SETTINGS_VERSION = 1;

/** The expected form of a setting's value. run/messages translates it. */
export type Expectation =
  | 'object'
  | 'older-version'
  | 'names'
  | 'script-names'
  | 'marker-id'
  | 'choice'
  | 'count'
  | 'flag'
  | 'text'
  | 'callout-type'
  | 'date-format'
  | 'hidden'
  | 'path-lists';

/** One wrong value. `choices` lists the possible ones if there are few. */
export interface SettingProblem {
  readonly key: string;
  readonly expected: Expectation;
  readonly choices?: readonly string[] | undefined;
}

/** The result of reading settings. `unknown` lists keys that no setting has. */
export type SettingsRead =
  | { readonly kind: 'settings'; readonly settings: Settings; readonly unknown: readonly string[] }
  | { readonly kind: 'wrong'; readonly problems: readonly SettingProblem[] };

/** Every setting but the texts (see {@link TEXTS}). The folder `/`, stored as an empty name, is the whole vault. */
interface Values {
  readonly literatureFolders: readonly string[];
  readonly excludedFolders: readonly string[];
  readonly markerId: string;
  readonly topicProperties: readonly string[];
  readonly createdProperties: readonly string[];
  readonly dayMonthOrder: DayMonthOrder;
  readonly topicFolders: readonly string[];
  /** Whether the page of a topic lists the notes on it. */
  readonly topicPages: boolean;
  readonly sayNoTopics: boolean;
  readonly leaveOutEmptyTopics: boolean;
  readonly tagGroups: 'never' | 'without-topics' | 'always';
  /** The strength that a relation by tags needs. */
  readonly sharedTags: 'strong' | 'any';
  readonly tagGroupLimit: number;
  readonly tagNoteLimit: number;
  readonly ignoredTags: readonly string[];
  readonly relatedProperties: readonly string[];
  readonly listPicked: boolean;
  /** By the path of a note, the paths of the notes that the user hid from it. */
  readonly hidden: PathLists;
  /** By the path of a note, the topics that the user declined for it. */
  readonly declinedTopics: PathLists;
  /** The property into which a repair writes an article's URL. */
  readonly urlProperty: 'URL' | 'url' | 'source' | 'original_url';
  readonly citations: boolean;
  readonly scriptNames: readonly string[];
  readonly order: 'oldest-first' | 'newest-first';
  readonly cap: number;
  /** The maximum number of links in a box, in all its lists together. 0 is no limit. */
  readonly boxLimit: number;
  readonly dateGroups: 'automatic' | 'none' | 'year' | 'month' | 'day';
  readonly linkText: 'file-name' | 'title';
  /** Whether boxes are rendered in the typography of reading matter. */
  readonly styleBoxes: boolean;
  readonly language: Language;
  /** Whether related notes are shown in the pane only. Then notes without a box get no message. */
  readonly shownIn: 'pane-and-box' | 'pane';
  readonly wasPreviewed: boolean;
}

/** All settings, complete and valid. */
export interface Settings extends Values {
  readonly texts: Texts;
}

/** The check of a value. `read` returns its normal form, or undefined for a wrong one. */
interface Check<T> {
  readonly expected: Expectation;
  readonly choices?: readonly string[];
  readonly read: (raw: unknown) => T | undefined;
}

/** A check, and the default for a vault without a value. */
interface Rule<T> extends Check<T> {
  readonly preset: T;
}

type Rules<V> = { readonly [K in keyof V]: Rule<V[K]> };

/** A text without control characters, because such a character would make every note with it unreadable. */
const TEXT = text('text', (written) => !hasControlCharacter(written));

/** The rule of every setting but the texts. */
export const RULES: Rules<Values> = {
  literatureFolders: names(['04 Literatur-Notes'], normalizeFolder),
  excludedFolders: names([], normalizeFolder),
  markerId: text('marker-id', (id) => /^[A-Za-z0-9_-]+$/.test(id), 'A'),
  topicProperties: names(['topics']),
  createdProperties: names(CREATED_PROPERTIES),
  dayMonthOrder: choice(['unknown', 'day-first', 'month-first']),
  topicFolders: names([], normalizeFolder),
  topicPages: rule('flag', true, isFlag),
  sayNoTopics: rule('flag', true, isFlag),
  leaveOutEmptyTopics: rule('flag', false, isFlag),
  tagGroups: choice(['never', 'without-topics', 'always'], 'without-topics'),
  sharedTags: choice(['strong', 'any']),
  tagGroupLimit: rule('count', 3, isCount),
  tagNoteLimit: rule('count', 12, isCount),
  ignoredTags: names(STOP_TAGS),
  relatedProperties: names(['related']),
  listPicked: rule('flag', false, isFlag),
  hidden: { expected: 'hidden', preset: {}, read: readPathLists },
  declinedTopics: { expected: 'path-lists', preset: {}, read: readPathLists },
  urlProperty: choice(['URL', 'url', 'source', 'original_url']),
  citations: rule('flag', true, isFlag),
  scriptNames: scriptNames(['related', 'related_list', 'related_write']),
  order: choice(['oldest-first', 'newest-first']),
  cap: rule('count', 50, isCount),
  boxLimit: rule('count', 0, isCount),
  dateGroups: choice(['automatic', 'none', 'year', 'month', 'day']),
  linkText: choice(['file-name', 'title']),
  styleBoxes: rule('flag', true, isFlag),
  language: choice(['de', 'en']),
  shownIn: choice(['pane-and-box', 'pane']),
  wasPreviewed: rule('flag', false, isFlag),
};

/** The check of each entry of `data.json` by its key, which also decides how it is shown. */
export const ALL_RULES: ReadonlyMap<string, Check<unknown>> = new Map<string, Check<unknown>>([
  [
    'version',
    {
      expected: 'older-version',
      read: (raw) => (typeof raw === 'number' && raw <= SETTINGS_VERSION ? raw : undefined),
    },
  ],
  ...Object.entries<Rule<unknown>>(RULES),
  ...Object.keys(TEXTS.de).map((key) => [key, TEXT] as const),
  ['dateFormat', text('date-format', (pattern) => pattern === '' || isShowable(pattern))],
  ['calloutType', text('callout-type', (type) => /^[^\][|%\s\p{Cc}]*$/u.test(type))],
]);

function isShowable(dateFormat: string): boolean {
  return isDateFormat(dateFormat) && !hasControlCharacter(dateFormat);
}

/** Returns the names of all settings in `data.json`. */
export function settingKeys(): readonly string[] {
  return [...ALL_RULES.keys()].filter((key) => key !== 'version');
}

/**
 * Parses the text of `data.json`. A text that is no JSON, or that contains U+FFFD (bytes that were no UTF-8), is
 * returned as it is, and a text is no valid settings.
 */
export function parseStoredSettings(json: string): unknown {
  try {
    return json.includes('\uFFFD') ? json : (JSON.parse(json.replace(/^\uFEFF/, '')) as unknown);
  } catch {
    return json;
  }
}

/** Reads the value of `data.json`. Without such a file (undefined) all settings have their defaults. Never throws. */
export function readSettings(raw: unknown): SettingsRead {
  const stored = raw === undefined ? {} : raw;
  if (!isObject(stored)) return { kind: 'wrong', problems: [{ key: 'data.json', expected: 'object' }] };
  const values = new Map<string, unknown>(Object.entries(stored));
  const problems = problemsIn(values);
  if (problems.length > 0) return { kind: 'wrong', problems };
  const unknown = [...values.keys()].filter((key) => !ALL_RULES.has(key));
  return { kind: 'settings', settings: valid(values), unknown };
}

/** The settings of a vault that stores none. */
export const DEFAULT_SETTINGS: Settings = Object.freeze(valid(new Map()));

function problemsIn(values: ReadonlyMap<string, unknown>): readonly SettingProblem[] {
  const wrong = [...ALL_RULES].filter(([key, { read }]) => values.has(key) && read(values.get(key)) === undefined);
  return wrong.map(([key, { expected, choices }]) => ({ key, expected, choices }));
}

function valid(values: ReadonlyMap<string, unknown>): Settings {
  const settings = filled<Values>(RULES, (key) => RULES[key].read(values.get(key)) ?? RULES[key].preset);
  const texts = filled<Texts>(TEXTS.de, (key) => TEXT.read(values.get(key)) || TEXTS[settings.language][key]);
  return { ...settings, texts: Object.freeze(texts) };
}

/** Returns an object with these keys and a value for each. */
function filled<V extends object>(
  keys: Readonly<Record<keyof V, unknown>>,
  valueFor: <K extends keyof V>(key: K) => V[K],
): V {
  const all: Partial<V> = {};
  for (const key in keys) all[key] = valueFor(key);
  return all as V;
}

/** Returns the rule of a list of names. Blank entries are removed. */
function names(preset: readonly string[], normal = (name: string) => name.trim()): Rule<readonly string[]> {
  const read = (raw: unknown): readonly string[] | undefined =>
    Array.isArray(raw) && raw.every(isText) ? raw.filter((entry) => entry.trim() !== '').map(normal) : undefined;
  return { expected: 'names', preset, read };
}

/** Returns the rule of script names, which match the last segment of a path and so must not contain a slash. */
function scriptNames(preset: readonly string[]): Rule<readonly string[]> {
  const { read } = names(preset);
  const isRight = (raw: unknown): boolean => read(raw)?.every((name) => !name.includes('/')) === true;
  return { expected: 'script-names', preset, read: (raw) => (isRight(raw) ? read(raw) : undefined) };
}

function text(expected: Expectation, isRight: (text: string) => boolean, preset = ''): Rule<string> {
  return rule(expected, preset, (raw): raw is string => isText(raw) && isRight(raw));
}

/** Returns the rule of a choice. The default is the preset, else the first choice. */
function choice<T extends string>(choices: readonly [T, ...T[]], preset = choices[0]): Rule<T> {
  return { expected: 'choice', choices, preset, read: (raw) => choices.find((known) => known === raw) };
}

function isFlag(raw: unknown): raw is boolean {
  return typeof raw === 'boolean';
}

/** Returns a rule whose valid values are taken as they are. */
function rule<T>(expected: Expectation, preset: T, isRight: (raw: unknown) => raw is T): Rule<T> {
  return { expected, preset, read: (raw) => (isRight(raw) ? raw : undefined) };
}
