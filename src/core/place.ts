/**
 * Text -> where a block stands among the lines that stay when the scripts go: in a callout, or where its callout has to be.
 * Also whether two neighbours would run together (a paragraph goes on in the next line, even out of a quote:
 * CommonMark 0.31 section 5.1, lazy continuation).
 */
import { calloutHeader } from './callout';
import { bodyStart } from './frontmatter';
import { linesOf, type Line } from './lines';
import { containers } from './mask';
import type { Script } from './script';
import type { Settings } from './settings';

/** A text, those lines of its body that stay, and how deep the outermost of those is quoted that went above a line, by its index. */
export interface Page {
  readonly text: string;
  readonly lines: readonly Line[];
  readonly gone: ReadonlyMap<number, number>;
}

/** What stands before the start marker in its callout, header line included, and before every other line of the block. */
export interface Frame {
  readonly opening: string;
  readonly prefix: string;
  /** Whether a header that stood there already became the block's. */
  readonly isAdopted: boolean;
}

/** What a frame is made for: the prefix of a start marker or a script, and the first line that stays at or behind it. */
export interface Spot {
  readonly prefix: string;
  readonly lineEnd: string;
  readonly index: number;
  /** Whether nothing but the block or script stands in its quote. */
  readonly isAlone: boolean;
}

/** The page of a text without its scripts. */
export function pageOf(text: string, scripts: readonly Script[]): Page {
  const lines: Line[] = [];
  const gone = new Map<number, number>();
  let next = 0;
  for (const line of linesOf(text, bodyStart(text))) {
    while ((scripts[next]?.to ?? Infinity) <= line.from) next += 1;
    const script = scripts[next];
    if (script === undefined || line.from < script.from) lines.push(line);
    else gone.set(lines.length, Math.min(gone.get(lines.length) ?? Infinity, containers(script.prefix).depth));
  }
  return { text, lines, gone };
}

/** The index of the first line that starts at or behind an offset. */
export function indexAt({ lines }: Page, at: number): number {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((lines[middle]?.from ?? at) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How many quotes a line stands in; none for a line that is not there. */
export function depthAt(page: Page, index: number): number {
  return containers(contentAt(page, index)).depth;
}

/** How many quotes a line shares with the one above it; an unquoted script between them kept them apart. */
export function depthAbove(page: Page, index: number): number {
  return Math.min(depthAt(page, index - 1), page.gone.get(index) ?? Infinity);
}

/** Whether a line keeps apart what stands above and below it: it is not there, or blank and in no deeper quote. */
export function isApart(page: Page, index: number, depth: number): boolean {
  const content = contentAt(page, index);
  return /^[> \t]*$/.test(content) && content.split('>').length - 1 <= depth;
}

/** The frame of a block whose start marker stands at a spot: its callout's, or that of the callout it gets. */
export function frameOfBlock(page: Page, spot: Spot, settings: Settings): Frame {
  const { prefix, index } = spot;
  if (isInCallout(page, index, containers(prefix).depth)) return { opening: prefix, prefix, isAdopted: false };
  return newFrame(page, spot, settings);
}

/** The frame of the block that comes in place of a script: in a callout made for it, or in its own. */
export function frameOfScript(page: Page, spot: Spot, settings: Settings): Frame {
  const { prefix, index } = spot;
  if (isOwnHeader(page, index - 1, containers(prefix).depth, settings)) return { opening: prefix, prefix, isAdopted: true };
  return newFrame(page, spot, settings);
}

/** Whether a line is the header of a callout that is no deeper than `depth`. */
export function isHeader(page: Page, index: number, depth: number): boolean {
  const content = contentAt(page, index);
  const { depth: own, end } = containers(content);
  return own > 0 && own <= depth && HEADER.test(content.slice(end));
}

const HEADER = /^[ \t]*\[!([^\]|]+)[^\]]*\]/;

function newFrame(page: Page, { prefix, lineEnd, index, isAlone }: Spot, settings: Settings): Frame {
  const depth = containers(prefix).depth;
  const inner = `${prefix}> `;
  if (isOwnHeader(page, index - 1, depth + 1, settings)) return { opening: inner, prefix: inner, isAdopted: true };
  const quoted = depth > 0 && isAlone ? prefix : inner;
  return { opening: `${quoted}${calloutHeader(settings)}${lineEnd}${quoted}`, prefix: quoted, isAdopted: false };
}

/**
 * Whether a header stands above a line in one of the quotes around it. Obsidian shows a callout only where the header begins
 * the quote; one that does not is meant as one all the same, and a second one below it would help nobody.
 */
function isInCallout(page: Page, index: number, depth: number): boolean {
  let quote = depth;
  for (let above = index; quote > 0; above -= 1) {
    quote = Math.min(quote, depthAbove(page, above));
    if (depthAt(page, above - 1) === quote && isHeader(page, above - 1, quote)) return true;
  }
  return false;
}

/** Whether a line begins a quote of this depth and is the header of a callout of the type that is ours. */
function isOwnHeader(page: Page, index: number, depth: number, { texts }: Settings): boolean {
  if (depthAt(page, index) !== depth || depthAbove(page, index) >= depth) return false;
  const content = contentAt(page, index);
  const type = HEADER.exec(content.slice(containers(content).end))?.[1];
  return type?.trim().toLowerCase() === texts.calloutType.toLowerCase();
}

function contentAt({ text, lines }: Page, index: number): string {
  const line = lines[index];
  return line === undefined ? '' : text.slice(line.from, line.to);
}
