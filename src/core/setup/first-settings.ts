/**
 * The findings of set-up in a vault, and the settings it stores, shared by the window and the command line
 * (docs/contract.md section 10).
 */
import type { Language } from '../language';
import { isInFolder } from '../paths';
import { countInSteps, filterInSteps, finished, mapInSteps, type Steps } from './steps';
import { DEFAULT_SETTINGS, SETTINGS_VERSION } from '../settings/settings';
import { dateProperties, type DateProperty } from './date-properties';
import type { NoteFacts } from './note-facts';
import { relatingProperties, tagKeys, tagSharing, type RelatingProperty, type TagSharing } from './relating-properties';
import { suggestInSteps, type SuggestedSettings } from './suggest-settings';

/** Values for `data.json`, by the key of the setting. */
export type StoredValues = Readonly<Record<string, unknown>>;

/**
 * A tag with the number of its notes. `isKnown` tells that it is one that importers and reading habits put on notes.
 */
export interface StopTag {
  readonly tag: string;
  readonly notes: number;
  readonly isKnown: boolean;
}

/** The findings in a vault. */
export interface VaultFindings {
  readonly notes: number;
  readonly articles: number;
  readonly articleFolders: readonly string[];
  readonly boxes: number;
  readonly filledBoxes: number;
  readonly scripts: number;
  /** The number of imported notes that can be repaired. */
  readonly repairable: number;
  /** The number of notes with unreadable frontmatter. */
  readonly unreadable: number;
  readonly properties: readonly RelatingProperty[];
  readonly tags: TagSharing;
  /** The property that relates most notes (`tags` is possible), or null if notes share no values yet. */
  readonly relatedBy: string | null;
  readonly date: DateProperty | null;
  /** All properties with dates, the best first. */
  readonly dates: readonly DateProperty[];
  readonly stopTags: readonly StopTag[];
  readonly suggested: SuggestedSettings;
  /** The language of the boxes, else that of the device. */
  readonly language: Language;
}

/** Collects the findings from the facts of all notes. `language` is that of the device, for a vault without boxes. */
export function findInVault(facts: readonly NoteFacts[], language: Language): VaultFindings {
  return finished(findInSteps(facts, language));
}

/** Collects the findings in steps. */
export function* findInSteps(facts: readonly NoteFacts[], language: Language): Steps<VaultFindings> {
  const suggested = yield* suggestInSteps(facts, DEFAULT_SETTINGS);
  const folders = suggested.literatureFolders ?? DEFAULT_SETTINGS.literatureFolders;
  const articles = yield* filterInSteps(facts, ({ path }) => isInFolder(path, folders));
  const all = facts.map(({ properties }) => properties);
  const properties = yield* relatingProperties(all);
  const keys = yield* mapInSteps(all, tagKeys);
  const tags = yield* tagSharing(keys, DEFAULT_SETTINGS.ignoredTags);
  const filledBoxes = (yield* filterInSteps(facts, ({ block }) => /[^>\s]/.test(block))).length;
  const dated = (articles.length > 0 ? articles : facts).map((each) => each.properties);
  const dates = yield* dateProperties(dated, DEFAULT_SETTINGS.createdProperties);
  return {
    notes: facts.length,
    articles: articles.length,
    articleFolders: articles.length > 0 ? folders : [],
    boxes: facts.filter(({ hasBox }) => hasBox).length,
    filledBoxes,
    scripts: facts.filter(({ hasScript }) => hasScript).length,
    repairable: facts.filter(({ isRepairable }) => isRepairable).length,
    unreadable: facts.filter(({ isUnreadable }) => isUnreadable).length,
    properties,
    tags,
    relatedBy: bestOf(properties, tags),
    date: dates[0] ?? null,
    dates,
    stopTags: yield* stopTagsIn(yield* filterInSteps(keys, (_, at) => isInFolder(facts[at]?.path ?? '', folders))),
    suggested,
    language: filledBoxes > 0 ? (suggested.language ?? DEFAULT_SETTINGS.language) : language,
  };
}

function bestOf([first]: readonly RelatingProperty[], { any }: TagSharing): string | null {
  if (first !== undefined && first.sharing >= any) return first.name;
  return any > 0 ? 'tags' : null;
}

/**
 * The number of articles from which tags on more than half of them are stop tags, too. Known process tags always are.
 */
const ENOUGH = 20;

function* stopTagsIn(articles: readonly (readonly string[])[]): Steps<readonly StopTag[]> {
  const counts = yield* countInSteps(articles);
  const isBroad = (notes: number): boolean => articles.length >= ENOUGH && notes * 2 > articles.length;
  return [...counts]
    .map(([tag, notes]) => ({ tag, notes, isKnown: DEFAULT_SETTINGS.ignoredTags.includes(tag) }))
    .filter(({ notes, isKnown }) => isKnown || isBroad(notes))
    .sort((a, b) => b.notes - a.notes || (a.tag < b.tag ? -1 : 1));
}

/** The findings that the user can change before they are stored. */
export interface SetupAnswers {
  readonly language?: Language;
  readonly articleFolders?: readonly string[];
  readonly relatedBy?: string | null;
  /** The name of the date property. */
  readonly date?: string;
  readonly dayMonthOrder?: string;
  /** The stop tags to ignore, by default the known ones. */
  readonly stopTags?: readonly string[];
}

/** Returns the settings to store. For a vault without boxes they include the choices that suit a new one. */
export function firstSettings(found: VaultFindings, answers: SetupAnswers = {}): StoredValues {
  const language = answers.language ?? found.language;
  const folders = answers.articleFolders ?? found.suggested.literatureFolders;
  return {
    version: SETTINGS_VERSION,
    language,
    ...(found.suggested.order === undefined ? {} : { order: found.suggested.order }),
    ...(folders === undefined ? {} : { literatureFolders: folders }),
    ...relatingSettings(answers.relatedBy === undefined ? found.relatedBy : answers.relatedBy, found),
    ...dateSettings(found, answers),
    ...stopTagSettings(found, answers),
    wasPreviewed: true,
    ...(found.boxes > 0 ? {} : forNewVault(language)),
  };
}

function forNewVault(language: Language): StoredValues {
  const heading = language === 'de' ? { ownNotesHeading: 'Meine Notizen' } : {};
  return { ...heading, sayNoTopics: false, cap: 12, boxLimit: 12, listPicked: true };
}

/**
 * Returns the settings of relating properties. Shared tags are `strong` if that relates at least half of the notes
 * that any shared tag relates.
 */
function relatingSettings(relatedBy: string | null, { tags }: VaultFindings): StoredValues {
  if (relatedBy === 'tags') return { sharedTags: tags.strong * 2 >= tags.any ? 'strong' : 'any' };
  return relatedBy === null || relatedBy === 'topics' ? {} : { topicProperties: [relatedBy] };
}

function dateSettings({ date, dates }: VaultFindings, answers: SetupAnswers): StoredValues {
  const chosen = dates.find(({ name }) => name === answers.date) ?? date;
  const name = chosen?.name;
  const known: readonly string[] = DEFAULT_SETTINGS.createdProperties;
  const order = answers.dayMonthOrder ?? chosen?.order ?? 'unknown';
  const isFirst = name === undefined || name === known[0];
  return {
    ...(isFirst ? {} : { createdProperties: [name, ...known.filter((other) => other.toLowerCase() !== name)] }),
    ...(order === 'unknown' ? {} : { dayMonthOrder: order }),
  };
}

/** Returns the default list without the cleared tags and with the ticked ones, or nothing if it is unchanged. */
function stopTagSettings({ stopTags }: VaultFindings, { stopTags: ticked }: SetupAnswers): StoredValues {
  if (ticked === undefined) return {};
  const kept = DEFAULT_SETTINGS.ignoredTags.filter(
    (tag) => ticked.includes(tag) || !stopTags.some((found) => found.tag === tag),
  );
  const more = ticked.filter((tag) => !kept.includes(tag));
  const isDefault = more.length === 0 && kept.length === DEFAULT_SETTINGS.ignoredTags.length;
  return isDefault ? {} : { ignoredTags: [...kept, ...more] };
}
