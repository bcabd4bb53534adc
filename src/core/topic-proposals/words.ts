/**
 * Text -> words as they are compared: without addresses, link targets and inline code, in lower case, without common
 * German and English endings. Chinese, Japanese and Korean have no blanks between words: there each pair of characters
 * is a word.
 */

/** Every branch stops at its own opening character, so that a text of nothing but openings takes linear time. */
const NOISE =
  /!?\[\[[^[\]\n]{0,300}\]\]|\]\([^()\n]{0,2000}\)|https?:\/\/\S+|<[^<>\n]{0,300}>|&#?\w{1,8};|`[^`\n]{0,300}`/g;

const CJK = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff]/;
const WORD = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff]+|[\p{L}\p{M}][\p{L}\p{M}\p{N}]*/gu;

/** The longest ending first. */
const ENDING = /(?:ungen|innen|ung|ern|ens|est|ies|ing|ed|en|er|em|es|[ens])$/;

/** A stem keeps at least so many characters; an ending that leaves less is none. */
const SHORTEST_STEM = 4;

/** What is longer is no word: a token, a key, text without blanks. */
const LONGEST_WORD = 40;

/** A word as compared, and as the text writes it. */
export interface Word {
  readonly stem: string;
  readonly written: string;
}

/** Whether a text holds a Chinese, Japanese or Korean character. */
export function isCjk(text: string): boolean {
  return CJK.test(text);
}

/** A text without addresses, link targets, embeds, tags of HTML and inline code. A link's text stays. */
export function cleanText(text: string): string {
  return text.replaceAll(NOISE, (noise) => (noise.startsWith('[[') ? ` ${linkText(noise)} ` : ' '));
}

function linkText(wikilink: string): string {
  const inner = wikilink.slice(2, -2);
  return inner.slice(inner.lastIndexOf('|') + 1);
}

/** The runs of letters in a text, as written: what `wordsOf` makes words of. */
export function writtenWords(text: string): readonly string[] {
  return cleanText(text).normalize('NFC').match(WORD) ?? [];
}

/** The words of a text in its order, repeated ones too. */
export function wordsOf(text: string): readonly Word[] {
  const words: Word[] = [];
  for (const written of writtenWords(text)) {
    if (isCjk(written)) addPairs(words, written);
    else if (written.length >= 2 && written.length <= LONGEST_WORD)
      words.push({ stem: stemOf(written.toLowerCase()), written });
  }
  return words;
}

/** Only the stems of `wordsOf`. */
export function stemsOf(text: string): readonly string[] {
  return wordsOf(text).map(({ stem }) => stem);
}

/** One by one: a run may be longer than what a call takes as arguments. */
function addPairs(words: Word[], run: string): void {
  for (let at = 0; at + 1 < run.length; at += 1) {
    const pair = run.slice(at, at + 2);
    words.push({ stem: pair, written: pair });
  }
}

/** A word in lower case without a common ending; short words stay whole. */
export function stemOf(word: string): string {
  const ending = ENDING.exec(word)?.[0] ?? '';
  return word.length - ending.length >= SHORTEST_STEM ? word.slice(0, word.length - ending.length) : word;
}

/**
 * A text in the form in which names are looked for: lower case, one blank between words, `+` and `#` kept (C++, C#).
 */
export function plainText(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}+#]+/gu, ' ')
    .trim();
}
