/** Settings with a list of texts for each path of a note. */
import { isObject, isText } from '../type-guards';

/** Texts by the path of a note. */
export type PathLists = Readonly<Record<string, readonly string[]>>;

/**
 * Reads the lists, or undefined for a wrong value. Paths and texts are normalized to NFC. An empty list is left out.
 */
export function readPathLists(raw: unknown): PathLists | undefined {
  if (!isObject(raw)) return undefined;
  const lists = Object.entries(raw).map(([path, texts]) => [path.normalize('NFC'), readTexts(texts)] as const);
  if (lists.some(([, texts]) => texts === undefined)) return undefined;
  return Object.fromEntries(lists.flatMap(([path, texts = []]) => (texts.length === 0 ? [] : [[path, texts]])));
}

function readTexts(raw: unknown): readonly string[] | undefined {
  return Array.isArray(raw) && raw.every(isText) ? raw.map((text) => text.normalize('NFC')) : undefined;
}
