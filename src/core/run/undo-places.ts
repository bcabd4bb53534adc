/**
 * The places of a note that a run wrote, and how they are found again once the note has changed. What stands in a box
 * counts for nothing in this: it may have been filled anew since. A place is known by what was put there, and by the
 * lines around it.
 */
import { sliceRange, type Range } from '../markdown/lines';
import { blocksOf, findBlocks, type Block, type Change } from '../markdown/marker-blocks';

/** The change that takes a place back. In a record of the first edition only the change itself is known. */
export interface UndoPlace extends Change {
  /** What was put there, without what stands in a box. */
  readonly put?: string;
  /** The text from the start of the line above on, and to the end of the line below. */
  readonly above?: string;
  readonly below?: string;
  /** The number of the box whose content was written, from 0: then nothing else is looked at. */
  readonly block?: number;
}

/** So much of the text around a place is kept. */
const AROUND = 120;

/** The places that changes wrote, in the order of the text; offsets are those of the text after them. */
export function placesOf(
  before: string,
  after: string,
  changes: readonly Change[],
  markerId: string,
): readonly UndoPlace[] {
  const emptied = emptyBoxes(after, markerId);
  return inverse(before, changes).map((change) => {
    const block = emptied.blocks.findIndex(({ from, to }) => from <= change.from && change.to <= to);
    return block >= 0 ? { ...change, block } : { ...change, ...around(emptied, change) };
  });
}

/** The changes that take changes back: each part that was put in makes room for what it replaced. */
function inverse(before: string, changes: readonly Change[]): readonly Change[] {
  let shift = 0;
  return changes.map((change) => {
    const insert = sliceRange(before, change);
    const from = change.from + shift;
    const to = from + change.insert.length;
    shift = to - change.to;
    return { from, to, insert };
  });
}

/** The nearest line with text above the place, and below it, as far as they are short. */
function around(emptied: EmptiedText, change: Change): Pick<UndoPlace, 'put' | 'above' | 'below'> {
  const { text } = emptied;
  const from = emptied.inEmptied(change.from);
  const to = emptied.inEmptied(change.to);
  const before = text.slice(Math.max(0, from - AROUND), from);
  const above = before.slice(before.trimEnd().lastIndexOf('\n') + 1);
  return { put: text.slice(from, to), above, below: /^\s*[^\n]*/.exec(text.slice(to, to + AROUND))?.[0] ?? '' };
}

/** The same places in a text that has changed, or null where one of them is not there, or could be in two places. */
export function findPlaces(text: string, places: readonly UndoPlace[], markerId: string): readonly Change[] | null {
  const emptied = emptyBoxes(text, markerId);
  const found: Change[] = [];
  let done = 0;
  for (const place of places) {
    const range = place.block === undefined ? findPlace(emptied, place) : emptied.blocks[place.block];
    if (range === undefined || range === null || range.from < done) return null;
    found.push({ from: range.from, to: range.to, insert: place.insert });
    done = range.to;
  }
  return found;
}

/**
 * By what was put there with both lines around it, else with one, else by itself. Where something was only taken away,
 * both lines must stand together: with what was taken away between them the note was brought back already.
 */
function findPlace(emptied: EmptiedText, { put, above = '', below = '' }: UndoPlace): Range | null {
  if (put === undefined) return null;
  for (const [before, behind] of put === '' ? [[above, below] as const] : keysOf(above, below)) {
    const at = onlyPlaceOf(before + put + behind, emptied.text);
    if (at === 'several' || isMisplaced(at, put + above)) return null;
    if (at !== null) return emptied.inText({ from: at + before.length, to: at + before.length + put.length });
  }
  return null;
}

/** What stood at the start of the text, and left nothing there, belongs nowhere else. */
function isMisplaced(at: number | null, known: string): boolean {
  return known === '' && at !== 0;
}

function keysOf(above: string, below: string): readonly (readonly [string, string])[] {
  return [
    [above, below],
    [above, ''],
    ['', below],
    ['', ''],
  ];
}

function onlyPlaceOf(key: string, text: string): number | 'several' | null {
  const at = key.trim() === '' ? -1 : text.indexOf(key);
  if (at < 0) return null;
  return text.includes(key, at + 1) ? 'several' : at;
}

/** A text without what stands in its boxes, and the way from the offsets of one to those of the other. */
interface EmptiedText {
  readonly text: string;
  readonly blocks: readonly Block[];
  inEmptied(offset: number): number;
  inText(range: Range): Range;
}

function emptyBoxes(text: string, markerId: string): EmptiedText {
  const blocks = blocksOf(findBlocks(text, markerId));
  let done = 0;
  let emptied = '';
  for (const { from, to } of blocks) {
    emptied += text.slice(done, from);
    done = to;
  }
  const lengths = blocks.map(({ from, to }) => ({ from, length: to - from }));
  const inText = (offset: number): number => {
    let shift = 0;
    for (const { from, length } of lengths) if (from - shift < offset) shift += length;
    return offset + shift;
  };
  const inEmptied = (offset: number): number =>
    offset - lengths.reduce((sum, { from, length }) => sum + Math.max(0, Math.min(offset - from, length)), 0);
  return {
    text: emptied + text.slice(done),
    blocks,
    inEmptied,
    inText: ({ from, to }) => ({ from: inText(from), to: inText(to) }),
  };
}
