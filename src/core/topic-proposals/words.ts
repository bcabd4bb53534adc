/**
 * Text -> words for comparison: without URLs, link targets and inline code, in lower case, without common German and
 * English suffixes. Chinese, Japanese and Korean have no spaces between words, so each pair of their characters is a
 * word.
 */

/**
 * Removed syntax. Every branch stops at its own opening character, so that a text of only openings takes linear time.
 */
const NOISE =
  /!?\[\[[^[\]\n]{0,300}\]\]|\]\([^()\n]{0,2000}\)|https?:\/\/\S+|<[^<>\n]{0,300}>|&#?\w{1,8};|`[^`\n]{0,300}`/g;

const CJK = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff]/;
const WORD = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff]+|[\p{L}\p{M}][\p{L}\p{M}\p{N}]*/gu;

/** Common suffixes, the longest first. */
const ENDING = /(?:ungen|innen|ung|ern|ens|est|ies|ing|ed|en|er|em|es|[ens])$/;

/** The smallest length of a stem. A suffix that leaves less is not removed. */
const SHORTEST_STEM = 4;

/** The length of the longest word. A longer one is a token, a key, or text without spaces. */
const LONGEST_WORD = 40;

/** A word in its compared form, and as the text writes it. */
export interface Word {
  readonly stem: string;
  readonly written: string;
}

/** Whether a text contains a Chinese, Japanese or Korean character. */
export function isCjk(text: string): boolean {
  return CJK.test(text);
}

/** Returns a text without URLs, link targets, embeds, HTML tags and inline code. A link's text stays. */
export function cleanText(text: string): string {
  return text.replaceAll(NOISE, (noise) => (noise.startsWith('[[') ? ` ${linkText(noise)} ` : ' '));
}

function linkText(wikilink: string): string {
  const inner = wikilink.slice(2, -2);
  return inner.slice(inner.lastIndexOf('|') + 1);
}

/** Returns the runs of letters in a text, as written, from which `wordsOf` makes words. */
export function writtenWords(text: string): readonly string[] {
  return cleanText(text).normalize('NFC').match(WORD) ?? [];
}

/** Returns the words of a text in its order, with repetitions. */
export function wordsOf(text: string): readonly Word[] {
  const words: Word[] = [];
  for (const written of writtenWords(text)) {
    if (isCjk(written)) addPairs(words, written);
    else if (written.length >= 2 && written.length <= LONGEST_WORD)
      words.push({ stem: stemOf(written.toLowerCase()), written });
  }
  return words;
}

/** Returns the stems of `wordsOf` alone. */
export function stemsOf(text: string): readonly string[] {
  return wordsOf(text).map(({ stem }) => stem);
}

/** Adds each pair, one by one, because a run may be longer than the arguments of one call. */
function addPairs(words: Word[], run: string): void {
  for (let at = 0; at + 1 < run.length; at += 1) {
    const pair = run.slice(at, at + 2);
    words.push({ stem: pair, written: pair });
  }
}

/** Returns a word in lower case without a common suffix. Short words stay whole. */
export function stemOf(word: string): string {
  const ending = ENDING.exec(word)?.[0] ?? '';
  return word.length - ending.length >= SHORTEST_STEM ? word.slice(0, word.length - ending.length) : word;
}

/**
 * Returns a text in the form in which names are searched: lower case, one space between words, `+` and `#` kept (C++,
 * C#).
 */
export function plainText(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}+#]+/gu, ' ')
    .trim();
}
