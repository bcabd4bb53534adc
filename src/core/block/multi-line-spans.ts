/** Text -> its ranges of several lines in which nothing may be inserted: fenced code, comments, math, raw HTML. */
import { behindQuotes, codeOf, containers, maskCode } from '../markdown/code-mask';
import { replaceRanges, sliceRange, type Line, type Range } from '../markdown/lines';

/** A range of a text that must not contain a box. `isOpen` tells that it is never closed. */
export interface Span extends Range {
  readonly isOpen: boolean;
  readonly isCode: boolean;
}

/** Returns all such ranges of a body. If two readings of fenced code differ, the ranges of both. */
export function multiLineSpans(text: string, body: number, lines: readonly Line[]): readonly Span[] {
  const byContainer = [...fencesByContainer(text, lines, openFence)];
  const isHtml = htmlLines(text, lines);
  const outsideHtml: Opening = (content, from, index) => (isHtml[index] === true ? null : openFence(content, from));
  const blanked = replaceRanges(text, byContainer, (span) => sliceRange(text, span).replaceAll(/[^\n\r]/g, '\0'));
  return [
    ...fences(text, body),
    ...byContainer,
    ...fencesByContainer(text, lines, outsideHtml),
    ...longSpans(maskCode(text), body),
    ...(byContainer.length === 0 ? [] : longSpans(blanked, body)),
  ];
}

/** Yields fenced code, from its opening to its closing line. */
function* fences(text: string, body: number): Generator<Span> {
  let open: Range | null = null;
  for (const { kind, from, to } of codeOf(text, body)) {
    if (kind === 'span') continue;
    if (kind === 'opening') {
      if (open !== null) yield { ...open, isOpen: false, isCode: true };
      open = { from, to };
    } else if (open !== null) open = { from: open.from, to };
    if (kind !== 'closing' || open === null) continue;
    yield { ...open, isOpen: false, isCode: true };
    open = null;
  }
  if (open !== null) yield { ...open, isOpen: /^\s*$/.test(text.slice(open.to)), isCode: true };
}

const LIST = /^[ \t]*(?:[-+*]|\d{1,9}[.)])(?:[ \t]|$)/;
const OPENING_FENCE = /^([ \t]*)(`{3,}(?=[^`]*$)|~{3,})/;
const HTML = /^ {0,3}<[a-z/!?]/i;
const CLOSING_FENCE = /^[ \t]*(`{3,}|~{3,})[ \t]*$/;

/** A fence in Markdown, which ends with the list item or the quote around it. */
interface OpenFence {
  readonly run: string;
  readonly from: number;
  /** The indent and the number of quotes that a line needs to belong to the same item. */
  readonly indent: number;
  readonly depth: number;
}

/**
 * Yields fenced code by the rules of Markdown, where a line with a smaller indent ends a fence in a list. A box stays
 * out of the code of either reading. In a possible HTML block no fence opens.
 */
function* fencesByContainer(text: string, lines: readonly Line[], opening: Opening): Generator<Span> {
  let open: OpenFence | null = null;
  for (const [index, line] of lines.entries()) {
    const content = sliceRange(text, line);
    const inner = open === null ? null : innerText(content, open);
    if (open !== null && inner !== null) {
      if (CLOSING_FENCE.exec(inner)?.[1]?.startsWith(open.run) !== true) continue;
      yield { from: open.from, to: line.to, isOpen: false, isCode: true };
      open = null;
      continue;
    }
    if (open !== null) yield { from: open.from, to: line.from, isOpen: false, isCode: true };
    open = opening(content, line.from, index);
  }
  if (open !== null) yield { from: open.from, to: text.length, isOpen: true, isCode: true };
}

/** Returns the fence that a line opens outside a fence, or null. */
type Opening = (content: string, from: number, index: number) => OpenFence | null;

/** Returns the lines from one that looks like HTML to the next blank line. */
function htmlLines(text: string, lines: readonly Line[]): readonly boolean[] {
  let isHtml = false;
  return lines.map((line) => {
    const content = sliceRange(text, line);
    isHtml = (isHtml || HTML.test(content)) && content.trim() !== '';
    return isHtml;
  });
}

function openFence(content: string, from: number): OpenFence | null {
  if (!content.includes('```') && !content.includes('~~~')) return null;
  const { depth, end } = containers(content);
  const found = OPENING_FENCE.exec(content.slice(end));
  const indent = LIST.test(content) ? end + 1 : 0;
  return found === null ? null : { run: found[2] ?? '', from, indent, depth };
}

/** Returns the text of a line within the item around a fence, or null if the item has ended. */
function innerText(content: string, { indent, depth }: OpenFence): string | null {
  if (depth > 0) return behindQuotes(content, depth);
  if (content.trim() === '') return '';
  return indent > 0 && !content.startsWith('\t') && content.search(/[^ ]/) < indent ? null : content;
}

/** The opening of a comment, math or raw HTML, with its closing. */
const CLOSING: Readonly<Record<string, RegExp>> = {
  '%%': /%%/g,
  $$: /\$\$/g,
  '<!--': /-->/g,
  '<': /<\/(?:script|pre|style|textarea)>/gi,
  '<?': /\?>/g,
  '<!': />/g,
};

/** What may not stand in a range that starts within a line. */
type Limit = RegExp | null;

/**
 * The openings, each with a limit. Each kind is searched separately, because Markdown does not parse Obsidian's
 * comments. Readings of a comment that starts within a line differ: it ends anywhere, or in its paragraph, or on its
 * line, or else its opening is plain text. Where the next comment opens differs with them, so each reading is one
 * search, and a box stays out of the comments of all.
 */
const SEARCHES: readonly (readonly [RegExp, Limit])[] = [
  [/%%/g, null],
  [/%%/g, /(?:\n|\r(?!\n))[ \t]*[\n\r]/],
  [/%%/g, /[\n\r]/],
  [/\$\$/g, null],
  [/<!--|<(?=(?:script|pre|style|textarea)\b)|<\?|<!(?=[a-z])/gi, null],
];

/** Yields comments, math and raw HTML outside code. One that opens within a line and is never closed is plain text. */
function* longSpans(masked: string, body: number): Generator<Span> {
  const last = lastClosings(masked);
  for (const [opening, limit] of SEARCHES) {
    let at = body;
    for (let found = next(opening, masked, at); found !== null; found = next(opening, masked, at)) {
      const span = spanFrom(masked, found, last);
      at = span === null || isBeyond(limit, masked, span) ? found.index + found[0].length : span.to;
      if (span !== null) yield span;
    }
  }
}

/** Returns the range that an opening begins, or null if it begins none. */
function spanFrom(
  masked: string,
  { 0: sign, index: from }: RegExpExecArray,
  last: ReadonlyMap<string, number>,
): Span | null {
  const behind = from + sign.length;
  const closing = (last.get(sign) ?? -1) < behind ? undefined : CLOSING[sign];
  const end = closing === undefined ? null : next(closing, masked, behind);
  const begins = beginsLine(masked, from);
  if (end === null) return begins && sign !== '<!' ? { from, to: masked.length, isOpen: true, isCode: false } : null;
  return { from, to: end.index + end[0].length, isOpen: false, isCode: false };
}

/** Whether a range starts within a line and reaches beyond the limit of a reading. */
function isBeyond(limit: Limit, masked: string, { from, to }: Span): boolean {
  return limit !== null && !beginsLine(masked, from) && limit.test(masked.slice(from, to));
}

function next(pattern: RegExp, text: string, from: number): RegExpExecArray | null {
  pattern.lastIndex = from;
  return pattern.exec(text);
}

/** Returns the start of the last closing of each kind. Openings behind it need no search. */
function lastClosings(masked: string): ReadonlyMap<string, number> {
  const lower = masked.toLowerCase();
  const html = Math.max(...['</script>', '</pre>', '</style>', '</textarea>'].map((tag) => lower.lastIndexOf(tag)));
  return new Map([
    ['%%', masked.lastIndexOf('%%')],
    ['$$', masked.lastIndexOf('$$')],
    ['<!--', masked.lastIndexOf('-->')],
    ['<', html],
    ['<?', masked.lastIndexOf('?>')],
    ['<!', masked.lastIndexOf('>')],
  ]);
}

/** Whether only quote marks, list markers and white space stand before an offset on its line. */
function beginsLine(masked: string, at: number): boolean {
  let from = at;
  while (from > 0 && /[ \t>*+-]/.test(masked.charAt(from - 1))) from -= 1;
  return from === 0 || /[\n\r\0]/.test(masked.charAt(from - 1));
}
