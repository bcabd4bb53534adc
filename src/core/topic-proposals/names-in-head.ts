/**
 * Title, description and tags -> the topic names whose words they contain.
 * A word that begins or ends another counts half: "Klimawandel" for the topic "Klima". Words are compared by stem, so
 * that inflected names are found.
 */
import { isShortName, partsOf, SHORTEST_COMPOUND_PART, type Name, type NameIndex } from './name-index';
import { capitalWords } from './names-in-text';
import type { ProposalNote } from './proposal-note';
import { tagText } from './terms';
import { isCjk, wordsOf } from './words';

/** The location of a word. */
export type HeadPlace = 'title' | 'description' | 'tags';

/** A word of the title, description or tags. */
export interface HeadWord {
  readonly stem: string;
  readonly written: string;
  readonly place: HeadPlace;
}

/** The match of a name's stem: a word with the same stem, or only a compound with it. */
export interface StemMatch {
  readonly word: HeadWord;
  readonly isWhole: boolean;
}

/** The matched stems of a name. */
export type NameMatch = ReadonlyMap<string, StemMatch>;

/** The value of a word inside a compound, relative to the word itself. */
const COMPOUND_VALUE = 0.5;

/** Returns the names with at least one word in a note's title, description or tags. */
export function namesInHead(note: ProposalNote, names: NameIndex): ReadonlyMap<Name, NameMatch> {
  const stems = stemMatches(headWords(note), names);
  const found = new Map<Name, Map<string, StemMatch>>();
  const mayBeShort = shortNamesIn(note);
  for (const [stem, match] of stems) {
    for (const name of names.byStem.get(stem) ?? []) {
      if (isShortName(name.text) && !mayBeShort.has(name.text)) continue;
      found.set(name, (found.get(name) ?? new Map<string, StemMatch>()).set(stem, match));
    }
  }
  return found;
}

/** Returns the matched share of a name from 0 to 1, its stems weighted by rarity. */
export function matchedShare(name: Name, match: NameMatch, rarityOf: (stem: string) => number): number {
  let all = 0;
  let met = 0;
  for (const stem of name.stems) {
    const rarity = rarityOf(stem);
    const found = match.get(stem);
    all += rarity;
    if (found !== undefined) met += found.isWhole ? rarity : rarity * COMPOUND_VALUE;
  }
  return all > 0 ? met / all : 0;
}

function headWords({ title, description, tags }: ProposalNote): readonly HeadWord[] {
  const texts: readonly (readonly [HeadPlace, string])[] = [
    ['title', title],
    ['description', description],
    ['tags', tags.map(({ label }) => tagText(label)).join(' ')],
  ];
  return texts.flatMap(([place, text]) => wordsOf(text).map((word) => ({ ...word, place })));
}

/** Returns the short names in a note. In a tag "ki" is a name, but in a sentence "it" is a pronoun. */
function shortNamesIn({ title, description, tags }: ProposalNote): ReadonlySet<string> {
  const inTags = tags.flatMap(({ label }) => tagText(label).split(' '));
  const names = [...capitalWords(title.normalize('NFC')), ...capitalWords(description.normalize('NFC')), ...inTags];
  return new Set(names.map((name) => name.toLowerCase()));
}

/** Returns the stems of names that the words match: same stems before compounds, earlier words before later ones. */
function stemMatches(words: readonly HeadWord[], names: NameIndex): ReadonlyMap<string, StemMatch> {
  const found = new Map<string, StemMatch>();
  for (const word of words) {
    if (names.byStem.has(word.stem) && found.get(word.stem)?.isWhole !== true)
      found.set(word.stem, { word, isWhole: true });
    for (const stem of compoundStems(word.stem, names)) if (!found.has(stem)) found.set(stem, { word, isWhole: false });
  }
  return found;
}

/** Returns the stems of names that begin or end with this one, or with which it begins or ends. */
function compoundStems(stem: string, names: NameIndex): readonly string[] {
  if (stem.length < SHORTEST_COMPOUND_PART || isCjk(stem)) return [];
  const shorter = [...partsOf(stem)].filter((part) => names.byStem.has(part));
  return [...shorter, ...(names.stemsByPart.get(stem) ?? [])];
}
