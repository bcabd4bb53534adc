/**
 * Text + its scripts and blocks + lines -> the changes of a replacement.
 * Each script is removed, a block without a callout gets one, a broken callout is completed, and each block gets the
 * lines. Without a block, a new one replaces the first script. Only scripts, headers and blocks change, and a blank
 * line is inserted wherever two paragraphs would merge.
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

/** The scripts and blocks of a text, and the lines of its blocks. */
export interface Contents {
  readonly scripts: readonly Script[];
  readonly blocks: readonly Block[];
  readonly lines: readonly string[];
}

/** Returns the changes, in the order of the text. */
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

/** Returns the scripts outside all blocks. Both lists are in the order of the text. */
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
  /** The start of the block's first line if the block adopted the header above, else -1. */
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

/** Returns the changes that fill a block. Without lines, as in a template, an empty block keeps its form. */
function filling(text: string, block: Block, lines: readonly string[], isInPlace: boolean): readonly Change[] {
  return lines.length === 0 && isInPlace
    ? emptied(text, [block])
    : changesFor([block], [sliceRange(text, block)], lines);
}

/** The end marker's line: its prefix and its end, and the start of the text behind the marker. */
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

/** Separates unquoted text behind an end marker from the quote, both on its line and on the next. */
function keepApart({ text }: ScriptFreeText, end: End, { prefix, lineEnd }: Block): Partial<Rewritten> {
  if (depthOf(end.prefix) >= depthOf(prefix) || !mayStandAlone(text.slice(end.rest, end.to))) return {};
  const empty = lineEnd + end.prefix;
  if (end.rest !== end.to) return { changes: [{ from: end.rest, to: end.rest, insert: empty + empty }] };
  return end.next === text.length ? {} : { gaps: [{ from: end.next, to: end.next, prefix: end.prefix }] };
}

/**
 * Whether a text may start a line. One that would be a fence, or would close an unfinished frontmatter, is safe only
 * behind other text.
 */
function mayStandAlone(text: string): boolean {
  return !opensFence(text) && !text.startsWith('---');
}

/** Returns a gap above a header that would otherwise merge with the quote above it. */
function gapAbove(
  page: ScriptFreeText,
  { prefix, index }: BlockPlace,
  frame: CalloutContext,
  start: number,
): readonly Gap[] {
  const isNew = !frame.isAdopted && frame.opening !== prefix;
  return isNew && depthAbove(page, index) >= depthOf(frame.prefix) ? [{ from: start, to: start, prefix }] : [];
}

/** Closes a gap. One directly above a block that adopted its header gets no blank line. */
function closeOrKeep(page: ScriptFreeText, gap: Gap, adopted: ReadonlySet<number>): Change {
  return adopted.has(gap.to) ? { from: gap.from, to: gap.to, insert: '' } : separate(page, gap);
}

/** Returns the callout with its block, which replaces `run`, the first script and those directly below it. */
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

/** Returns the line end before an offset, or the empty string. */
function lineEndBefore(text: string, at: number): string {
  return /\r?\n?$/.exec(text.slice(Math.max(0, at - 2), at))?.[0] ?? '';
}

/** Whether a block is the only content of its quote, with no line above or below it and no text behind it. */
function isAlone(page: ScriptFreeText, start: number, end: End): boolean {
  const depth = depthOf(page.text.slice(start, lineAt(page.text, start).to));
  const below = indexAt(page, end.next);
  return end.rest === end.to && depthAbove(page, indexAt(page, start)) < depth && depthBelow(page, below) < depth;
}

/** Returns the quote depth of the next line, or of a script before it if that is smaller. */
function depthBelow(page: ScriptFreeText, index: number): number {
  return Math.min(depthAt(page, index), page.gone.get(index) ?? Infinity);
}
