/** The distance in time between two notes. */
import { countBefore } from '../compare';
import { secondsOf } from '../dates/wall-time';
import type { WallTime } from '../dates/parse-date';
import type { Note } from '../note/note';

/**
 * Returns the seconds between two dates. An undated other note is farthest, and to an undated note all dated ones are
 * equally near.
 */
export function timeDistance(own: WallTime | null, other: WallTime | null): number {
  if (other === null) return Infinity;
  return own === null ? 0 : Math.abs(secondsOf(own) - secondsOf(other));
}

/**
 * Returns the `count` wanted notes that are nearest in time, and all that are as near as the last of them. The notes
 * must be sorted newest first. It reads no more of them than necessary.
 */
export function nearestInTime(
  notes: readonly Note[],
  own: WallTime | null,
  count: number,
  isWanted: (note: Note) => boolean,
): readonly Note[] {
  if (own === null || notes.length <= count) return notes;
  const found: Note[] = [];
  let farthest = 0;
  for (const { note, distance } of outwards(notes, own)) {
    if (found.length >= count && distance > farthest) break;
    if (!isWanted(note)) continue;
    found.push(note);
    farthest = distance;
  }
  return found;
}

/** Yields the notes from a date on in both directions, the nearest first. */
function* outwards(
  notes: readonly Note[],
  own: WallTime,
): Iterable<{ readonly note: Note; readonly distance: number }> {
  const at = (index: number): { readonly note: Note; readonly distance: number } | undefined => {
    const note = notes[index];
    return note === undefined ? undefined : { note, distance: timeDistance(own, note.created) };
  };
  let older = countBefore(notes.length, (index) => (notes[index]?.created ?? '') > own);
  let newer = older - 1;
  let [next, previous] = [at(older), at(newer)];
  while (next !== undefined || previous !== undefined) {
    if (next !== undefined && (previous === undefined || next.distance < previous.distance)) {
      yield next;
      next = at((older += 1));
    } else if (previous !== undefined) {
      yield previous;
      previous = at((newer -= 1));
    }
  }
}
