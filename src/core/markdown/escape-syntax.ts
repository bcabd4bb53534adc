/**
 * Text -> the same text without effect in places where Obsidian parses Markdown: headings, lines, texts of Markdown
 * links.
 * Links, images, footnotes, tags, math, highlights, block ids and bare URLs are broken by one added character each. No
 * character is deleted.
 */

/** A text without any of these characters has none of the forms below. */
const MAY_ACT = /[#!\]$=[^@:]|www/i;

/** The first character of a pair that opens an image, a link, a footnote, math or a highlight. */
const PAIR = /!(?=\[)|\](?=\()|\$(?=\$)|=(?==)|\[(?=\^)|\^(?=\[)/g;

/** A tag, which starts at the start of a text, behind a space or behind a bracket. */
const TAG = /(^|[\s()[\]{}])#/g;

/** A block id, which ends a line, behind a space. */
const BLOCK_ID = /(\s)\^(?=[A-Za-z0-9-]*\s*$)/;

const URL_SCHEME = /(?:https?|ftp):(?=\/\/\S)/gi;
const WWW = /(^|[^\p{L}\p{N}/])(www)(?=\.[\p{L}\p{N}])/giu;
const MAIL = /([\p{L}\p{N}._+-])@(?=[\p{L}\p{N}_-]+\.[\p{L}\p{N}_-])/gu;
const ZERO_WIDTH_SPACE = '\u200B';

/** Inserts a space into each pair that opens an image, a link, a footnote, math or a highlight. */
export function splitPairs(text: string): string {
  return MAY_ACT.test(text) ? text.replaceAll(PAIR, (sign) => `${sign} `) : text;
}

/** Whether two adjacent characters form such a pair. */
export function isPair(two: string): boolean {
  return splitPairs(two) !== two;
}

/** Escapes the starts of tags, block ids and math, and breaks bare URLs and mail addresses. */
export function escapeStarts(text: string): string {
  if (!MAY_ACT.test(text)) return text;
  const escaped = text.replaceAll(TAG, (_, before: string) => `${before}\\#`).replace(BLOCK_ID, '$1\\^');
  return breakUrls(escapeMath(escaped));
}

/** Whether a text would be a block id behind a space at the end of a line. */
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
 * Escapes dollar signs that would form math. Math opens with a dollar sign before a character that is no space, and
 * closes with one behind such a character, if no digit follows. Prices have only one of the two, so they stay as they
 * are.
 */
function escapeMath(text: string): string {
  const signs = [...text.matchAll(/\$/g)].map(({ index }) => index).filter((at) => !isEscaped(text, at));
  const first = signs.find((at) => /\S/.test(text.charAt(at + 1))) ?? Infinity;
  const closing = signs.filter((at) => /\S/.test(text.charAt(at - 1)) && !/\d/.test(text.charAt(at + 1)));
  return (closing.at(-1) ?? 0) > first ? escapeCharacters(text, '$') : text;
}

/** Escapes these characters, except those that are escaped already, because a second backslash would undo the first. */
export function escapeCharacters(text: string, signs: RegExp | string): string {
  return text.replaceAll(signs, (sign, at: number) => (isEscaped(text, at) ? sign : `\\${sign}`));
}

/** Whether the character at `at` stands behind a backslash that is not itself escaped. */
export function isEscaped(text: string, at: number): boolean {
  let from = at;
  while (text.charAt(from - 1) === '\\') from -= 1;
  return (at - from) % 2 === 1;
}
