/**
 * A composed line of the block -> the same line, ending with itself: whatever the settings' texts and a topic made
 * of it
 * together, nothing that it opens reaches over the lines below it, which may be the user's.
 */
import { splitCommentMarks } from './escape';
import { escapeCharacters, isEscaped } from './escape-syntax';
import { opensFence } from './code-mask';

/**
 * What opens an HTML block that runs on past its line, and what closes it (CommonMark 0.31 section 4.6, kinds 1 to
 * 5).
 */
const ELEMENTS: readonly (readonly [opens: RegExp, closes: RegExp])[] = [
  [/<!--/g, /-->/],
  [/<\?/g, /\?>/],
  [/<![A-Z]/gi, />/],
  [/<!\[CDATA\[/g, /\]\]>/],
  [/<(?:script|pre|style|textarea)(?=[\s>]|$)/gi, /<\/(?:script|pre|style|textarea)>/i],
];

/** A line of the block that would close the frontmatter of a note which begins with `---` and never closes it. */
const DASHES = /^---[ \t]*$/;

/** Parts comment signs, and takes the effect from a fence or an HTML block that the line would leave open. */
export function selfContained(line: string): string {
  if (!/[<`~%]|^---/.test(line)) return line;
  const closed = ELEMENTS.reduce(closeElement, splitCommentMarks(line));
  if (DASHES.test(closed)) return `\\${closed}`;
  return opensFence(closed) ? closed.replace(/[`~]/, '\\$&') : closed;
}

/** A `<` that is escaped already opens nothing, and a second backslash would undo the first. */
function closeElement(line: string, [opens, closes]: (typeof ELEMENTS)[number]): string {
  if (!line.includes('<')) return line;
  const last = [...line.matchAll(opens)].filter(({ index }) => !isEscaped(line, index)).at(-1);
  if (last === undefined || closes.test(line.slice(last.index + 2))) return line;
  return escapeCharacters(line, opens);
}
