/** Text + place + relations -> the one change that inserts a filled box (docs/contract.md section 10). */
import { bodyStart } from '../markdown/frontmatter';
import { firstLineEnd, isLineStart, textStart } from '../markdown/lines';
import { applyChanges, blocksOf, findBlocks, type Change } from '../markdown/marker-blocks';
import type { Settings } from '../settings/settings';
import { calloutText } from './callout';
import { readNote } from '../note/read-note';
import { placeBox, type WantedPlace } from './place-box';
import { updateNote, type Update, type UpdateContext } from './update-note';

/** The result of inserting a box. `isMoved` tells that the box is below a structure at the cursor. */
export type Insertion =
  (Extract<Update, { kind: 'edit' }> & { readonly isMoved: boolean }) | Exclude<Update, { kind: 'edit' }>;

/** Inserts a filled box into a note. A note with markers of this id keeps them as they are. */
export function insertBox(path: string, text: string, wanted: WantedPlace, context: UpdateContext): Insertion {
  if (!context.scope(path)) return { kind: 'outside' };
  const found = findBlocks(text, context.settings.markerId);
  if (found.kind === 'refused') return found;
  const read = readNote(path, text, context);
  if (read.kind === 'unreadable') return { kind: 'refused', reason: read.reason, at: 0, message: read.message };
  if (read.note.isTemplate) return { kind: 'outside' };
  if (read.note.optedOut || found.kind === 'blocks') return { kind: 'same', blocks: blocksOf(found).length };
  const place = placeBox(text, wanted);
  if (place.kind === 'refused') return place;
  const update = filled(path, text, emptyBox(text, place.at, context.settings), context);
  return update.kind === 'edit' ? { ...update, isMoved: place.isMoved } : update;
}

/** Returns the insertion of an empty box at a line start. */
export function emptyBox(text: string, at: number, settings: Settings): Change {
  return apart(text, at, calloutText(firstLineEnd(text), [], settings));
}

/**
 * Returns the insertion of lines at a line start, with one empty line to each neighbour that is not blank, and none
 * behind the frontmatter.
 */
export function apart(text: string, at: number, lines: string): Change {
  const lineEnd = firstLineEnd(text);
  const isFirst = at === textStart(text);
  const before = isFirst || isLineStart(text, at) ? '' : lineEnd;
  const empty = endsBlank(text.slice(bodyStart(text), at) + before) ? '' : lineEnd;
  const insert = before + empty + lines + behindBox(text, at, lineEnd);
  return { from: at, to: at, insert };
}

/** Returns the line ends behind the box. At the end of a text the box ends as the text did. */
function behindBox(text: string, at: number, lineEnd: string): string {
  if (at === text.length) return at > textStart(text) && isLineStart(text, at) ? lineEnd : '';
  return /^[^\S\n\r]*(?:[\n\r]|$)/.test(text.slice(at)) ? lineEnd : lineEnd + lineEnd;
}

/** Inserts the box into a copy of the text and updates it there, so that a later update finds no change. */
function filled(path: string, text: string, change: Change, context: UpdateContext): Update {
  const withBox = applyChanges(text, [change]);
  const update = updateNote(path, withBox, context);
  if (update.kind === 'same') return { kind: 'edit', blocks: 1, changes: [change] };
  if (update.kind !== 'edit') return update;
  const whole = applyChanges(withBox, update.changes);
  const insert = whole.slice(change.from, change.from + whole.length - text.length);
  return { kind: 'edit', blocks: 1, changes: [{ ...change, insert }] };
}

/** Whether a text that ends with a line end is blank, or ends with a blank line. */
function endsBlank(text: string): boolean {
  const { length } = text.trimEnd();
  return length === 0 || text.slice(length).split(/\r\n?|\n/).length > 2;
}
