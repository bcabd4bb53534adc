/**
 * A text -> the parts of it that a run looks at. Most of a vault's text is prose that decides nothing, and on disk it takes
 * longer to decode than to read. Everything asked for here is ASCII: the text may also be bytes, one sign each.
 */
import { bodyStart } from './frontmatter';

/** `text.slice(from, to)`, whole lines. */
export interface Part {
  readonly from: number;
  readonly to: number;
}

/** What stands in every marker, and in every link of a note's own text. */
const MARK = '%%';
const LINK = 'http';

/** What hides links from one line to another: only a text without these can be looked at line by line. */
const HIDING = ['`', '~~~', '<!--'];

const UTF8_BYTE_ORDER_MARK = '\xEF\xBB\xBF';

/**
 * The parts, in the order of the text: the frontmatter; in a text with marks also all up to the last line with one, and
 * behind that the lines with a link.
 */
export function glance(text: string): readonly Part[] {
  const whole = [{ from: 0, to: text.length }];
  if (text.startsWith(UTF8_BYTE_ORDER_MARK)) return whole;
  const body = bodyStart(text);
  const mark = text.lastIndexOf(MARK);
  if (mark < 0) return [{ from: 0, to: body }];
  if (HIDING.some((sign) => text.includes(sign, body))) return whole;
  const end = Math.max(body, lineEnd(text, mark));
  return [{ from: 0, to: end }, ...linesWithLinks(text, end)];
}

function linesWithLinks(text: string, from: number): readonly Part[] {
  const lines: Part[] = [];
  for (let at = text.indexOf(LINK, from); at >= 0; ) {
    const to = lineEnd(text, at);
    lines.push({ from: text.lastIndexOf('\n', at) + 1, to });
    at = text.indexOf(LINK, to);
  }
  return lines;
}

/** Behind the next line feed. A text with other line ends is one line here: more is looked at than need be. */
function lineEnd(text: string, at: number): number {
  const found = text.indexOf('\n', at);
  return found < 0 ? text.length : found + 1;
}
