/**
 * A text -> the part that a run reads. Most of a vault's text is prose that affects nothing, and decoding it takes
 * longer than reading it from disk. Everything searched here is ASCII, so the text may also be bytes, one character
 * each.
 */
import { bodyStart } from '../markdown/frontmatter';
import { linkFingerprints } from '../index/url-fingerprints';

/** The part that a run reads: `text.slice(0, end)`, and the fingerprints of the links in the whole text. */
export interface NoteExcerpt {
  readonly end: number;
  readonly prints: readonly number[];
}

/** A part of every marker. */
const MARK = '%%';

const UTF8_BYTE_ORDER_MARK = '\xEF\xBB\xBF';

/**
 * Returns the excerpt of a text: its frontmatter. In a text with marks it also contains everything up to the last line
 * with one, and the links.
 */
export function excerptOf(text: string): NoteExcerpt {
  const body = text.startsWith(UTF8_BYTE_ORDER_MARK) ? text.length : bodyStart(text);
  const mark = text.lastIndexOf(MARK);
  if (mark < 0) return { end: body, prints: [] };
  return { end: Math.max(body, lineEnd(text, mark)), prints: linkFingerprints(text) };
}

/** Returns the offset behind the next line feed. A text with other line ends is one line, so more of it is read. */
function lineEnd(text: string, at: number): number {
  const found = text.indexOf('\n', at);
  return found < 0 ? text.length : found + 1;
}
