/** Interruptible computations. The app yields to the screen between two steps, the command line never does. */

/** A computation in steps, with its result. */
export type Steps<T> = Generator<undefined, T>;

/** The number of entries in one step, a few milliseconds. */
const STEP = 200;

/** Maps a long list in steps. */
export function* mapInSteps<A, B>(list: readonly A[], map: (entry: A) => B): Steps<readonly B[]> {
  const mapped: B[] = [];
  for (const entry of list) {
    mapped.push(map(entry));
    if (mapped.length % STEP === 0) yield;
  }
  return mapped;
}

/** Runs all steps at once and returns the result. */
export function finished<T>(steps: Steps<T>): T {
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}
