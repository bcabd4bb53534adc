/**
 * Text -> its lines with their offsets.
 * Line ends are those of CommonMark 0.31 section 2.1 and of Obsidian's editor: LF, CR LF, or a lone CR. No other
 * character (such as U+2028) ends a line.
 */

/** A part of a text, from one offset to another. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** One line without its line end. The next one starts at `next`. */
export interface Line extends Range {
  readonly next: number;
}

const CR = 13;
const LF = 10;

/** Returns the part of a text in a range. */
export function sliceRange(text: string, { from, to }: Range): string {
  return text.slice(from, to);
}

/** Replaces each of these ranges, which must be in the order of their starts. They may overlap. */
export function replaceRanges<R extends Range>(
  text: string,
  ranges: Iterable<R>,
  insertFor: (range: R) => string,
): string {
  let result = '';
  let done = 0;
  for (const range of ranges) {
    result += text.slice(done, range.from) + insertFor(range);
    done = Math.max(done, range.to);
  }
  return result + text.slice(done);
}

/** Returns the line that starts at `from`. */
export function lineAt(text: string, from: number): Line {
  let to = from;
  while (to < text.length && !isLineEnd(text.charCodeAt(to))) to += 1;
  return { from, to, next: to + lineEndAt(text, to).length };
}

/**
 * Yields the lines of `text` from offset `from`, the start of a line, to its end. A text that ends in a line end has
 * no empty last line.
 */
export function* linesOf(text: string, from: number): Generator<Line> {
  let at = from;
  while (at < text.length) {
    const line = lineAt(text, at);
    yield line;
    at = line.next;
  }
}

/** Returns the line end at offset `at`, or the empty string. */
export function lineEndAt(text: string, at: number): '' | '\n' | '\r' | '\r\n' {
  const code = text.charCodeAt(at);
  if (code === LF) return '\n';
  if (code !== CR) return '';
  return text.charCodeAt(at + 1) === LF ? '\r\n' : '\r';
}

/** Returns the first line end of the text, or LF for a text of one line. */
export function firstLineEnd(text: string): '\n' | '\r' | '\r\n' {
  return lineEndAt(text, lineAt(text, 0).to) || '\n';
}

/** Returns the start of the line that contains an offset or ends at it. */
export function lineStart(text: string, at: number): number {
  let from = at;
  while (from > 0 && !isLineEnd(text.charCodeAt(from - 1))) from -= 1;
  return Math.max(from, textStart(text));
}

/** Returns the line above the one that starts at `from`, or null above the first line of the text. */
export function lineAbove(text: string, from: number): Line | null {
  if (from <= textStart(text)) return null;
  const to = from - (text.startsWith('\r\n', from - 2) ? 2 : 1);
  return { from: lineStart(text, to), to, next: from };
}

/** Whether a line other than the first starts at offset `at`. */
export function isLineStart(text: string, at: number): boolean {
  return isLineEnd(text.charCodeAt(at - 1));
}

/** Returns the start of the first line, behind a byte order mark if there is one. */
export function textStart(text: string): number {
  return text.charCodeAt(0) === 0xfeff ? 1 : 0;
}

function isLineEnd(code: number): boolean {
  return code === LF || code === CR;
}

/** Returns the number of the line that contains an offset, counted from 0. */
export function lineNumberAt(text: string, at: number): number {
  let number = 0;
  for (const line of linesOf(text, 0)) {
    if (at < line.next) return number;
    number += 1;
  }
  return number;
}

/** Compares two ranges by their start, then by their end. */
export function byPlace(a: Range, b: Range): number {
  return a.from - b.from || a.to - b.to;
}
