/** How long the program computes, and how long at a stretch, before it gives the screen its turn. */

/** Milliseconds by the clock: of the longest stretch, and of all. */
export interface Stretches {
  readonly longest: number;
  readonly total: number;
}

const NONE: Stretches = { longest: 0, total: 0 };

/**
 * Notes the stretches of computing between two yields to the screen. Returns those since the last call. Garbage
 * collection that stops the program is part of them, that on other threads is not.
 */
export function watchStretches(): () => Stretches {
  let since = performance.now();
  let sofar = NONE;
  const end = (): void => {
    const length = performance.now() - since;
    sofar = { longest: Math.max(sofar.longest, length), total: sofar.total + length };
  };
  const setTimeout = (run: () => void, delay = 0): unknown => {
    if (delay > 1000) return undefined;
    end();
    return setImmediate(() => {
      since = performance.now();
      run();
    });
  };
  Object.assign(globalThis, { window: { setTimeout, clearTimeout: () => undefined } });
  return () => {
    end();
    const found = sofar;
    sofar = NONE;
    since = performance.now();
    return found;
  };
}
