/**
 * Text -> the lines that CommonMark 0.31 takes for code: indented (section 4.4) or fenced (4.5), in quotes and lists.
 * In doubt a line counts as code: one that goes on with a paragraph at such a depth does, too.
 */
import { containers } from '../markdown/code-mask';
import { linesOf, sliceRange, type Range } from '../markdown/lines';

const QUOTES = /^(?: {0,3}>)*/;

/** The marker of a list item with text behind it. */
const ITEM = /^(?:[-+*]|\d{1,9}[.)])(?=[ \t]+\S)/;

/** A line across the page; it may look like a list item. */
const RULE = /^(?:[-*_][ \t]*){3,}$/;

const OPENING = /^(?:(`{3,})[^`]*|(~{3,})[^]*)$/;
const CLOSING = /^(?:`{3,}|~{3,})(?=[ \t]*$)/;

/** So many columns deeper than the text around it a line is code. */
const CODE = 4;

/** A line without its quote signs. */
interface Inner {
  readonly depth: number;
  /** The column of its first character that is no blank. */
  readonly indent: number;
  readonly rest: string;
}

/** Where a line stands: how deep in quotes, and the column where the text around it begins. */
interface Place {
  readonly depth: number;
  readonly column: number;
}

/** An open fence ends with its quote, with its list item, or with a run as long as its own. */
interface Fence extends Place {
  readonly run: string;
}

/** The lines of code behind `from`, which is a line's start. */
export function* codeLines(text: string, from: number): Generator<Range> {
  let around: Place = { depth: 0, column: 0 };
  let fence: Fence | null = null;
  for (const line of linesOf(text, from)) {
    const inner = innerOf(sliceRange(text, line));
    if (fence !== null && holds(fence, inner)) {
      yield line;
      if (closes(inner, fence)) fence = null;
      continue;
    }
    around = placeOf(inner, around);
    fence = fenceOf(inner, around);
    if (fence !== null || isDeep(inner, around) || isWideItem(inner)) yield line;
  }
}

function isDeep({ indent, rest }: Inner, { column }: Place): boolean {
  return rest !== '' && indent >= column + CODE;
}

/** Where the lines below a line stand, itself included. Blank lines and code move nothing. */
function placeOf(inner: Inner, { depth, column }: Place): Place {
  const above = { depth: inner.depth, column: inner.depth === depth ? column : 0 };
  return inner.rest === '' || isDeep(inner, above) ? above : { ...above, column: columnBelow(inner, above) };
}

/** A number other than 1 may be text, and deepens nothing. */
function columnBelow(inner: Inner, { column }: Place): number {
  const own = columnOf(inner);
  if (own === null) return Math.min(column, inner.indent);
  return /^(?:[-+*]|1[.)])/.test(inner.rest) ? own : Math.min(column, own);
}

/** The column where the text of a list item begins. */
function columnOf({ indent, rest }: Inner): number | null {
  const marker = RULE.test(rest) ? undefined : ITEM.exec(rest)?.[0];
  return marker === undefined ? null : indent + marker.length + 1;
}

function fenceOf(inner: Inner, around: Place): Fence | null {
  if (isDeep(inner, around)) return null;
  const found = OPENING.exec(inner.rest.slice(containers(inner.rest).end).trimStart());
  const run = found?.[1] ?? found?.[2];
  return run === undefined ? null : { run, depth: inner.depth, column: columnOf(inner) ?? around.column };
}

function holds({ depth, column }: Fence, inner: Inner): boolean {
  return inner.depth >= depth && (inner.rest === '' || inner.indent >= column);
}

function closes(inner: Inner, fence: Fence): boolean {
  return !isDeep(inner, fence) && CLOSING.exec(inner.rest)?.[0].startsWith(fence.run) === true;
}

/** A line with more blanks behind a list marker or a quote sign than text has. How far a tab reaches is not counted. */
function isWideItem({ rest }: Inner): boolean {
  const { end } = containers(rest);
  if (end === 0) return false;
  const gap = rest.slice(end).length - rest.slice(end).trimStart().length;
  const blanks = rest.slice(0, end + gap).match(/[ \t]+/g) ?? [];
  return blanks.some((run) => widthOf(run) > CODE || (run.length > 1 && run.includes('\t')));
}

function innerOf(content: string): Inner {
  const quotes = QUOTES.exec(content)?.[0] ?? '';
  const inside = content.slice(quotes.length);
  const rest = inside.trimStart();
  const indent = widthOf(inside.slice(0, inside.length - rest.length), quotes.length);
  return { depth: quotes.split('>').length - 1, indent: quotes === '' ? indent : Math.max(0, indent - 1), rest };
}

/** The columns that blanks fill from a column on: a tab reaches to the next one that is a multiple of four. */
function widthOf(blanks: string, column = 0): number {
  let width = 0;
  for (const blank of blanks) width += blank === '\t' ? CODE - ((column + width) % CODE) : 1;
  return width;
}
