/**
 * Obsidian's `prepareSimpleSearch`: every word of the query has to be found somewhere, in any letter case; a query of
 * blanks finds nothing. So plugins have seen it. How the app scores is not known: an early match is the better one here.
 */
import type { SearchResult } from 'obsidian';

/** Prepares the search for space-separated words. */
export function prepareSimpleSearch(query: string): (text: string) => SearchResult | null {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  return (text) => {
    const places = words.map((word) => placesOf(word, text.toLowerCase()));
    if (places.length === 0 || places.some((each) => each.length === 0)) return null;
    const matches = places.flat().sort(([one], [other]) => one - other);
    return { matches, score: -(matches[0]?.[0] ?? 0) / 100 };
  };
}

function placesOf(word: string, text: string): [number, number][] {
  const places: [number, number][] = [];
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length))
    places.push([at, at + word.length]);
  return places;
}
