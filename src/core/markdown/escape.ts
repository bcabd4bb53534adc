/**
 * Text -> text that can have no effect in the block (docs/contract.md section 5, "Inert text").
 * What comes from a note must not end the block, open a comment, a link or an element, or start a line.
 * Control characters and bidirectional overrides go first. From then on nothing is deleted: a deletion could join two
 * halves of a marker.
 */
import { escapeCharacters, escapeStarts, isBlockId, isPair, splitPairs } from './escape-syntax';

/** A text without any of these characters is plain already. */
const ODD = /[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069%[\]`\p{Surrogate}]/u;

/** Control characters that are no line break and no tab, and bidirectional overrides. */
const DROPPED = /[^\P{Cc}\n\r\t\v\f\u0085]|[\u202A-\u202E\u2066-\u2069]/gu;

/** Characters that show nothing: spaces, control and format characters, fillers, variation selectors. */
const INVISIBLE = /^[\s\p{Cc}\p{Default_Ignorable_Code_Point}\u2800]*$/u;

/** Whether a text has a character that can be seen. */
export function isVisible(text: string): boolean {
  return !INVISIBLE.test(text);
}

/** Whether a text holds a control character that is neither a line break nor a tab. */
export function hasControlCharacter(text: string): boolean {
  return /[^\P{Cc}\n\r\t\v\f\u0085]/u.test(text);
}

/**
 * Well-formed text on one line: line breaks and tabs, each run one blank. Other white space stays, a file name may
 * have two blanks.
 */
export function oneLine(text: string): string {
  return toWellFormed(text.replaceAll(/[\n\r\t\v\f\u0085\u2028\u2029]+/g, ' '));
}

/** Parts each `%%`, so that no comment opens or closes and no marker stands. */
export function splitCommentMarks(text: string): string {
  return text.replaceAll(/%(?=%)/g, '% ');
}

/** Text of a note, as it may stand in a heading or a line of the block. */
export function escapeText(text: string): string {
  return escapeStarts(escapeCharacters(splitPairs(plain(text)), '<'));
}

/** Text of a wikilink, in which Obsidian reads no other syntax: no bar in it, no bracket at its end. */
export function escapeWikilinkText(text: string): string {
  return escapeCharacters(plain(text), '<').replaceAll('|', '¦').replace(/\]$/, '] ');
}

/**
 * As {@link escapeText}, and as the text of a Markdown link: no bracket ends it, no backslash takes an escape away, and
 * the bracket before it makes no footnote of it.
 */
export function escapeMarkdownLinkText(text: string): string {
  return escapeStarts(splitPairs(plain(text)).replaceAll(/[\\[\]<]/g, '\\$&')).replace(/^\^/, ' ^');
}

/**
 * Lone surrogates have no bytes: written to a file they would come back as U+FFFD, and the next update would differ.
 */
export function toWellFormed(text: string): string {
  return text.replaceAll(/\p{Surrogate}/gu, '\uFFFD');
}

/** Puts `value` in the place of each `name` in braces; parts what a template and a value could form together. */
export function interpolate(template: string, values: Readonly<Record<string, string>>): string {
  const parts = template.split(/\{([a-z]+)\}/);
  const line = parts.reduce((done, part, index) => {
    if (index % 2 === 0) return joined(done, part, index > 0);
    return Object.hasOwn(values, part) ? joined(done, asPart(done, values[part] ?? ''), true) : `${done}{${part}}`;
  });
  return parts[0] === '' && REFERENCE.test(line) ? `\\${line}` : line;
}

/** A line that gives a name to a URL would make links elsewhere in the note. */
const REFERENCE = /^\[[^\]]*\]:/;

/** A value that is a block id where it stands behind a space. */
function asPart(done: string, value: string): string {
  return isBlockId(value) && /\s$|^$/.test(done.slice(-1)) ? `\\${value}` : value;
}

/** Parts a link that a text opens and does not close: it would swallow the one that follows. */
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
