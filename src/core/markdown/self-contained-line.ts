/**
 * A composed line of the block -> the same line without effect on the lines below it.
 * The texts of the settings and a topic can form any syntax together, and the lines below may be the user's.
 */
import { splitCommentMarks } from './escape';
import { escapeCharacters, isEscaped } from './escape-syntax';
import { opensFence } from './code-mask';

/**
 * The starts of HTML blocks that continue past their line, and their ends (CommonMark 0.31 section 4.6, kinds 1 to 5).
 */
const ELEMENTS: readonly (readonly [opens: RegExp, closes: RegExp])[] = [
  [/<!--/g, /-->/],
  [/<\?/g, /\?>/],
  [/<![A-Z]/gi, />/],
  [/<!\[CDATA\[/g, /\]\]>/],
  [/<(?:script|pre|style|textarea)(?=[\s>]|$)/gi, /<\/(?:script|pre|style|textarea)>/i],
];

/** A line that would close the frontmatter of a note that begins with `---` and never closes it. */
const DASHES = /^---[ \t]*$/;

/** Breaks comment delimiters, and escapes a fence or an HTML block that the line would leave open. */
export function selfContained(line: string): string {
  if (!/[<`~%]|^---/.test(line)) return line;
  const closed = ELEMENTS.reduce(closeElement, splitCommentMarks(line));
  if (DASHES.test(closed)) return `\\${closed}`;
  return opensFence(closed) ? closed.replace(/[`~]/, '\\$&') : closed;
}

/**
 * Escapes an element that the line opens and does not close. An escaped `<` is skipped, because a second backslash
 * would undo the first.
 */
function closeElement(line: string, [opens, closes]: (typeof ELEMENTS)[number]): string {
  if (!line.includes('<')) return line;
  const last = [...line.matchAll(opens)].filter(({ index }) => !isEscaped(line, index)).at(-1);
  if (last === undefined || closes.test(line.slice(last.index + 2))) return line;
  return escapeCharacters(line, opens);
}
