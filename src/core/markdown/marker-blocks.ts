/**
 * Text + lines -> same | edit | none | refused. Finds the blocks between the markers and returns the changes that fill
 * them.
 * A text with any doubt is refused as a whole, with a reason. No change touches text outside a block.
 */
import { bodyStart } from './frontmatter';
import { sliceRange, firstLineEnd, lineAt, lineEndAt, lineStart, replaceRanges, type Range } from './lines';
import { maskCode, mayHoldCode } from './code-mask';

/** The range between a start marker and its end marker. */
export interface Block extends Range {
  /** The text before the start marker on its line: quote marks, spaces, tabs. */
  readonly prefix: string;
  readonly lineEnd: string;
}

/** The reasons for which a text with markers is not changed. */
export type Refusal =
  | 'end-missing'
  | 'start-missing'
  | 'two-starts'
  | 'text-before-start'
  | 'frontmatter-unreadable'
  | 'not-text'
  | 'not-closed';

/** The blocks of a text in their order, or the reason for a refusal. `at` is the offset of the wrong marker. */
export type Found =
  | { readonly kind: 'none' }
  | { readonly kind: 'blocks'; readonly blocks: readonly Block[] }
  | { readonly kind: 'refused'; readonly reason: Refusal; readonly at: number };

/** The replacement of a range of a text by `insert`. */
export interface Change extends Range {
  readonly insert: string;
}

interface Marker extends Range {
  readonly kind: 'start' | 'end';
}

const MARKER = /%%[ \t\u00A0]*(INSERT|END)[ \t\u00A0]+([A-Za-z0-9_-]+)[ \t\u00A0]*%%/g;

/** Finds the blocks of one marker id outside frontmatter and code (docs/contract.md section 6). */
export function findBlocks(text: string, markerId: string): Found {
  if (!mayHoldMarkers(text)) return { kind: 'none' };
  const markers = findMarkers(text, markerId);
  return markers.length === 0 ? { kind: 'none' } : pair(text, markers);
}

/** Returns the blocks, or none where there are no markers or they are refused. */
export function blocksOf(found: Found): readonly Block[] {
  return found.kind === 'blocks' ? found.blocks : [];
}

/** Returns the content of each block. */
export function contentsOf(text: string, blocks: readonly Block[]): readonly string[] {
  return blocks.map((block) => sliceRange(text, block));
}

/**
 * Returns the range of the block with its two markers. A marker holds only a word, the id and spaces between its `%%`.
 */
export function withMarkers({ from, to }: Block, text: string): Range {
  return { from: text.lastIndexOf('%%', from - 3), to: text.indexOf('%%', to + 2) + 2 };
}

/** Returns the changes that write `lines` into each block. There are none if its content is the same already. */
export function changesFor(
  blocks: readonly Block[],
  contents: readonly string[],
  lines: readonly string[],
): readonly Change[] {
  const changes = blocks.map((block) => ({ from: block.from, to: block.to, insert: render(block, lines) }));
  return changes.filter(({ insert }, index) => insert !== contents[index]);
}

/** Applies the changes, which must be in the order of the text and must not overlap. */
export function applyChanges(text: string, changes: readonly Change[]): string {
  return replaceRanges(text, changes, ({ insert }) => insert);
}

/** Whether a text can have markers. The check is cheap, and most notes are not masked after it. */
function mayHoldMarkers(text: string): boolean {
  const at = text.indexOf('%%');
  return at >= 0 && (text.includes('INSERT', at) || text.includes('END', at));
}

/**
 * Searches frontmatter and code only as far as they can hide a marker. The frontmatter is included as a whole, because
 * its closing line is needed.
 */
function findMarkers(text: string, markerId: string): readonly Marker[] {
  const markers = allMarkers(text, markerId);
  const last = markers.at(-1);
  if (last === undefined) return [];
  const body = bodyStart(text);
  const seen = text.slice(0, Math.max(body, lineAt(text, last.to).to));
  if (!mayHoldCode(seen, body)) return markers.filter(({ from }) => from >= body);
  const masked = maskCode(seen);
  return markers.filter(({ from }) => masked.startsWith('%', from));
}

/** Returns the markers of one id, including those in frontmatter and code. */
function allMarkers(text: string, markerId: string): Marker[] {
  const markers: Marker[] = [];
  MARKER.lastIndex = 0;
  for (let found = MARKER.exec(text); found !== null; found = MARKER.exec(text)) {
    if (found[2] !== markerId) continue;
    const kind = found[1] === 'INSERT' ? 'start' : 'end';
    markers.push({ kind, from: found.index, to: found.index + found[0].length });
  }
  return markers;
}

function pair(text: string, markers: readonly Marker[]): Found {
  const blocks: Block[] = [];
  let open: Block | null = null;
  for (const marker of markers) {
    const reason = whyNot(text, marker, open);
    if (reason !== null) return { kind: 'refused', reason, at: marker.from };
    if (open === null) open = openBlock(text, marker);
    else {
      blocks.push({ ...open, to: marker.from });
      open = null;
    }
  }
  return open === null ? { kind: 'blocks', blocks } : { kind: 'refused', reason: 'end-missing', at: open.from };
}

function whyNot(text: string, marker: Marker, open: Block | null): Refusal | null {
  if (marker.kind === 'end') return open === null ? 'start-missing' : null;
  if (open !== null) return 'two-starts';
  return /^[> \t\u00A0]*$/.test(prefixOf(text, marker)) ? null : 'text-before-start';
}

function openBlock(text: string, start: Marker): Block {
  const lineEnd = lineEndAt(text, lineAt(text, start.to).to) || firstLineEnd(text);
  return { from: start.to, to: start.to, prefix: prefixOf(text, start), lineEnd };
}

function prefixOf(text: string, start: Marker): string {
  return text.slice(lineStart(text, start.from), start.from);
}

function render(block: Block, lines: readonly string[]): string {
  const start = block.lineEnd + block.prefix;
  return start + [...lines, ''].join(start);
}
