/**
 * Text -> where a block stands among the lines that stay when the scripts go: in a callout, or where its callout has
 * to be.
 * Also whether two neighbours would run together (a paragraph goes on in the next line, even out of a quote:
 * CommonMark 0.31 section 5.1, lazy continuation).
 */
import { calloutOpening } from '../block/callout';
import { bodyStart } from '../markdown/frontmatter';
import { sliceRange, linesOf, type Line } from '../markdown/lines';
import { containers } from '../markdown/code-mask';
import { countBefore } from '../compare';
import type { Script } from './find-scripts';
import type { Settings } from '../settings/settings';

/**
 * The text, the body lines that remain once the scripts are removed, and, per line index, the smallest quote depth of
 * the lines removed directly above it.
 */
interface RemainingLines {
  readonly text: string;
  readonly lines: readonly Line[];
  readonly gone: ReadonlyMap<number, number>;
}

/** The same, and, per line index, the depth of the outermost callout that the line above is part of, or Infinity. */
export interface ScriptFreeText extends RemainingLines {
  readonly callouts: readonly number[];
}

/**
 * What stands before the start marker in its callout, header line included, and before every other line of the block.
 */
export interface CalloutContext {
  readonly opening: string;
  readonly prefix: string;
  /** Whether a header that stood there already became the block's. */
  readonly isAdopted: boolean;
}

/**
 * What a frame is made for: the prefix of a start marker or a script, and the first line that stays at or behind it.
 */
export interface BlockPlace {
  readonly prefix: string;
  readonly lineEnd: string;
  readonly index: number;
  /** Whether nothing but the block or script stands in its quote. */
  readonly isAlone: boolean;
}

/** The page of a text without its scripts. */
export function withoutScripts(text: string, scripts: readonly Script[]): ScriptFreeText {
  const lines: Line[] = [];
  const gone = new Map<number, number>();
  let next = 0;
  for (const line of linesOf(text, bodyStart(text))) {
    while ((scripts[next]?.to ?? Infinity) <= line.from) next += 1;
    const script = scripts[next];
    if (script === undefined || line.from < script.from) lines.push(line);
    else gone.set(lines.length, Math.min(gone.get(lines.length) ?? Infinity, depthOf(script.prefix)));
  }
  const page = { text, lines, gone };
  return { ...page, callouts: calloutDepths(page) };
}

/** One pass: a quote that ends takes the callouts in it along, the outermost one last. */
function calloutDepths(page: RemainingLines): readonly number[] {
  let outermost = Infinity;
  return page.lines.map((_, index) => {
    if (outermost > depthAbove(page, index)) outermost = Infinity;
    const open = outermost;
    outermost = Math.min(outermost, headerAt(page, index)?.depth ?? Infinity);
    return open;
  });
}

/** The index of the first line that starts at or behind an offset. */
export function indexAt({ lines }: RemainingLines, at: number): number {
  return countBefore(lines.length, (index) => (lines[index]?.from ?? at) < at);
}

/** How many quote signs a line, or what stands before its text, begins with. */
export function depthOf(line: string): number {
  return containers(line).depth;
}

/** How many quotes a line stands in; none for a line that is not there. */
export function depthAt(page: RemainingLines, index: number): number {
  return depthOf(contentAt(page, index));
}

/** How many quotes a line shares with the one above it; an unquoted script between them kept them apart. */
export function depthAbove(page: RemainingLines, index: number): number {
  return Math.min(depthAt(page, index - 1), page.gone.get(index) ?? Infinity);
}

/**
 * Whether a line keeps apart what stands above and below it, where lines begin so: it is not there, or blank and in
 * no deeper quote.
 */
export function isApart(page: ScriptFreeText, index: number, prefix: string): boolean {
  return /^[> \t]*$/.test(contentAt(page, index)) && depthAt(page, index) <= depthOf(prefix);
}

/** The frame of a block whose start marker stands at a spot: its callout's, or that of the callout it gets. */
export function contextOfBlock(page: ScriptFreeText, spot: BlockPlace, settings: Settings): CalloutContext {
  const { prefix, index } = spot;
  return isInCallout(page, index, depthOf(prefix))
    ? { opening: prefix, prefix, isAdopted: false }
    : newCallout(page, spot, settings);
}

/** The frame of the block that comes in place of a script: in a callout made for it, or in its own. */
export function contextOfScript(page: ScriptFreeText, spot: BlockPlace, settings: Settings): CalloutContext {
  return adoptedCallout(page, spot.index, spot.prefix, settings) ?? newCallout(page, spot, settings);
}

/** Whether a line is the header of a callout that is no deeper than a prefix. */
export function isHeader(page: ScriptFreeText, index: number, prefix: string): boolean {
  return (headerAt(page, index)?.depth ?? Infinity) <= depthOf(prefix);
}

const HEADER = /^[ \t]*\[!([^\]|]+)[^\]]*\]/;

interface Header {
  readonly depth: number;
  readonly type: string;
}

/** The line as the header of a callout, or null. */
function headerAt(page: RemainingLines, index: number): Header | null {
  const content = contentAt(page, index);
  const { depth, end } = containers(content);
  const type = HEADER.exec(content.slice(end))?.[1];
  return type === undefined || depth === 0 ? null : { depth, type: type.trim().toLowerCase() };
}

function newCallout(
  page: ScriptFreeText,
  { prefix, lineEnd, index, isAlone }: BlockPlace,
  settings: Settings,
): CalloutContext {
  const inner = `${prefix}> `;
  const quoted = depthOf(prefix) > 0 && isAlone ? prefix : inner;
  return (
    adoptedCallout(page, index, inner, settings) ?? {
      opening: calloutOpening(quoted, lineEnd, settings),
      prefix: quoted,
      isAdopted: false,
    }
  );
}

/**
 * The frame that the header above a line gives, where it begins a quote as deep as the prefix, and is of the type
 * that is ours.
 */
function adoptedCallout(
  page: ScriptFreeText,
  index: number,
  prefix: string,
  { texts }: Settings,
): CalloutContext | null {
  const header = headerAt(page, index - 1);
  const isOurs = header?.depth === depthOf(prefix) && header.type === texts.calloutType.toLowerCase();
  return isOurs && depthAbove(page, index - 1) < header.depth ? { opening: prefix, prefix, isAdopted: true } : null;
}

/**
 * Whether a header stands above a line in one of the quotes around it. Obsidian shows a callout only where the
 * header begins
 * the quote; one that does not is meant as one all the same, and a second one below it would help nobody.
 */
function isInCallout({ callouts }: ScriptFreeText, index: number, depth: number): boolean {
  return (callouts[index] ?? Infinity) <= depth;
}

function contentAt({ text, lines }: RemainingLines, index: number): string {
  const line = lines[index];
  return line === undefined ? '' : sliceRange(text, line);
}
