/**
 * Text -> the same text with frontmatter and code masked. Offsets and line ends stay.
 * The rules are those of CommonMark 0.31 (sections 4.5 fences, 5.1 quotes, 6.1 code spans), simplified for notes that
 * are half-written. A fence may stand at any indent and after list markers. An unclosed fence ends only with its quote
 * or the text. A code span stays within its line. Indented text is text.
 */
import { bodyStart } from './frontmatter';
import { sliceRange, linesOf, replaceRanges, type Line, type Range } from './lines';

interface Fence {
  /** The backticks or tildes that open the fence. The closing fence begins with as many of the same. */
  readonly run: string;
  /** The number of quotes around the fence, which ends with the innermost of them. */
  readonly depth: number;
}

/** Code of a body: a whole line of a fence, without its line end, or a span within a line. */
export interface Code extends Range {
  readonly kind: 'opening' | 'inside' | 'closing' | 'span';
}

/**
 * The character that replaces each masked one. No marker or prefix of a marker can contain it. They could contain a
 * space instead (`%% INSERT `code` A %%`).
 */
const BLANK = '\0';

const CONTAINER = /[ \t]*(?:(>)|(?:[-+*]|\d{1,9}[.)])(?=[ \t]|$))/y;
const OPENING = /^[ \t]*(?:(`{3,})[^`]*|(~{3,})[^]*)$/;
const CLOSING = /^[ \t]*(`{3,}|~{3,})[ \t]*$/;
const QUOTE = /[ \t]*>/y;
/** An escaped character, or a run of backticks. */
const TICKS = /\\[!-/:-@[-`{-~]|`+/g;

/** Masks frontmatter and code, where no markers are searched. The result is as long as the text. */
export function maskCode(text: string): string {
  const body = bodyStart(text);
  const head = text.slice(0, body).replaceAll(/[^\n\r]+/g, (line) => BLANK.repeat(line.length));
  return head + maskRanges(text, codeOf(text, body)).slice(body);
}

/** Whether there can be code at or behind `from` at all. This check is cheap, and most texts need no mask after it. */
export function mayHoldCode(text: string, from: number): boolean {
  return text.includes('`', from) || text.includes('~~~', from);
}

/** Whether a line, taken alone, opens a fence that would extend into the lines below it. */
export function opensFence(line: string): boolean {
  return openingFence(line) !== null;
}

/** Yields the code behind the offset `body`, at which the body starts, in the order of the text. */
export function* codeOf(text: string, body: number): Generator<Code> {
  if (!mayHoldCode(text, body)) return;
  let fence: Fence | null = null;
  for (const line of linesOf(text, body)) {
    const content = sliceRange(text, line);
    const inner = fence === null ? null : behindQuotes(content, fence.depth);
    if (fence !== null && inner !== null) {
      const isEnd = closes(inner, fence);
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
  return run === undefined ? null : { run, depth };
}

/**
 * Returns the number of `>` among the quote marks and list markers at the start of a line, and the offset behind the
 * last of them. It reads one at a time because a line may hold millions.
 */
export function containers(content: string): { depth: number; end: number } {
  let depth = 0;
  let end = 0;
  for (let found = CONTAINER.exec(content); found !== null; found = CONTAINER.exec(content)) {
    if (found[1] !== undefined) depth += 1;
    end = CONTAINER.lastIndex;
  }
  return { depth, end };
}

function closes(inner: string, { run }: Fence): boolean {
  return CLOSING.exec(inner)?.[1]?.startsWith(run) === true;
}

/** Returns the line behind `depth` quote marks, or null where it has fewer, because the quote has ended there. */
export function behindQuotes(content: string, depth: number): string | null {
  let at = 0;
  for (let quote = 0; quote < depth; quote += 1) {
    QUOTE.lastIndex = at;
    if (!QUOTE.test(content)) return null;
    at = QUOTE.lastIndex;
  }
  return content.slice(at);
}

/**
 * Yields the code spans of one line, each from a run of backticks to the next run of the same length. An escaped
 * backtick does not count.
 */
function* codeSpans(content: string, line: Line): Generator<Code> {
  if (!content.includes('`')) return;
  const closing = tickRuns(content);
  let done = 0;
  for (const { 0: run, index } of content.matchAll(TICKS)) {
    if (index < done || run.startsWith('\\')) continue;
    const end = firstBehind(closing.get(run.length) ?? [], index + run.length);
    if (end === undefined) continue;
    done = end + run.length;
    yield { kind: 'span', from: line.from + index, to: line.from + done };
  }
}

/** Returns the offsets of the runs of backticks by their length, the last run first. */
function tickRuns(content: string): ReadonlyMap<number, number[]> {
  const runs = new Map<number, number[]>();
  for (const { 0: run, index } of content.matchAll(/`+/g)) {
    const same = runs.get(run.length);
    if (same === undefined) runs.set(run.length, [index]);
    else same.push(index);
  }
  for (const same of runs.values()) same.reverse();
  return runs;
}

/** Returns the first of the offsets at or behind `from`, and removes those before it. */
function firstBehind(offsets: number[], from: number): number | undefined {
  while ((offsets.at(-1) ?? from) < from) offsets.pop();
  return offsets.at(-1);
}

/** Returns the text with these ranges masked. They must stand in the order of the text. */
export function maskRanges(text: string, ranges: Iterable<Range>): string {
  return replaceRanges(text, ranges, ({ from, to }) => BLANK.repeat(to - from));
}
