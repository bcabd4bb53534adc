/**
 * Text -> the changes that remove boxes (docs/contract.md section 7, "Remove all boxes"): callout, markers, content,
 * and the blank line that separated them.
 * The user's own text inside a callout but outside the markers stays in it.
 */
import { containers } from '../markdown/code-mask';
import { bodyStart } from '../markdown/frontmatter';
import { firstLineEnd, lineAbove, lineAt, lineStart, sliceRange, type Range } from '../markdown/lines';
import { findBlocks, withMarkers, type Block, type Change } from '../markdown/marker-blocks';
import { readNote } from '../note/read-note';
import type { Update, UpdateContext } from './update-note';

/** The boxes of a note to remove: all, or all but the first. */
export type BoxesToRemove = 'all' | 'but-first';

/** The parts of an update's context that removing needs. */
export type RemoveContext = Pick<UpdateContext, 'yaml' | 'settings' | 'scope'>;

/** Returns the changes that remove boxes from one note. */
export function removeBoxes(path: string, text: string, context: RemoveContext, which: BoxesToRemove = 'all'): Update {
  if (!context.scope(path)) return { kind: 'outside' };
  const found = findBlocks(text, context.settings.markerId);
  if (found.kind !== 'blocks') return found;
  const read = readNote(path, text, context);
  if (read.kind === 'unreadable') return { kind: 'refused', reason: read.reason, at: 0, message: read.message };
  if (read.note.isTemplate) return { kind: 'outside' };
  const blocks = which === 'all' ? found.blocks : found.blocks.slice(1);
  if (read.note.optedOut || blocks.length === 0) return { kind: 'same', blocks: found.blocks.length };
  return { kind: 'edit', blocks: blocks.length, changes: removals(text, blocks) };
}

/** Returns the removals. A blank line between two boxes is removed only once. */
function removals(text: string, blocks: readonly Block[]): readonly Change[] {
  let done = 0;
  return blocks.map((block) => {
    const { from, to, insert } = removal(text, block);
    const start = Math.max(done, from);
    done = Math.max(start, to);
    return { from: start, to: done, insert };
  });
}

function removal(text: string, block: Block): Change {
  const lines = boxLines(text, block);
  const behind = lineAt(text, withMarkers(block, text).to);
  const rest = sliceRange(text, { from: withMarkers(block, text).to, to: behind.to });
  if (rest.trim() !== '') return { from: lines.from, to: lines.to, insert: block.prefix };
  const isOwnQuote = depthOf(block.prefix) === (lines.from < lineStart(text, block.from) ? 1 : 0);
  return isOwnQuote ? withEmptyLine(text, lines) : inQuote(text, lines, block);
}

/**
 * Returns the removal within a quote. If a whole callout separated two texts of the quote, a blank line of that quote
 * remains between them.
 */
function inQuote(text: string, { from, to }: Range, block: Block): Change {
  const isWhole = from < lineStart(text, block.from);
  const quote = block.prefix.slice(0, block.prefix.lastIndexOf('>')).trimEnd();
  const isApart = !isWhole || !isQuoted(text, lineAbove(text, from)) || !isQuoted(text, lineAt(text, to));
  return { from: startOf(text, from, to), to, insert: isApart ? '' : quote + block.lineEnd };
}

/** Whether a line has text behind quote marks. */
function isQuoted(text: string, line: Range | null): boolean {
  return line !== null && /^[ \t]*>[> \t]*[^> \t]/.test(sliceRange(text, line));
}

/** Returns the lines of a box, to the end marker, from the start marker or the header of a callout of its own. */
function boxLines(text: string, block: Block): Range {
  const marks = withMarkers(block, text);
  const start = lineStart(text, marks.from);
  const end = lineAt(text, marks.to);
  const header = lineAbove(text, start);
  const hasOwnText = sliceRange(text, { from: marks.to, to: end.to }).trim() !== '';
  const isWhole =
    header !== null && !hasOwnText && isHeader(sliceRange(text, header), block) && !goesOn(text, end.next, block);
  return { from: isWhole ? header.from : start, to: hasOwnText ? marks.to : end.next };
}

/** Whether a line is the header of the callout that contains the markers. */
function isHeader(line: string, { prefix }: Block): boolean {
  const { depth, end } = containers(line);
  return depth > 0 && depth === depthOf(prefix) && /^[ \t]*\[![^\]]*\]/.test(line.slice(end));
}

function depthOf(prefix: string): number {
  return prefix.split('>').length - 1;
}

/** Whether the line behind the end marker belongs to the same quote, by its quote marks or as a lazy continuation. */
function goesOn(text: string, from: number, { prefix }: Block): boolean {
  const line = sliceRange(text, lineAt(text, from));
  if (line.trim() === '') return false;
  return from < text.length && (containers(line).depth >= depthOf(prefix) || !/^ {0,3}[#>`~<*+\-\d|]/.test(line));
}

/**
 * Extends the removal by one blank line: at the start of the body the one behind, else one between a text and the box.
 */
function withEmptyLine(text: string, { from, to }: Range): Change {
  const isEnd = to === text.length;
  const isBlankBehind = !isEnd && isBlank(text, lineAt(text, to));
  if (from <= bodyStart(text)) {
    return { from: startOf(text, from, to), to: isBlankBehind ? lineAt(text, to).next : to, insert: '' };
  }
  const apart = lineApart(text, from);
  if (apart !== null && (isBlankBehind || isEnd)) return { from: startOf(text, apart, to), to, insert: '' };
  const joinsTexts = !isBlankBehind && !isEnd && isText(text, lineAbove(text, from));
  return { from, to, insert: joinsTexts ? firstLineEnd(text) : '' };
}

/** Returns the start of a blank line that separates the box from a text above it, or null. */
function lineApart(text: string, from: number): number | null {
  const above = lineAbove(text, from);
  if (above === null || !isBlank(text, above) || above.from < bodyStart(text)) return null;
  return above.from > bodyStart(text) && isText(text, lineAbove(text, above.from)) ? above.from : null;
}

function isBlank(text: string, line: Range): boolean {
  return sliceRange(text, line).trim() === '';
}

function isText(text: string, line: Range | null): boolean {
  return line !== null && !isBlank(text, line);
}

/** Returns the start of the removal. A text that ended with the box and without a line end still ends without one. */
function startOf(text: string, from: number, to: number): number {
  if (to < text.length || /[\n\r]$/.test(text)) return from;
  return lineAbove(text, from)?.to ?? from;
}
