/**
 * Text + lines -> same | edit | none | refused: finds the blocks between the markers and says what would fill them.
 * What is not certain is refused, the whole text, with a reason; nothing outside a block is ever part of a change.
 */
import { bodyStart } from './frontmatter';
import { sliceRange, firstLineEnd, lineAt, lineEndAt, lineStart, replaceRanges, type Range } from './lines';
import { maskCode, mayHoldCode } from './code-mask';

/** Everything between a start marker and its end marker. */
export interface Block extends Range {
  /** What stands before the start marker on its line: quote signs, spaces, tabs. */
  readonly prefix: string;
  readonly lineEnd: string;
}

/** Why a text with markers is left alone. */
export type Refusal =
  | 'end-missing'
  | 'start-missing'
  | 'two-starts'
  | 'text-before-start'
  | 'frontmatter-unreadable'
  | 'not-text'
  | 'not-closed';

/** The blocks of a text in their order, or why not; `at` is the offset of the marker that is wrong. */
export type Found =
  | { readonly kind: 'none' }
  | { readonly kind: 'blocks'; readonly blocks: readonly Block[] }
  | { readonly kind: 'refused'; readonly reason: Refusal; readonly at: number };

/** Put `insert` in the place of a part of a text. */
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

/** The blocks; none where there are no markers, or they are refused. */
export function blocksOf(found: Found): readonly Block[] {
  return found.kind === 'blocks' ? found.blocks : [];
}

/** What stands in each of the blocks. */
export function contentsOf(text: string, blocks: readonly Block[]): readonly string[] {
  return blocks.map((block) => sliceRange(text, block));
}

/** The block with its two markers. Between the signs `%%` of a marker stand only a word, the id and spaces. */
export function withMarkers({ from, to }: Block, text: string): Range {
  return { from: text.lastIndexOf('%%', from - 3), to: text.indexOf('%%', to + 2) + 2 };
}

/** The changes that put `lines` into each block; none where its present content is that already. */
export function changesFor(
  blocks: readonly Block[],
  contents: readonly string[],
  lines: readonly string[],
): readonly Change[] {
  const changes = blocks.map((block) => ({ from: block.from, to: block.to, insert: render(block, lines) }));
  return changes.filter(({ insert }, index) => insert !== contents[index]);
}

/** The text after the changes, which stand in the order of the text and do not overlap. */
export function applyChanges(text: string, changes: readonly Change[]): string {
  return replaceRanges(text, changes, ({ insert }) => insert);
}

/** A cheap look that spares most notes the mask. */
function mayHoldMarkers(text: string): boolean {
  const at = text.indexOf('%%');
  return at >= 0 && (text.includes('INSERT', at) || text.includes('END', at));
}

/**
 * Frontmatter and code are looked for no further than they can hide a marker: a head must be seen whole, to its
 * closing line.
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

/** The markers of one id, those in frontmatter and code included. */
function allMarkers(text: string, markerId: string): Marker[] {
  const markers: Marker[] = [];
  for (const found of text.matchAll(MARKER)) {
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
