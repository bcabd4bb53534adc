/**
 * Text -> text without effect in the block (docs/contract.md section 5, "Inert text").
 * Text of a note must not end the block, open a comment, a link or an element, or start a line. Control characters and
 * bidirectional overrides are deleted first. Nothing is deleted afterwards, because a deletion could join two halves
 * of a marker.
 */
import { escapeCharacters, escapeStarts, isBlockId, isPair, splitPairs } from './escape-syntax';

/** A text without any of these characters needs no escape. */
const ODD = /[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069%[\]`\p{Surrogate}]/u;

/** Control characters other than line breaks and tabs, and bidirectional overrides. */
const DROPPED = /[^\P{Cc}\n\r\t\v\f\u0085]|[\u202A-\u202E\u2066-\u2069]/gu;

/** A text of invisible characters only: spaces, control and format characters, fillers, variation selectors. */
const INVISIBLE = /^[\s\p{Cc}\p{Default_Ignorable_Code_Point}\u2800]*$/u;

/** Whether a text has a visible character. */
export function isVisible(text: string): boolean {
  return !INVISIBLE.test(text);
}

/** Whether a text contains a control character that is neither a line break nor a tab. */
export function hasControlCharacter(text: string): boolean {
  return /[^\P{Cc}\n\r\t\v\f\u0085]/u.test(text);
}

/**
 * Returns well-formed text on one line. Each run of line breaks and tabs becomes one space. Other white space stays,
 * because a file name may have two spaces.
 */
export function oneLine(text: string): string {
  return toWellFormed(text.replaceAll(/[\n\r\t\v\f\u0085\u2028\u2029]+/g, ' '));
}

/** Inserts a space into each `%%`, so that no comment opens or closes and no marker is formed. */
export function splitCommentMarks(text: string): string {
  return text.replaceAll(/%(?=%)/g, '% ');
}

/** Escapes text of a note for a heading or a line of the block. */
export function escapeText(text: string): string {
  return escapeStarts(escapeCharacters(splitPairs(plain(text)), '<'));
}

/** Escapes the text of a wikilink, where Obsidian parses no other syntax. It gets no bar, and no bracket at its end. */
export function escapeWikilinkText(text: string): string {
  return escapeCharacters(plain(text), '<').replaceAll('|', '¦').replace(/\]$/, '] ');
}

/**
 * Escapes text as {@link escapeText} does, and also as the text of a Markdown link. No bracket ends it, no backslash
 * removes an escape, and the bracket before it forms no footnote with it.
 */
export function escapeMarkdownLinkText(text: string): string {
  return escapeStarts(splitPairs(plain(text)).replaceAll(/[\\[\]<]/g, '\\$&')).replace(/^\^/, ' ^');
}

/**
 * Replaces lone surrogates, which have no encoding in UTF-8. In a file they would become U+FFFD, and the next update
 * would find a difference.
 */
export function toWellFormed(text: string): string {
  return text.replaceAll(/\p{Surrogate}/gu, '\uFFFD');
}

/** Replaces each `{name}` by its value. Where template and value would form syntax together, it inserts a space. */
export function interpolate(template: string, values: Readonly<Record<string, string>>): string {
  const parts = template.split(/\{([a-z]+)\}/);
  const line = parts.reduce((done, part, index) => {
    if (index % 2 === 0) return joined(done, part, index > 0);
    return Object.hasOwn(values, part) ? joined(done, asPart(done, values[part] ?? ''), true) : `${done}{${part}}`;
  });
  return parts[0] === '' && REFERENCE.test(line) ? `\\${line}` : line;
}

/** A reference definition, which would create links elsewhere in the note. */
const REFERENCE = /^\[[^\]]*\]:/;

/** Escapes a value that would be a block id behind a space. */
function asPart(done: string, value: string): string {
  return isBlockId(value) && /\s$|^$/.test(done.slice(-1)) ? `\\${value}` : value;
}

/** Breaks a link that a text opens and does not close, because it would include the following link. */
export function closeOpenLink(text: string): string {
  const closed = text.lastIndexOf(']]') + 1;
  return text.slice(0, closed) + breakPairs(text.slice(closed));
}

function joined(left: string, right: string, isSeam: boolean): string {
  const pair = left.slice(-1) + right.slice(0, 1);
  const isSplit = isSeam && (['[[', ']]', '%%'].includes(pair) || isPair(pair));
  return isSplit ? `${left} ${right}` : left + right;
}

function breakPairs(text: string): string {
  return splitCommentMarks(text)
    .replaceAll(/\[(?=\[)/g, '[ ')
    .replaceAll(/\](?=\])/g, '] ');
}

function plain(text: string): string {
  return ODD.test(text) ? breakPairs(oneLine(text.replaceAll(DROPPED, ''))).replaceAll('`', "'") : text;
}
