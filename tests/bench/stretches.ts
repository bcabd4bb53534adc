/** How long the program computes at a stretch, before it gives the screen its turn. */

/** Notes the longest stretch of computing between two yields to the screen. */
export function watchStretches(now: () => number = () => performance.now()): () => number {
  let since = now();
  let longest = 0;
  const setTimeout = (run: () => void, delay = 0): unknown => {
    if (delay > 1000) return undefined;
    longest = Math.max(longest, now() - since);
    return setImmediate(() => {
      since = now();
      run();
    });
  };
  Object.assign(globalThis, { window: { setTimeout, clearTimeout: () => undefined } });
  return () => {
    const found = longest;
    longest = 0;
    since = now();
    return found;
  };
}
