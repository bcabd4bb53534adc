/** How long the program computes at a stretch, before it gives the screen its turn. */

/** Notes the longest stretch of computing between two yields to the screen. */
export function watchStretches(): () => number {
  let since = performance.now();
  let longest = 0;
  const setTimeout = (run: () => void, delay = 0): unknown => {
    if (delay > 1000) return undefined;
    longest = Math.max(longest, performance.now() - since);
    return setImmediate(() => {
      since = performance.now();
      run();
    });
  };
  Object.assign(globalThis, { window: { setTimeout, clearTimeout: () => undefined } });
  return () => {
    const found = longest;
    longest = 0;
    since = performance.now();
    return found;
  };
}
