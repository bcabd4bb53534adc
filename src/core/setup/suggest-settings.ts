/**
 * Settings suggested from a vault that this program never updated: the order and the language of existing lists, and
 * the folders of imported articles. They are only suggested, never assumed.
 */
import { isInFolder } from '../paths';
import type { Language } from '../language';
import { compare } from '../compare';
import { memoize } from '../memoize';
import { countInSteps, filterInSteps, finished, mapInSteps, type Steps } from './steps';
import type { Settings } from '../settings/settings';
import { TEXTS } from '../settings/note-texts';

const LANGUAGES: readonly Language[] = ['de', 'en'];

/** Settings that fit the vault better than the current ones. Each may be missing. */
export interface SuggestedSettings {
  readonly order?: Settings['order'];
  readonly language?: Settings['language'];
  readonly literatureFolders?: readonly string[];
}

/** The sample of one note: its path, the text of its blocks, and whether it is an imported article. */
export interface NoteSample {
  readonly path: string;
  readonly block: string;
  readonly isArticle: boolean;
}

/** Suggests the settings that differ from the current ones. */
export function suggestSettings(sightings: readonly NoteSample[], settings: Settings): SuggestedSettings {
  return finished(suggestInSteps(sightings, settings));
}

/** Suggests the settings in steps. */
export function* suggestInSteps(sightings: readonly NoteSample[], settings: Settings): Steps<SuggestedSettings> {
  const blocks = (yield* filterInSteps(sightings, ({ block }) => block.trim() !== '')).map(({ block }) => block);
  const order = majority(yield* mapInSteps(blocks, orderOf)) ?? settings.order;
  const language = languageOfBlocks(blocks) ?? settings.language;
  const folders = yield* articleFolders(sightings, settings);
  return {
    ...(order === settings.order ? {} : { order }),
    ...(language === settings.language ? {} : { language }),
    ...(folders.length === 0 ? {} : { literatureFolders: folders }),
  };
}

/** Returns the order of the dates in a block, from lists with three or more dates. */
function orderOf(block: string): Settings['order'] | undefined {
  const lists = block
    .split(/^[> \t]*#+ /m)
    .map(datesIn)
    .filter((dates) => dates.length >= 3);
  const falls = lists.flatMap((dates) => dates.slice(1).map((date, index) => compare(dates[index] ?? '', date)));
  const balance = falls.reduce((sum, fall) => sum + fall, 0);
  if (balance === 0) return undefined;
  return balance > 0 ? 'newest-first' : 'oldest-first';
}

function datesIn(list: string): readonly string[] {
  const dates = [...list.matchAll(/\((?:(\d\d)\.(\d\d)\.(\d{4})|(\d{4}-\d\d-\d\d))\)/g)];
  return dates.map(([, day = '', month = '', year = '', iso]) => iso ?? `${year}-${month}-${day}`);
}

/** Returns the language of most filled blocks, or undefined if none shows one. */
export function languageOfBlocks(blocks: readonly string[]): Language | undefined {
  return majority(blocks.map(languageOf));
}

function languageOf(block: string): Language | undefined {
  const isIn = (language: Language): boolean => {
    const { ownNotesHeading, literatureHeading, noTopics } = TEXTS[language];
    return [ownNotesHeading, literatureHeading, noTopics].some((text) => block.includes(text));
  };
  const [language, other] = LANGUAGES.filter(isIn);
  return other === undefined ? language : undefined;
}

/**
 * Returns for each article the topmost folder that contains mostly articles, or nothing if an article is already in a
 * literature folder.
 */
function* articleFolders(sightings: readonly NoteSample[], { literatureFolders }: Settings): Steps<readonly string[]> {
  const articles = sightings.filter(({ isArticle }) => isArticle);
  const filed = yield* filterInSteps(articles, ({ path }) => isInFolder(path, literatureFolders));
  if (filed.length > 0) return [];
  const all = yield* folderCounts(sightings);
  const held = yield* folderCounts(articles);
  const isMostlyArticles = (folder: string): boolean => (held.get(folder) ?? 0) * 2 > (all.get(folder) ?? 0);
  const tops = yield* mapInSteps(articles, ({ path }) => foldersAbove(path).find(isMostlyArticles));
  return [...new Set(tops)].filter((folder) => folder !== undefined).sort();
}

function* folderCounts(sightings: readonly NoteSample[]): Steps<ReadonlyMap<string, number>> {
  return yield* countInSteps(yield* mapInSteps(sightings, ({ path }) => foldersAbove(path)));
}

/** Returns the folders that contain a path, the topmost first. */
function foldersAbove(path: string): readonly string[] {
  return foldersOf(path.slice(0, path.lastIndexOf('/') + 1));
}

const foldersOf = memoize((path: string) => [...path.matchAll(/\//g)].map(({ index }) => path.slice(0, index)));

function majority<T>(votes: readonly (T | undefined)[]): T | undefined {
  const cast = votes.filter((vote) => vote !== undefined);
  const [first, second] = [...finished(countInSteps([cast]))].sort(([, a], [, b]) => b - a);
  return first !== undefined && first[1] > (second?.[1] ?? 0) ? first[0] : undefined;
}
