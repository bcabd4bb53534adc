/**
 * unknown -> Settings: defaults, validation, versions. Settings belong to the vault (`data.json` in the plugin's folder)
 * and come in from anywhere: an older version, a merge by a sync program, a hand. A wrong value is named, never guessed.
 */
import { isDateFormat } from './date-format';
import { normalFolder } from './folder';
import { TEXTS, type Language, type TextKey, type Texts } from './texts';

/** The version of the form in which settings are stored; a newer one is not understood and not overwritten. */
export const SETTINGS_VERSION = 1;

/** What a value of a setting must be; strings.ts says it in the user's language. */
export type Expectation =
  | 'object'
  | 'older-version'
  | 'folders'
  | 'names'
  | 'script-names'
  | 'marker-id'
  | 'choice'
  | 'count'
  | 'flag'
  | 'text'
  | 'callout-type'
  | 'date-format';

/** One wrong value; `choices` names the possible ones where there are few. */
export interface Problem {
  readonly key: string;
  readonly expected: Expectation;
  readonly choices?: readonly string[];
}

/** What came of reading settings; `unknown` names keys that no setting has. */
export type SettingsRead =
  | { readonly kind: 'settings'; readonly settings: Settings; readonly unknown: readonly string[] }
  | { readonly kind: 'wrong'; readonly problems: readonly Problem[] };

interface Field<T> {
  readonly preset: T;
  readonly expected: Expectation;
  readonly choices?: readonly string[];
  /** The value, or undefined for a wrong one. */
  readonly read: (raw: unknown) => T | undefined;
}

/** Every setting but the texts, which have the keys of {@link TEXTS}. */
export const FIELDS = {
  literatureFolders: folders(['04 Literatur-Notes']),
  excludedFolders: folders([]),
  markerId: checked('A', 'marker-id', (text) => /^[A-Za-z0-9_-]+$/.test(text)),
  topicProperties: names(['topics']),
  createdProperties: names(['created', 'date_saved', 'saved', 'clipped', 'date']),
  topicFolders: folders([]),
  tagGroups: choice('without-topics', ['never', 'without-topics', 'always']),
  tagGroupLimit: count(3),
  tagNoteLimit: count(12),
  ignoredTags: names(['clippings', 'clipping', 'omnivore', 'readwise', 'to-read', 'to-process', 'kindle', 'pocket']),
  citations: flag(true),
  scriptNames: scriptNames(['related', 'related_list', 'related_write']),
  order: choice('oldest-first', ['oldest-first', 'newest-first']),
  cap: count(50),
  dateGroups: choice('automatic', ['automatic', 'none', 'year', 'month', 'day']),
  linkText: choice('file-name', ['file-name', 'title']),
  language: choice<Language>('de', ['de', 'en']),
  wasPreviewed: flag(false),
};

type Fields = typeof FIELDS;

/** All settings, complete and valid. */
export type Settings = { readonly [K in keyof Fields]: Fields[K]['preset'] } & { readonly texts: Texts };

/** The names of all settings as `data.json` has them. */
export const SETTING_KEYS: readonly string[] = [...Object.keys(FIELDS), ...Object.keys(TEXTS.de)];

/** Reads what `data.json` holds; nothing (null, undefined) means all defaults. Never throws. */
export function readSettings(raw: unknown): SettingsRead {
  const stored = raw ?? {};
  if (typeof stored !== 'object' || Array.isArray(stored)) return wrong([{ key: 'data.json', expected: 'object' }]);
  const values = new Map(Object.entries(stored));
  const problems = [...versionProblems(values), ...fieldProblems(values), ...textProblems(values)];
  if (problems.length > 0) return wrong(problems);
  const unknown = [...values.keys()].filter((key) => key !== 'version' && !SETTING_KEYS.includes(key));
  return { kind: 'settings', settings: valid(values), unknown };
}

/** The settings of a vault that stores none. */
export const DEFAULT_SETTINGS: Settings = Object.freeze(valid(new Map()));

function wrong(problems: readonly Problem[]): SettingsRead {
  return { kind: 'wrong', problems };
}

function versionProblems(values: ReadonlyMap<string, unknown>): Problem[] {
  const version = values.has('version') ? values.get('version') : SETTINGS_VERSION;
  const isKnown = typeof version === 'number' && version <= SETTINGS_VERSION;
  return isKnown ? [] : [{ key: 'version', expected: 'older-version' }];
}

function fieldProblems(values: ReadonlyMap<string, unknown>): Problem[] {
  return Object.entries<Field<unknown>>(FIELDS)
    .filter(([key, field]) => values.has(key) && field.read(values.get(key)) === undefined)
    .map(([key, { expected, choices }]) => (choices === undefined ? { key, expected } : { key, expected, choices }));
}

function textProblems(values: ReadonlyMap<string, unknown>): Problem[] {
  return Object.keys(TEXTS.de).flatMap((key) => {
    const expected = values.has(key) ? whatIsExpected(key, values.get(key)) : null;
    return expected === null ? [] : [{ key, expected }];
  });
}

/** What a text must be instead, or null where it is right; an empty one stands for the default. */
function whatIsExpected(key: string, text: unknown): Expectation | null {
  if (typeof text !== 'string') return 'text';
  if (text === '') return null;
  if (key === 'dateFormat' && !isDateFormat(text)) return 'date-format';
  return key === 'calloutType' && !/^[^\][|%\s]+$/.test(text) ? 'callout-type' : null;
}

function valid(values: ReadonlyMap<string, unknown>): Settings {
  const read = <T>(key: string, field: Field<T>): T => (values.has(key) ? field.read(values.get(key)) : undefined) ?? field.preset;
  const language = read('language', FIELDS.language);
  return {
    literatureFolders: read('literatureFolders', FIELDS.literatureFolders),
    excludedFolders: read('excludedFolders', FIELDS.excludedFolders),
    markerId: read('markerId', FIELDS.markerId),
    topicProperties: read('topicProperties', FIELDS.topicProperties),
    createdProperties: read('createdProperties', FIELDS.createdProperties),
    topicFolders: read('topicFolders', FIELDS.topicFolders),
    tagGroups: read('tagGroups', FIELDS.tagGroups),
    tagGroupLimit: read('tagGroupLimit', FIELDS.tagGroupLimit),
    tagNoteLimit: read('tagNoteLimit', FIELDS.tagNoteLimit),
    ignoredTags: read('ignoredTags', FIELDS.ignoredTags),
    citations: read('citations', FIELDS.citations),
    scriptNames: read('scriptNames', FIELDS.scriptNames),
    order: read('order', FIELDS.order),
    cap: read('cap', FIELDS.cap),
    dateGroups: read('dateGroups', FIELDS.dateGroups),
    linkText: read('linkText', FIELDS.linkText),
    language,
    wasPreviewed: read('wasPreviewed', FIELDS.wasPreviewed),
    texts: textsOf(language, values),
  };
}

/** The texts of a language, each replaced by the vault's own where it has one; an empty text is the default. */
function textsOf(language: Language, values: ReadonlyMap<string, unknown>): Texts {
  const texts: Record<TextKey, string> = { ...TEXTS[language] };
  for (const key of Object.keys(TEXTS.de) as TextKey[]) {
    const own = values.get(key);
    if (typeof own === 'string' && own !== '') texts[key] = own;
  }
  return Object.freeze(texts);
}

/** Blank entries of a list are passed over; `/` is the whole vault. */
function folders(preset: readonly string[]): Field<readonly string[]> {
  return { preset, expected: 'folders', read: (raw) => texts(raw)?.map(normalFolder) };
}

function names(preset: readonly string[]): Field<readonly string[]> {
  return { preset, expected: 'names', read: (raw) => texts(raw)?.map((name) => name.trim()) };
}

/** Names of scripts, which are compared with the last segment of a path: a name with a slash would never be found. */
function scriptNames(preset: readonly string[]): Field<readonly string[]> {
  const read = (raw: unknown): readonly string[] | undefined => {
    const found = texts(raw)?.map((name) => name.trim());
    return found?.some((name) => name.includes('/')) === true ? undefined : found;
  };
  return { preset, expected: 'script-names', read };
}

function texts(raw: unknown): readonly string[] | undefined {
  if (!Array.isArray(raw)) return undefined;
  const entries = raw.filter((entry): entry is string => typeof entry === 'string');
  return entries.length === raw.length ? entries.filter((entry) => entry.trim() !== '') : undefined;
}

function checked(preset: string, expected: Expectation, isRight: (text: string) => boolean): Field<string> {
  return { preset, expected, read: (raw) => (typeof raw === 'string' && isRight(raw) ? raw : undefined) };
}

function choice<T extends string>(preset: T, choices: readonly T[]): Field<T> {
  return { preset, expected: 'choice', choices, read: (raw) => choices.find((known) => known === raw) };
}

function count(preset: number): Field<number> {
  const isCount = (raw: unknown): raw is number => typeof raw === 'number' && Number.isSafeInteger(raw) && raw >= 0;
  return { preset, expected: 'count', read: (raw) => (isCount(raw) ? raw : undefined) };
}

function flag(preset: boolean): Field<boolean> {
  return { preset, expected: 'flag', read: (raw) => (typeof raw === 'boolean' ? raw : undefined) };
}
