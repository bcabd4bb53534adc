/**
 * Text -> the lines that are code in CommonMark 0.31: indented (section 4.4) or fenced (4.5), in quotes and lists.
 * In doubt a line counts as code, even one at such a depth that continues a paragraph.
 */
import { containers } from '../markdown/code-mask';
import { linesOf, sliceRange, type Range } from '../markdown/lines';

const QUOTES = /^(?: {0,3}>)*/;

/** The marker of a list item with text behind it. */
const ITEM = /^(?:[-+*]|\d{1,9}[.)])(?=[ \t]+\S)/;

/** A thematic break, which may look like a list item. */
const RULE = /^(?:[-*_][ \t]*){3,}$/;

const OPENING = /^(?:(`{3,})[^`]*|(~{3,})[^]*)$/;
const CLOSING = /^(?:`{3,}|~{3,})(?=[ \t]*$)/;

/** The number of columns beyond the text around it from which a line is code. */
const CODE = 4;

/** A line without its quote marks. */
interface Inner {
  readonly depth: number;
  /** The column of its first character that is no white space. */
  readonly indent: number;
  readonly rest: string;
}

/** The context of a line: its quote depth, and the column of the text around it. */
interface Place {
  readonly depth: number;
  readonly column: number;
}

/** An open fence, which ends with its quote, with its list item, or with a run as long as its own. */
interface Fence extends Place {
  readonly run: string;
}

/** Yields the lines of code behind `from`, the start of a line. */
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

/** Returns the context of the lines below a line, and of the line itself. Blank lines and code do not change it. */
function placeOf(inner: Inner, { depth, column }: Place): Place {
  const above = { depth: inner.depth, column: inner.depth === depth ? column : 0 };
  return inner.rest === '' || isDeep(inner, above) ? above : { ...above, column: columnBelow(inner, above) };
}

/**
 * Returns the column below a line. An item with a number other than 1 may be text, so it does not increase the column.
 */
function columnBelow(inner: Inner, { column }: Place): number {
  const own = columnOf(inner);
  if (own === null) return Math.min(column, inner.indent);
  return /^(?:[-+*]|1[.)])/.test(inner.rest) ? own : Math.min(column, own);
}

/** Returns the column of a list item's text. */
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

/**
 * Whether the white space behind a list marker or a quote mark is too wide for text. A tab among other white space
 * always is, because its width is not computed.
 */
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

/** Returns the width of white space from a column on. A tab extends to the next multiple of four. */
function widthOf(blanks: string, column = 0): number {
  let width = 0;
  for (const blank of blanks) width += blank === '\t' ? CODE - ((column + width) % CODE) : 1;
  return width;
}
