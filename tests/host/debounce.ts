/** Obsidian's `debounce`: many calls, one run, with the arguments of the last call. */
import type * as Obsidian from 'obsidian';
import { hostTimeout } from './timers.ts';

type Start = (run: () => void, delay: number) => number;

/** Delays a function; with `resetTimer` every call starts the time anew. */
export function debounce<T extends unknown[], V>(
  run: (...args: T) => V,
  timeout = 0,
  resetTimer = false,
): Obsidian.Debouncer<T, V> {
  return debounceWith((start, delay) => window.setTimeout(start, delay), run, timeout, resetTimer);
}

/** The same for the app itself, whose timers are no plugin's. */
export function hostDebounce<T extends unknown[], V>(
  run: (...args: T) => V,
  timeout: number,
): Obsidian.Debouncer<T, V> {
  return debounceWith(hostTimeout, run, timeout, false);
}

function debounceWith<T extends unknown[], V>(
  start: Start,
  run: (...args: T) => V,
  timeout: number,
  resetTimer: boolean,
): Obsidian.Debouncer<T, V> {
  let timer: number | null = null;
  let args: T | null = null;
  const stop = (): T | null => {
    if (timer !== null) window.clearTimeout(timer);
    const last = args;
    [timer, args] = [null, null];
    return last;
  };
  const fire = (): V | void => {
    const last = stop();
    if (last) return run(...last);
  };
  const debounced = (...latest: T): Obsidian.Debouncer<T, V> => {
    args = latest;
    if (timer !== null && resetTimer) window.clearTimeout(timer);
    if (timer === null || resetTimer) timer = start(fire, timeout);
    return debouncer;
  };
  const debouncer: Obsidian.Debouncer<T, V> = Object.assign(debounced, {
    cancel: () => (stop(), debouncer),
    run: fire,
  }) as Obsidian.Debouncer<T, V>;
  return debouncer;
}
