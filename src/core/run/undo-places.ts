/**
 * The ranges of a note that a run wrote, and the search for them after the note has changed. A range is recognized by
 * its new text and by the lines around it. The contents of boxes are ignored, because they may have been filled again
 * since.
 */
import { sliceRange, type Range } from '../markdown/lines';
import { blocksOf, findBlocks, type Block, type Change } from '../markdown/marker-blocks';

/** The change that restores a range. A log of the first edition has only the change itself. */
export interface UndoPlace extends Change {
  /** The new text, without the contents of boxes. */
  readonly put?: string;
  /** The text from the start of the line above, and to the end of the line below. */
  readonly above?: string;
  readonly below?: string;
  /** The index of the box whose content was written, from 0. Then nothing else is compared. */
  readonly block?: number;
}

/** The maximum length of the text kept on each side of a range. */
const AROUND = 120;

/** Returns the ranges that changes wrote, in the order of the text, with their offsets after the changes. */
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

/** Returns the inverse of changes. Each inserted part is replaced by the old text. */
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

/** Returns the nearest line with text above the range and below it, up to a maximum length. */
function around(emptied: EmptiedText, change: Change): Pick<UndoPlace, 'put' | 'above' | 'below'> {
  const { text } = emptied;
  const from = emptied.inEmptied(change.from);
  const to = emptied.inEmptied(change.to);
  const before = text.slice(Math.max(0, from - AROUND), from);
  const above = before.slice(before.trimEnd().lastIndexOf('\n') + 1);
  return { put: text.slice(from, to), above, below: /^\s*[^\n]*/.exec(text.slice(to, to + AROUND))?.[0] ?? '' };
}

/** Returns the same ranges in a changed text, or null if one of them is missing or ambiguous. */
export function findPlaces(text: string, places: readonly UndoPlace[], markerId: string): readonly Change[] | null {
  const emptied = emptyBoxes(text, markerId);
  const found: Change[] = [];
  let done = 0;
  for (const place of places) {
    const range = place.block === undefined ? findPlace(emptied, place, markerId) : emptied.blocks[place.block];
    if (range === undefined || range === null || range.from < done) return null;
    found.push({ from: range.from, to: range.to, insert: place.insert });
    done = range.to;
  }
  return found;
}

/**
 * Finds a range by its new text with both lines around it, else with one, else by itself. A new text without words,
 * such as an empty line or a quote sign, is found between both lines only. By less than words between both lines
 * nothing is found in a note that still has, or has again, the old text: a run may have been killed before it wrote it.
 */
function findPlace(emptied: EmptiedText, place: UndoPlace, markerId: string): Range | null {
  const { put } = place;
  if (put === undefined) return null;
  for (const [before, behind, isSure] of keysOf(place, put)) {
    const at = onlyPlaceOf(before + put + behind, emptied.text);
    if (at === 'several' || isMisplaced(at, before + put)) return null;
    if (at === null) continue;
    if (!isSure && isRestored(emptied, place, markerId)) return null;
    return emptied.inText({ from: at + before.length, to: at + before.length + put.length });
  }
  return null;
}

/**
 * Whether the old text is in a note: anywhere if it was removed or shortened, else between the lines around it, because
 * the new text may hold it. The contents of boxes are ignored.
 */
function isRestored(
  { text }: EmptiedText,
  { insert, put = '', above = '', below = '' }: UndoPlace,
  markerId: string,
): boolean {
  const old = emptyBoxes(insert, markerId).text;
  const isShorter = old.includes(put) || !hasWords(put);
  return old.trim() !== '' && text.includes(isShorter ? old.trim() : above + old + below);
}

/** Whether a text has a letter or a digit, by which it can be recognized. */
function hasWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

/** Whether a range without any known text is elsewhere than at the start of the text, where it must be. */
function isMisplaced(at: number | null, known: string): boolean {
  return known === '' && at !== 0;
}

/** Returns the texts around a range by which it is searched, and whether words of ours stand between both its lines. */
function keysOf({ above = '', below = '' }: UndoPlace, put: string): readonly (readonly [string, string, boolean])[] {
  if (!hasWords(put)) return [[above, below, false]];
  return [
    [above, below, true],
    [above, '', false],
    ['', below, false],
    ['', '', false],
  ];
}

function onlyPlaceOf(key: string, text: string): number | 'several' | null {
  const at = key.trim() === '' ? -1 : text.indexOf(key);
  if (at < 0) return null;
  return text.includes(key, at + 1) ? 'several' : at;
}

/** A text without the contents of its boxes, and the conversion of offsets between the two. */
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
