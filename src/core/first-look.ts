/**
 * What a vault that was never updated by this program already shows of its owner's wishes: the order and the language of
 * the lists that exist, and where the imported articles lie. Only proposed, never assumed.
 */
import { isBelow } from './folder';
import { compare } from './order';
import type { Settings } from './settings';
import { TEXTS } from './texts';

/** Settings that fit the vault better than the ones in force; each may be missing. */
export interface Proposals {
  readonly order?: Settings['order'];
  readonly language?: Settings['language'];
  readonly literatureFolders?: readonly string[];
}

/** What is looked at of one note: its path, the text of its blocks, and whether it is an imported article. */
export interface Sighting {
  readonly path: string;
  readonly block: string;
  readonly isArticle: boolean;
}

/** Proposes what differs from the settings in force. */
export function proposalsFor(sightings: readonly Sighting[], settings: Settings): Proposals {
  const blocks = sightings.map(({ block }) => block).filter((block) => block.trim() !== '');
  const order = majority(blocks.map(orderOf));
  const language = majority(blocks.map(languageOf));
  const folders = articleFolders(sightings, settings);
  return {
    ...(order === undefined || order === settings.order ? {} : { order }),
    ...(language === undefined || language === settings.language ? {} : { language }),
    ...(folders.length === 0 ? {} : { literatureFolders: folders }),
  };
}

/** The order of the dates in a block, where three or more in one list tell. */
function orderOf(block: string): Settings['order'] | undefined {
  const lists = block.split(/^[> \t]*#+ /m).map(datesIn).filter((dates) => dates.length >= 3);
  const rises = lists.flatMap((dates) => dates.slice(1).map((date, index) => compare(dates[index] ?? '', date)));
  const falling = rises.filter((rise) => rise > 0).length;
  const rising = rises.filter((rise) => rise < 0).length;
  if (falling === rising) return undefined;
  return falling > rising ? 'newest-first' : 'oldest-first';
}

function datesIn(list: string): readonly string[] {
  const dates = [...list.matchAll(/\((?:(\d\d)\.(\d\d)\.(\d{4})|(\d{4}-\d\d-\d\d))\)/g)];
  return dates.map(([, day, month, year, iso]) => iso ?? `${year ?? ''}-${month ?? ''}-${day ?? ''}`);
}

function languageOf(block: string): Settings['language'] | undefined {
  const holds = (language: 'de' | 'en'): boolean =>
    [TEXTS[language].ownNotesHeading, TEXTS[language].literatureHeading].some((heading) => block.includes(heading));
  if (holds('de') === holds('en')) return undefined;
  return holds('de') ? 'de' : 'en';
}

/** Around each article the topmost folder that is mostly articles, if none of them lies in a literature folder in force. */
function articleFolders(sightings: readonly Sighting[], { literatureFolders }: Settings): readonly string[] {
  const articles = sightings.filter(({ isArticle }) => isArticle);
  if (articles.some(({ path }) => isBelow(path, literatureFolders))) return [];
  const all = countByFolder(sightings);
  const held = countByFolder(articles);
  const isMostlyArticles = (folder: string): boolean => (held.get(folder) ?? 0) * 2 > (all.get(folder) ?? 0);
  const tops = articles.map(({ path }) => foldersAbove(path).find(isMostlyArticles)).filter((folder) => folder !== undefined);
  return [...new Set(tops)].sort();
}

function countByFolder(sightings: readonly Sighting[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { path } of sightings) for (const folder of foldersAbove(path)) counts.set(folder, (counts.get(folder) ?? 0) + 1);
  return counts;
}

/** The folders that a path lies in, the topmost first. */
function foldersAbove(path: string): readonly string[] {
  return [...path.matchAll(/\//g)].map(({ index }) => path.slice(0, index));
}

function majority<T>(votes: readonly (T | undefined)[]): T | undefined {
  const counts = new Map<T, number>();
  for (const vote of votes) if (vote !== undefined) counts.set(vote, (counts.get(vote) ?? 0) + 1);
  const [first, second] = [...counts].sort(([, a], [, b]) => b - a);
  return first !== undefined && first[1] > (second?.[1] ?? 0) ? first[0] : undefined;
}
