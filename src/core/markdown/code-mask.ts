/**
 * Text -> the same text with frontmatter and code blanked, offsets and line ends kept.
 * The rules are those of CommonMark 0.31 (sections 4.5 fences, 5.1 quotes, 6.1 code spans) made simpler where a note
 * can be half-written: a fence may stand at any indent and after list markers, only its quote or the end of the text
 * ends an unclosed one, a code span stays within its line, and indented text is text.
 */
import { bodyStart } from './frontmatter';
import { sliceRange, linesOf, replaceRanges, type Line, type Range } from './lines';

interface Fence {
  /** The backticks or tildes that open it: what closes it begins with as many of the same. */
  readonly run: string;
  /** How many quotes it stands in: it ends with the innermost of them. */
  readonly depth: number;
}

/** Code of a body: a whole line of a fence, without its line end, or a span within a line. */
export interface Code extends Range {
  readonly kind: 'opening' | 'inside' | 'closing' | 'span';
}

/**
 * What stands for a blanked character: no marker and no marker's prefix can hold it, as a blank could (`%% INSERT
 * `code` A %%`).
 */
const BLANK = '\0';

const CONTAINER = /[ \t]*(?:(>)|(?:[-+*]|\d{1,9}[.)])(?=[ \t]|$))/y;
const OPENING = /^[ \t]*(?:(`{3,})[^`]*|(~{3,})[^]*)$/;
const CLOSING = /^[ \t]*(`{3,}|~{3,})[ \t]*$/;
const QUOTE = /[ \t]*>/y;
/** An escaped character, or a run of backticks. */
const TICKS = /\\[!-/:-@[-`{-~]|`+/g;

/** Blanks what markers are not looked for in. The result is as long as the text. */
export function maskCode(text: string): string {
  const body = bodyStart(text);
  const head = text.slice(0, body).replaceAll(/[^\n\r]+/g, (line) => BLANK.repeat(line.length));
  return head + maskRanges(text, codeOf(text, body)).slice(body);
}

/** Whether there can be code at or behind `from` at all: a look that spares most texts the mask. */
export function mayHoldCode(text: string, from: number): boolean {
  return text.includes('`', from) || text.includes('~~~', from);
}

/** Whether a line, taken alone, opens a fence that would reach into the lines below it. */
export function opensFence(line: string): boolean {
  return openingFence(line) !== null;
}

/** The code behind `body`, where the body starts, in the order of the text. */
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
 * The quote signs and list markers that a line begins with: how many of the former, and where the last one ends. One
 * by one: a line may hold millions.
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

/**
 * Code spans of one line: a run of backticks up to the next run of the same length. A backslash takes a backtick out.
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

/** Where the runs of backticks of each length start, the last one first. */
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

/** The first of the offsets at or behind `from`; those before it are taken off. */
function firstBehind(offsets: number[], from: number): number | undefined {
  while ((offsets.at(-1) ?? from) < from) offsets.pop();
  return offsets.at(-1);
}

/** The same text with these ranges blanked, which stand in the order of the text. */
export function maskRanges(text: string, ranges: Iterable<Range>): string {
  return replaceRanges(text, ranges, ({ from, to }) => BLANK.repeat(to - from));
}
