/**
 * Text -> the lines that CommonMark 0.31 section 4.4 may take for indented code, quotes and lists around them included.
 * In doubt a line counts as code.
 */
import { sliceRange, linesOf, type Range } from '../markdown/lines';
import { containers } from '../markdown/code-mask';

const QUOTES = /^(?: {0,3}>)*/;
const ITEM = /^(?:[-+*]|\d{1,9}[.)])(?=[ \t]|$)/;

/** A line that holds nothing, or only what is blanked as code. */
const NOTHING = /^\0*$/;

/** A line behind which a paragraph begins. */
const HEADING = /^#{1,6}(?:[ \t]|$)/;

/** So many columns deeper than the text around it a line is code. */
const CODE = 4;

/** A line without its quote signs. */
interface Inner {
  readonly depth: number;
  /** The column of its first character that is no blank. */
  readonly indent: number;
  readonly rest: string;
}

/**
 * What stands above a line: how deep in quotes, where the text of the list item begins, whether a paragraph could
 * begin.
 */
interface Above {
  readonly depth: number;
  readonly column: number;
  readonly isOpen: boolean;
}

/** The lines behind `from`, a line's start, that may be indented code. */
export function* indentedCode(text: string, from: number): Generator<Range> {
  let above: Above = { depth: 0, column: 0, isOpen: true };
  for (const line of linesOf(text, from)) {
    const inner = innerOf(sliceRange(text, line));
    if (inner.depth !== above.depth) above = { depth: inner.depth, column: 0, isOpen: true };
    if (isCode(inner, above)) yield line;
    above = below(inner, above);
  }
}

/** The lines behind `from` whose fence is too deep to open or to close a code block outside of lists. */
export function* deepFences(text: string, from: number): Generator<Range> {
  for (const line of linesOf(text, from)) {
    const { indent, rest } = innerOf(sliceRange(text, line));
    if (indent >= CODE && /^(?:`{3}|~{3})/.test(rest)) yield line;
  }
}

function isCode(inner: Inner, above: Above): boolean {
  return !NOTHING.test(inner.rest) && (isDeep(inner, above) || isWideItem(inner));
}

function below(inner: Inner, above: Above): Above {
  const { indent, rest } = inner;
  if (NOTHING.test(rest) || isDeep(inner, above)) return { ...above, isOpen: true };
  const item = ITEM.exec(rest)?.[0];
  const isOpen = HEADING.test(rest) || isWideItem(inner);
  if (item !== undefined) return { ...above, column: indent + item.length + 1, isOpen };
  return { ...above, column: above.isOpen ? Math.min(above.column, indent) : above.column, isOpen };
}

function isDeep({ indent }: Inner, { column, isOpen }: Above): boolean {
  return isOpen && indent >= column + CODE;
}

/** A line with more blanks behind a list marker or a quote sign than text has. How far a tab reaches is not counted. */
function isWideItem({ rest }: Inner): boolean {
  const { end } = containers(rest);
  const blanks =
    end === 0 ? [] : (rest.slice(0, rest.length - rest.slice(end).trimStart().length).match(/[ \t]+/g) ?? []);
  return blanks.some((gap) => widthOf(gap) > CODE || (gap.length > 1 && gap.includes('\t')));
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
