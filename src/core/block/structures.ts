/**
 * Text -> the line starts at which a box can be inserted without changing a structure: code, comments, math, tables,
 * lists, quotes, footnotes, HTML blocks and setext headings (docs/contract.md section 10).
 * In doubt, a line counts as part of the structure above it, so a box may go further down than necessary.
 */
import { bodyStart } from '../markdown/frontmatter';
import { linesOf, sliceRange, type Line } from '../markdown/lines';
import { multiLineSpans, type Span } from './multi-line-spans';

/** The places in a text where a box may go. */
export interface OpenPlaces {
  /** Line starts in the body, in their order. The end of the text is included if a box may follow it. */
  readonly starts: readonly number[];
  /** The start of a fence, a comment or math that is never closed, so that no box can follow the text, else null. */
  readonly unclosedAt: number | null;
}

/** Finds the places in a text. */
export function openPlaces(text: string): OpenPlaces {
  const body = bodyStart(text);
  const lines = [...linesOf(text, body)];
  const spans = multiLineSpans(text, body, lines);
  const unclosedAt = spans.find(({ isOpen }) => isOpen)?.from ?? null;
  const covered = coveredLines(lines, spans);
  const code = coveredLines(
    lines,
    spans.filter(({ isCode }) => isCode),
  );
  const glued = gluedLines(text, lines, code);
  const starts = lines.flatMap(({ from }, index) => (covered[index] === true || glued[index] === true ? [] : [from]));
  return { starts: unclosedAt === null ? [...starts, text.length] : starts, unclosedAt };
}

/** Returns for each line whether it starts inside a range: behind its start, up to its end. */
function coveredLines(lines: readonly Line[], spans: readonly Span[]): readonly boolean[] {
  const sorted = [...spans].sort((a, b) => a.from - b.from);
  let reached = -1;
  let at = 0;
  return lines.map(({ from }) => {
    for (let span = sorted[at]; span !== undefined && span.from < from; span = sorted[(at += 1)])
      reached = Math.max(reached, span.to);
    return from < reached;
  });
}

const BLANK = /^[ \t]*$/;
const LIST = /^[ \t]*(?:[-+*]|\d{1,9}[.)])(?:[ \t]|$)/;
const FOOTNOTE = /^ {0,3}\[\^[^\]]+\]:/;
const INDENTED = /^(?: {4}| {0,3}\t)/;
/** A quote, HTML, or a link definition. The next line may belong to it. */
const STICKY = /^ {0,3}(?:>|<[a-z/!?]|\[[^\]]+\]:)/i;
/** The delimiter row of a table, or the underline of a setext heading. */
const UNDERLINE = /^(?:=+|[-:|][-:| \t]*)$/;
const HEADING = /^ {0,3}#{1,6}(?:[ \t]|$)/;
/** The start of a line that would begin a structure after a blank line. */
const STARTS = /^(?: {0,3}(?:[>|:=+*_~`$%[<-]|\d{1,9}[.)])|[ \t]{4,}|\t)/;

/** How the lines above continue: a list or footnote over indented lines behind blank ones, a sticky line over one. */
type Above = 'none' | 'text' | 'sticky' | 'list' | 'code';

/** Returns for each line whether it belongs to the lines above, or would be parsed differently after a blank line. */
function gluedLines(text: string, lines: readonly Line[], code: readonly boolean[]): readonly boolean[] {
  const contents = lines.map((line) => sliceRange(text, line));
  const glued: boolean[] = [];
  let above: Above = 'none';
  let wasBlank = true;
  for (const [index, content] of contents.entries()) {
    const isBlank = BLANK.test(content);
    glued.push(isGlued(content, isBlank, wasBlank, above));
    if (!isBlank) above = code[index] === true ? inside(above) : goesOn(content, wasBlank, above);
    wasBlank = isBlank;
  }
  glueUnderlined(contents, glued);
  return glueBlanks(contents, glued);
}

function inside(above: Above): Above {
  return above === 'list' ? 'list' : 'text';
}

function isGlued(content: string, isBlank: boolean, wasBlank: boolean, above: Above): boolean {
  if (isBlank) return false;
  if (above === 'list') return !wasBlank || /^[ \t]/.test(content) || LIST.test(content) || FOOTNOTE.test(content);
  if (wasBlank) return above === 'code' && INDENTED.test(content);
  return above !== 'none' && (above !== 'text' || STARTS.test(content));
}

function goesOn(content: string, wasBlank: boolean, above: Above): Above {
  if (isList(content, wasBlank, above)) return 'list';
  if (INDENTED.test(content) && (wasBlank || above === 'code')) return 'code';
  if (above === 'sticky' && !wasBlank) return 'sticky';
  if (HEADING.test(content)) return 'none';
  return STICKY.test(content) || /[`|]/.test(content) ? 'sticky' : 'text';
}

function isList(content: string, wasBlank: boolean, above: Above): boolean {
  if (LIST.test(content) || FOOTNOTE.test(content)) return true;
  return above === 'list' && (!wasBlank || /^[ \t]/.test(content));
}

/** Marks the lines of a setext heading, and the header row of a table, as belonging together. */
function glueUnderlined(contents: readonly string[], glued: boolean[]): void {
  let from = 0;
  for (const [at, content] of contents.entries()) {
    if (BLANK.test(content) || HEADING.test(content)) from = at + 1;
    else if (UNDERLINE.test(content.trimEnd().replace(/^[ \t>]+/, ''))) {
      glued.fill(true, from + 1, at + 1);
      from = at;
    }
  }
}

/** Marks blank lines inside a structure, which are followed by a line that belongs to the structure. */
function glueBlanks(contents: readonly string[], glued: boolean[]): readonly boolean[] {
  let isInside = false;
  for (let at = contents.length - 1; at >= 0; at -= 1) {
    const isBlank = BLANK.test(contents[at] ?? '');
    if (isBlank && isInside) glued[at] = true;
    if (!isBlank) isInside = glued[at] === true && BLANK.test(contents[at - 1] ?? 'x');
  }
  return glued;
}
