/**
 * Text -> the context of a block among the lines that remain without the scripts: in an existing callout, or in a new
 * one.
 * Also tells whether two lines would merge (a paragraph continues on the next line, even out of a quote: CommonMark
 * 0.31 section 5.1, lazy continuation).
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

/** The remaining lines, and, per line index, the depth of the outermost callout around the line above, or Infinity. */
export interface ScriptFreeText extends RemainingLines {
  readonly callouts: readonly number[];
}

/** The text before the start marker with the callout's header line, and the prefix of the block's other lines. */
export interface CalloutContext {
  readonly opening: string;
  readonly prefix: string;
  /** Whether an existing header became the block's. */
  readonly isAdopted: boolean;
}

/** The place of a block: the prefix of a start marker or a script, and the first remaining line at or behind it. */
export interface BlockPlace {
  readonly prefix: string;
  readonly lineEnd: string;
  readonly index: number;
  /** Whether the block or script is the only content of its quote. */
  readonly isAlone: boolean;
}

/** Returns the remaining lines of a text without its scripts. */
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

/** Computes the callout depths in one pass. A quote that ends also ends the callouts in it, the outermost last. */
function calloutDepths(page: RemainingLines): readonly number[] {
  let outermost = Infinity;
  return page.lines.map((_, index) => {
    if (outermost > depthAbove(page, index)) outermost = Infinity;
    const open = outermost;
    outermost = Math.min(outermost, headerAt(page, index)?.depth ?? Infinity);
    return open;
  });
}

/** Returns the index of the first line that starts at or behind an offset. */
export function indexAt({ lines }: RemainingLines, at: number): number {
  return countBefore(lines.length, (index) => (lines[index]?.from ?? at) < at);
}

/** Returns the number of quote marks at the start of a line or of a prefix. */
export function depthOf(line: string): number {
  return containers(line).depth;
}

/** Returns the number of quotes around a line, or 0 for an index without a line. */
export function depthAt(page: RemainingLines, index: number): number {
  return depthOf(contentAt(page, index));
}

/** Returns the number of quotes shared with the line above. A less quoted script between the lines limits it. */
export function depthAbove(page: RemainingLines, index: number): number {
  return Math.min(depthAt(page, index - 1), page.gone.get(index) ?? Infinity);
}

/**
 * Whether a line separates the lines above and below it, if these have the prefix: it does not exist, or is blank and
 * in no deeper quote.
 */
export function isApart(page: ScriptFreeText, index: number, prefix: string): boolean {
  return /^[> \t]*$/.test(contentAt(page, index)) && depthAt(page, index) <= depthOf(prefix);
}

/** Returns the context of a block at a start marker: its callout, or the one it gets. */
export function contextOfBlock(page: ScriptFreeText, spot: BlockPlace, settings: Settings): CalloutContext {
  const { prefix, index } = spot;
  return isInCallout(page, index, depthOf(prefix))
    ? { opening: prefix, prefix, isAdopted: false }
    : newCallout(page, spot, settings);
}

/** Returns the context of the block that replaces a script: an adopted callout, or a new one. */
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

/** Reads a line as the header of a callout, or returns null. */
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

/** Returns the context of the header above a line, if it begins a quote of the prefix's depth and has our type. */
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
 * Whether a header is above a line in one of the quotes around it. Obsidian shows a callout only if the header begins
 * the quote. Any other header counts too, because a second one below it would be useless.
 */
function isInCallout({ callouts }: ScriptFreeText, index: number, depth: number): boolean {
  return (callouts[index] ?? Infinity) <= depth;
}

function contentAt({ text, lines }: RemainingLines, index: number): string {
  const line = lines[index];
  return line === undefined ? '' : sliceRange(text, line);
}
