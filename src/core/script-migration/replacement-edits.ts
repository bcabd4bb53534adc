/**
 * Text + its scripts and blocks + lines -> the changes of a replacement: each script goes, a block without a callout
 * gets
 * one, a broken-open callout closes, each block holds the lines. Where there is no block, it comes in place of the
 * first
 * script. Outside of script, header and block nothing goes; an empty line comes in where two neighbours would run
 * together.
 */
import { changesFor, type Block, type Change } from '../markdown/marker-blocks';
import { blockText } from '../block/callout';
import { emptied } from '../block/clear-blocks';
import { separate, emptyLineAbove, emptyLineBelow, mergeGaps, type Gap } from './blank-lines';
import { byPlace, sliceRange, lineAt, lineStart } from '../markdown/lines';
import { opensFence } from '../markdown/code-mask';
import {
  depthAbove,
  depthAt,
  depthOf,
  contextOfBlock,
  contextOfScript,
  indexAt,
  withoutScripts,
  type CalloutContext,
  type ScriptFreeText,
  type BlockPlace,
} from './callout-context';
import type { Script } from './find-scripts';
import type { Settings } from '../settings/settings';

/** What a text holds, and the lines that belong into its blocks. */
export interface Contents {
  readonly scripts: readonly Script[];
  readonly blocks: readonly Block[];
  readonly lines: readonly string[];
}

/** The changes, in the order of the text. */
export function replacementEdits(
  text: string,
  { scripts, blocks, lines }: Contents,
  settings: Settings,
): readonly Change[] {
  const page = withoutScripts(text, scripts);
  const own = blocks.map((block) => rewriteBlock(page, block, lines, settings));
  const adopted = new Set(own.map(({ adoptedAt }) => adoptedAt));
  const gaps = mergeGaps([...outside(scripts, blocks), ...own.flatMap((each) => each.gaps)]);
  const [first] = scripts;
  const changes = gaps.map((gap, index) =>
    index === 0 && blocks.length === 0 && first !== undefined
      ? newBlock(page, first, gap, lines, settings)
      : closeOrKeep(page, gap, adopted),
  );
  return [...changes, ...own.flatMap((each) => each.changes)]
    .filter((change) => sliceRange(text, change) !== change.insert)
    .sort(byPlace);
}

/** The scripts that stand in no block; both lists are in the order of the text. */
function outside(scripts: readonly Script[], blocks: readonly Block[]): readonly Script[] {
  let next = 0;
  return scripts.filter(({ from }) => {
    while ((blocks[next]?.to ?? Infinity) <= from) next += 1;
    return from < (blocks[next]?.from ?? Infinity);
  });
}

interface Rewritten {
  readonly changes: readonly Change[];
  readonly gaps: readonly Gap[];
  /** The start of the line that a header above it was taken for, else -1. */
  readonly adoptedAt: number;
}

function rewriteBlock(page: ScriptFreeText, block: Block, lines: readonly string[], settings: Settings): Rewritten {
  const { text } = page;
  const start = lineStart(text, block.from);
  const end = endOf(page, block);
  const spot = {
    prefix: block.prefix,
    lineEnd: block.lineEnd,
    index: indexAt(page, start),
    isAlone: isAlone(page, start, end),
  };
  const frame = contextOfBlock(page, spot, settings);
  const framed = { ...block, prefix: frame.prefix };
  const opening = { from: start, to: start + block.prefix.length, insert: frame.opening };
  const filled = filling(text, framed, lines, frame.prefix === block.prefix);
  const { changes = [], gaps = [] } = filled.length === 0 ? {} : keepApart(page, end, framed);
  const above = gapAbove(page, spot, frame, start);
  return {
    changes: [opening, ...filled, ...changes],
    gaps: [...above, ...gaps],
    adoptedAt: frame.isAdopted ? start : -1,
  };
}

/** With no lines, as in a template, a block that is empty already stays in its form. */
function filling(text: string, block: Block, lines: readonly string[], isInPlace: boolean): readonly Change[] {
  return lines.length === 0 && isInPlace
    ? emptied(text, [block])
    : changesFor([block], [sliceRange(text, block)], lines);
}

/** Behind an end marker: what its line begins with and where it ends, and where the text after the marker starts. */
interface End {
  readonly prefix: string;
  readonly rest: number;
  readonly to: number;
  readonly next: number;
}

function endOf({ text }: ScriptFreeText, block: Block): End {
  const line = lineAt(text, lineStart(text, block.to));
  const behind = text.indexOf('%%', block.to + 2) + 2;
  const rest = behind + text.slice(behind, line.to).search(/[^ \t]|$/);
  const prefix = /^(?:[ \t]*>)*[ \t]*/.exec(sliceRange(text, line))?.[0] ?? '';
  return { prefix, rest, to: line.to, next: line.next };
}

/**
 * What followed an end marker that was not quoted must not fall into the quote: neither on its line nor in the next.
 */
function keepApart({ text }: ScriptFreeText, end: End, { prefix, lineEnd }: Block): Partial<Rewritten> {
  if (depthOf(end.prefix) >= depthOf(prefix) || !mayStandAlone(text.slice(end.rest, end.to))) return {};
  const empty = lineEnd + end.prefix;
  if (end.rest !== end.to) return { changes: [{ from: end.rest, to: end.rest, insert: empty + empty }] };
  return end.next === text.length ? {} : { gaps: [{ from: end.next, to: end.next, prefix: end.prefix }] };
}

/**
 * Text that would be a fence, or close a frontmatter that is none so far, is safe only where it stands: behind other
 * text.
 */
function mayStandAlone(text: string): boolean {
  return !opensFence(text) && !text.startsWith('---');
}

/** A header that would fall into the quote above it. */
function gapAbove(
  page: ScriptFreeText,
  { prefix, index }: BlockPlace,
  frame: CalloutContext,
  start: number,
): readonly Gap[] {
  const isNew = !frame.isAdopted && frame.opening !== prefix;
  return isNew && depthAbove(page, index) >= depthOf(frame.prefix) ? [{ from: start, to: start, prefix }] : [];
}

/** A gap right above a block that took the header over it for its own closes without an empty line. */
function closeOrKeep(page: ScriptFreeText, gap: Gap, adopted: ReadonlySet<number>): Change {
  return adopted.has(gap.to) ? { from: gap.from, to: gap.to, insert: '' } : separate(page, gap);
}

/** The callout with its block, in place of the first script and of those that follow it at once, the run. */
function newBlock(page: ScriptFreeText, first: Script, run: Gap, lines: readonly string[], settings: Settings): Change {
  const index = indexAt(page, run.from);
  const depth = depthOf(first.prefix);
  const isOnly = depthAt(page, index - 1) < depth && depthAt(page, index) < depth;
  const frame = contextOfScript(page, { ...first, index, isAlone: isOnly }, settings);
  const isJoined = !frame.isAdopted && depthAt(page, index - 1) >= depthOf(frame.prefix);
  const start = (isJoined ? emptyLineAbove(page, index, first.prefix) : '') + frame.opening;
  const lineEnd = lineEndBefore(page.text, run.to);
  const end = lineEnd === '' ? '' : lineEnd + emptyLineBelow(page, index, { prefix: first.prefix, lineEnd });
  return { from: run.from, to: run.to, insert: start + blockText(frame.prefix, first.lineEnd, lines, settings) + end };
}

/** The line end that stands before an offset, or the empty string. */
function lineEndBefore(text: string, at: number): string {
  return /\r?\n?$/.exec(text.slice(Math.max(0, at - 2), at))?.[0] ?? '';
}

/** Whether a quote holds nothing but a block: no line above or below it, no text behind it. */
function isAlone(page: ScriptFreeText, start: number, end: End): boolean {
  const depth = depthOf(page.text.slice(start, lineAt(page.text, start).to));
  const below = indexAt(page, end.next);
  return end.rest === end.to && depthAbove(page, indexAt(page, start)) < depth && depthBelow(page, below) < depth;
}

/** How deep the line is quoted that comes next, unless a script stands before it that is quoted less. */
function depthBelow(page: ScriptFreeText, index: number): number {
  return Math.min(depthAt(page, index), page.gone.get(index) ?? Infinity);
}
