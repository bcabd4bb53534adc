/** Computing that can be interrupted: the app gives the screen its turn between two steps, the command line never. */

/** Computing in steps, and what comes of it. */
export type Steps<T> = Generator<undefined, T>;

/** So many entries are one step: a few milliseconds. */
const STEP = 200;

/** Maps a long list. */
export function* mapInSteps<A, B>(list: readonly A[], map: (entry: A) => B): Steps<readonly B[]> {
  const mapped: B[] = [];
  for (const entry of list) {
    mapped.push(map(entry));
    if (mapped.length % STEP === 0) yield;
  }
  return mapped;
}

/** Takes all steps at once. */
export function finished<T>(steps: Steps<T>): T {
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}
