/** Text -> the topic names that it mentions, with counts of whole names and of compounds. */
import { LONGEST_SHORT_NAME, isShortName, partsOf, type Name, type NameIndex } from './name-index';
import { cleanText, isCjk, plainText } from './words';

/** The number of mentions of a name by itself, and as the beginning or end of a longer word. */
export interface Mentions {
  whole: number;
  compounds: number;
}

/** The length of the longest compound. A longer text has too many parts and is no word. */
const LONGEST_COMPOUND = 40;

/** Returns the names in a text. */
export function namesInText(text: string, names: NameIndex): ReadonlyMap<Name, Mentions> {
  const found = new Map<Name, Mentions>();
  const clean = cleanText(text).normalize('NFC');
  const plain = plainText(clean);
  const words = plain === '' ? [] : plain.split(' ');
  findPhrases(words, names, found);
  findCompounds(words, names, found);
  findShortNames(clean, names, found);
  if (isCjk(plain)) findCjkNames(plain, names, found);
  return found;
}

function count(found: Map<Name, Mentions>, name: Name, kind: keyof Mentions): void {
  const mentions = found.get(name) ?? { whole: 0, compounds: 0 };
  mentions[kind] += 1;
  found.set(name, mentions);
}

function findPhrases(words: readonly string[], names: NameIndex, found: Map<Name, Mentions>): void {
  for (const [at, word] of words.entries()) {
    for (const name of names.byFirstWord.get(word) ?? []) {
      if (!isShortName(name.text) && name.words.every((part, index) => words[at + index] === part))
        count(found, name, 'whole');
    }
  }
}

function findCompounds(words: readonly string[], names: NameIndex, found: Map<Name, Mentions>): void {
  for (const word of words) {
    if (word.length > LONGEST_COMPOUND) continue;
    for (const part of partsOf(word)) {
      const name = names.byText.get(part);
      if (name !== undefined && !isCjk(part)) count(found, name, 'compounds');
    }
  }
}

/** Returns the words of a text in capitals, which may be short names. */
export function capitalWords(text: string): readonly string[] {
  const words = text.match(/[\p{L}\p{M}\p{N}+#]+/gu) ?? [];
  return words.filter((word) => word.length <= LONGEST_SHORT_NAME && word === word.toUpperCase());
}

function findShortNames(text: string, names: NameIndex, found: Map<Name, Mentions>): void {
  for (const word of capitalWords(text)) {
    const name = names.byText.get(word.toLowerCase());
    if (name !== undefined) count(found, name, 'whole');
  }
}

/** Finds names in Chinese, Japanese or Korean at any position, because these words have no spaces between them. */
function findCjkNames(plain: string, names: NameIndex, found: Map<Name, Mentions>): void {
  for (const character of new Set(plain)) {
    for (const name of names.byFirstCharacter.get(character) ?? []) {
      for (let at = plain.indexOf(name.text); at >= 0; at = plain.indexOf(name.text, at + name.text.length))
        count(found, name, 'whole');
    }
  }
}
