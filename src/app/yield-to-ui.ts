/** Yields to the event loop once 5 ms have passed, so that no frame is dropped. */
import { forEachNote } from '../core/run/note-loop';

/**
 * The longest stretch of computing in milliseconds. It is a third of a frame of 16, because one more note may take its
 * time, and a garbage collection up to 10 ms.
 */
const SLICE_MS = 5;

/** Creates a function that returns a promise to wait for once the stretch is over, otherwise undefined. */
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

/** Runs a job for each entry, with yields in between. Resolves to false if it was stopped before the last. */
export function inSlices<T>(
  entries: readonly T[],
  job: (entry: T) => unknown,
  isStopped?: () => boolean,
): Promise<boolean> {
  return forEachNote(entries, 'reading', { isStopped, yieldIfDue: createYielder() }, job);
}
