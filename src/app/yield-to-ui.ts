/** A breath between notes: after a stretch of our own computing the screen gets its turn (no frame waits for us). */
import { forEachNote } from '../core/run/note-loop';

/** How long we compute at a stretch, in milliseconds: less than a frame of 16, and one note more may take its time. */
const SLICE_MS = 8;

/** Makes a function that, once the stretch is over, gives the thread away for a moment. */
export function createYielder(stretch = SLICE_MS): () => Promise<void> | undefined {
  let since = performance.now();
  return () => {
    if (performance.now() - since < stretch) return undefined;
    return new Promise((resolve) => {
      window.setTimeout(() => {
        since = performance.now();
        resolve();
      }, 0);
    });
  };
}

/** Does a job for each entry, with pauses for the screen; false where it was stopped before the last. */
export function inSlices<T>(
  entries: readonly T[],
  job: (entry: T) => unknown,
  isStopped?: () => boolean,
): Promise<boolean> {
  return forEachNote(entries, 'reading', { isStopped, yieldIfDue: createYielder() }, job);
}
