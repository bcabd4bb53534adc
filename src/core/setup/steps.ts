/** Interruptible computations. The app yields to the screen between two steps, the command line never does. */

/** A computation in steps, with its result. */
export type Steps<T> = Generator<undefined, T>;

/** The number of entries in one step, a few milliseconds at most. */
const STEP = 50;

/** Runs a job for each entry of a long list in steps. */
export function* inSteps<T>(list: readonly T[], job: (entry: T, index: number) => void): Steps<void> {
  for (const [index, entry] of list.entries()) {
    job(entry, index);
    if (index % STEP === STEP - 1) yield;
  }
}

/** Maps a long list in steps. */
export function* mapInSteps<A, B>(list: readonly A[], map: (entry: A) => B): Steps<readonly B[]> {
  const mapped: B[] = [];
  yield* inSteps(list, (entry) => {
    mapped.push(map(entry));
  });
  return mapped;
}

/** Filters a long list in steps. */
export function* filterInSteps<T>(
  list: readonly T[],
  isKept: (entry: T, index: number) => boolean,
): Steps<readonly T[]> {
  const kept: T[] = [];
  yield* inSteps(list, (entry, index) => {
    if (isKept(entry, index)) kept.push(entry);
  });
  return kept;
}

/** Returns the number of occurrences of each value in lists of them. */
export function* countInSteps<T>(lists: readonly (readonly T[])[]): Steps<ReadonlyMap<T, number>> {
  const counts = new Map<T, number>();
  yield* inSteps(lists, (values) => {
    for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  });
  return counts;
}

/** Runs all steps at once and returns the result. */
export function finished<T>(steps: Steps<T>): T {
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}
