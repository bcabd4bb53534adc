/**
 * Text -> the same text with frontmatter and code blanked, offsets and line ends kept.
 * The rules are those of CommonMark 0.31 (sections 4.5 fences, 5.1 quotes, 6.1 code spans) made simpler where a note
 * can be half-written: a fence may stand at any indent and after list markers, only its quote or the end of the text
 * ends an unclosed one, a code span stays within its line, and indented text is text.
 */
import { bodyStart } from './frontmatter';
import { linesOf, type Line } from './lines';

interface Fence {
  readonly sign: '`' | '~';
  readonly length: number;
  /** How many quotes it stands in: it ends with the innermost of them. */
  readonly depth: number;
}

interface Range {
  readonly from: number;
  readonly to: number;
}

/** Code of a body: a whole line of a fence, without its line end, or a span within a line. */
export interface Code extends Range {
  readonly kind: 'opening' | 'inside' | 'closing' | 'span';
}

/** What stands for a blanked character: no marker and no marker's prefix can hold it, as a blank could (`%% INSERT `code` A %%`). */
const BLANK = '\0';

const CONTAINER = /[ \t]*(?:(>)|(?:[-+*]|\d{1,9}[.)])(?=[ \t]|$))/y;
const OPENING = /^[ \t]*(?:(`{3,})[^`]*|(~{3,})[^]*)$/;
const CLOSING = /^[ \t]*(`{3,}|~{3,})[ \t]*$/;
const QUOTE = /[ \t]*>/y;
const TICKS = /\\[!-/:-@[-`{-~]|`+/g;

/** Blanks what markers are not looked for in. The result is as long as the text. */
export function mask(text: string): string {
  const body = bodyStart(text);
  return blank(text, [...headLines(text, body), ...codeOf(text, body)]);
}

/** Whether there can be code at or behind `from` at all: a look that spares most texts the mask. */
export function mayHoldCode(text: string, from: number): boolean {
  return text.includes('`', from) || text.includes('~~~', from);
}

/** Whether a line, taken alone, opens a fence that would reach into the lines below it. */
export function opensFence(line: string): boolean {
  return openingFence(line) !== null;
}

function* headLines(text: string, body: number): Generator<Range> {
  for (const line of linesOf(text.slice(0, body), 0)) yield line;
}

/** The code behind `body`, where the body starts, in the order of the text. */
export function* codeOf(text: string, body: number): Generator<Code> {
  if (!mayHoldCode(text, body)) return;
  let fence: Fence | null = null;
  for (const line of linesOf(text, body)) {
    const content = text.slice(line.from, line.to);
    if (fence !== null && isInside(content, fence)) {
      const isEnd = closes(content, fence);
      yield { kind: isEnd ? 'closing' : 'inside', from: line.from, to: line.to };
      if (isEnd) fence = null;
      continue;
    }
    fence = openingFence(content);
    if (fence === null) yield* codeSpans(content, line);
    else yield { kind: 'opening', from: line.from, to: line.to };
  }
}

function openingFence(content: string): Fence | null {
  if (!content.includes('```') && !content.includes('~~~')) return null;
  const { depth, end } = containers(content);
  const found = OPENING.exec(content.slice(end));
  const run = found?.[1] ?? found?.[2];
  if (run === undefined) return null;
  return { sign: run.startsWith('~') ? '~' : '`', length: run.length, depth };
}

/** The quote signs and list markers that a line begins with: how many of the former, and where the last one ends. */
export function containers(content: string): { depth: number; end: number } {
  let depth = 0;
  let end = 0;
  CONTAINER.lastIndex = 0;
  for (let found = CONTAINER.exec(content); found !== null; found = CONTAINER.exec(content)) {
    if (found[1] !== undefined) depth += 1;
    end = CONTAINER.lastIndex;
  }
  return { depth, end };
}

function isInside(content: string, fence: Fence): boolean {
  return behindQuotes(content, fence.depth) !== null;
}

function closes(content: string, fence: Fence): boolean {
  const run = CLOSING.exec(behindQuotes(content, fence.depth) ?? '')?.[1];
  return run !== undefined && run.startsWith(fence.sign) && run.length >= fence.length;
}

/** The line behind `depth` quote signs, or null where it has fewer: then the quote has ended. */
export function behindQuotes(content: string, depth: number): string | null {
  let at = 0;
  for (let quote = 0; quote < depth; quote += 1) {
    QUOTE.lastIndex = at;
    if (!QUOTE.test(content)) return null;
    at = QUOTE.lastIndex;
  }
  return content.slice(at);
}

/** Code spans of one line: a run of backticks up to the next run of the same length; a backslash takes one out. */
function* codeSpans(content: string, line: Line): Generator<Code> {
  if (!content.includes('`')) return;
  let done = 0;
  for (const found of content.matchAll(TICKS)) {
    if (found.index < done || found[0].startsWith('\\')) continue;
    const close = closingRun(content, found.index + found[0].length, found[0].length);
    if (close === null) continue;
    yield { kind: 'span', from: line.from + found.index, to: line.from + close };
    done = close;
  }
}

/** The end of the next run of exactly `length` backticks at or behind `from`. */
function closingRun(content: string, from: number, length: number): number | null {
  for (const run of content.slice(from).matchAll(/`+/g)) {
    if (run[0].length === length) return from + run.index + length;
  }
  return null;
}

function blank(text: string, ranges: Iterable<Range>): string {
  let result = '';
  let done = 0;
  for (const { from, to } of ranges) {
    result += text.slice(done, from) + BLANK.repeat(to - from);
    done = to;
  }
  return result + text.slice(done);
}
