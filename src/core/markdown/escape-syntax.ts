/**
 * Text -> the same text without an effect where Obsidian reads on: headings, lines and the texts of Markdown links.
 * Links, pictures, footnotes, tags, math, highlights, block ids and bare URLs are broken by one added character each.
 * No character is deleted.
 */

/** A text without any of these characters has none of the forms below. */
const MAY_ACT = /[#!\]$=[^@:]|www/i;

/** The first half of a pair that opens something: a picture, a link, a footnote, math, a highlight. */
const PAIR = /!(?=\[)|\](?=\()|\$(?=\$)|=(?==)|\[(?=\^)|\^(?=\[)/g;

/** A tag starts at the start of a text, behind a space or behind a bracket. */
const TAG = /(^|[\s()[\]{}])#/g;

/** A block id ends a line, behind a space. */
const BLOCK_ID = /(\s)\^(?=[A-Za-z0-9-]*\s*$)/;

const URL_SCHEME = /(?:https?|ftp):(?=\/\/\S)/gi;
const WWW = /(^|[^\p{L}\p{N}/])(www)(?=\.[\p{L}\p{N}])/giu;
const MAIL = /([\p{L}\p{N}._+-])@(?=[\p{L}\p{N}_-]+\.[\p{L}\p{N}_-])/gu;
const ZERO_WIDTH_SPACE = '\u200B';

/** Parts the two characters of each pair that opens a picture, a link, a footnote, math or a highlight. */
export function splitPairs(text: string): string {
  return MAY_ACT.test(text) ? text.replaceAll(PAIR, (sign) => `${sign} `) : text;
}

/** Whether two characters that come together form such a pair. */
export function isPair(two: string): boolean {
  return splitPairs(two) !== two;
}

/** Escapes what starts a tag, a block id or math, and breaks bare URLs and mail addresses. */
export function escapeStarts(text: string): string {
  if (!MAY_ACT.test(text)) return text;
  const escaped = text.replaceAll(TAG, (_, before: string) => `${before}\\#`).replace(BLOCK_ID, '$1\\^');
  return breakUrls(escapeMath(escaped));
}

/** Whether a text is a block id where it stands behind a space and ends a line. */
export function isBlockId(text: string): boolean {
  return /^\^[A-Za-z0-9-]*\s*$/.test(text);
}

function breakUrls(text: string): string {
  return text
    .replaceAll(URL_SCHEME, (scheme) => scheme + ZERO_WIDTH_SPACE)
    .replaceAll(WWW, (_, before: string, www: string) => before + www + ZERO_WIDTH_SPACE)
    .replaceAll(MAIL, (_, last: string) => `${last + ZERO_WIDTH_SPACE}@`);
}

/**
 * Math opens with a dollar sign before a character that is no space. It closes with one behind such a character that no
 * digit follows. Prices have the one or the other, and stay as they are.
 */
function escapeMath(text: string): string {
  const signs = [...text.matchAll(/\$/g)].map(({ index }) => index).filter((at) => !isEscaped(text, at));
  const first = signs.find((at) => /\S/.test(text.charAt(at + 1))) ?? Infinity;
  const closing = signs.filter((at) => /\S/.test(text.charAt(at - 1)) && !/\d/.test(text.charAt(at + 1)));
  return (closing.at(-1) ?? 0) > first ? escapeCharacters(text, '$') : text;
}

/** A backslash before `<` keeps it from opening an element; a second one would let it. */
export function escapeCharacters(text: string, signs: RegExp | string): string {
  return text.replaceAll(signs, (sign, at: number) => (isEscaped(text, at) ? sign : `\\${sign}`));
}

/** Whether the sign at `at` stands behind a backslash that is not itself escaped. */
export function isEscaped(text: string, at: number): boolean {
  let from = at;
  while (text.charAt(from - 1) === '\\') from -= 1;
  return (at - from) % 2 === 1;
}
