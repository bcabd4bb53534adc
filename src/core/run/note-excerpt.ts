/**
 * A text -> what a run looks at. Most of a vault's text is prose that decides nothing, and on disk it takes longer
 * to decode
 * than to read. Everything asked for here is ASCII: the text may also be bytes, one sign each.
 */
import { bodyStart } from '../markdown/frontmatter';
import { linkFingerprints } from '../index/url-fingerprints';

/** What a run looks at: `text.slice(0, end)`, and the prints of the links in the whole text. */
export interface NoteExcerpt {
  readonly end: number;
  readonly prints: readonly number[];
}

/** What stands in every marker. */
const MARK = '%%';

const UTF8_BYTE_ORDER_MARK = '\xEF\xBB\xBF';

/** The frontmatter; in a text with marks all up to the last line with one, and its links. */
export function excerptOf(text: string): NoteExcerpt {
  const body = text.startsWith(UTF8_BYTE_ORDER_MARK) ? text.length : bodyStart(text);
  const mark = text.lastIndexOf(MARK);
  if (mark < 0) return { end: body, prints: [] };
  return { end: Math.max(body, lineEnd(text, mark)), prints: linkFingerprints(text) };
}

/** Behind the next line feed. A text with other line ends is one line here: more is looked at than need be. */
function lineEnd(text: string, at: number): number {
  const found = text.indexOf('\n', at);
  return found < 0 ? text.length : found + 1;
}
