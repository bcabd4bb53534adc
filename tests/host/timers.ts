/** The timers that are running in the window, so that a leak shows and `settle` can wait for the short ones. */

interface Running {
  readonly kind: 'timeout' | 'interval' | 'frame';
  readonly delay: number;
}

/** How many timers run; frames count as timeouts. */
export interface TimerCounts {
  readonly timeouts: number;
  readonly intervals: number;
}

type Run = (...args: unknown[]) => unknown;
type Start = (run: Run, delay?: number, ...args: unknown[]) => number;
type TimerWindow = Record<'setTimeout' | 'setInterval' | 'requestAnimationFrame', Start> & Record<'clearTimeout' | 'clearInterval' | 'cancelAnimationFrame', (id: number) => void>;

/** Timers up to this delay are "a moment later", not "wait until it is quiet". */
const SHORT = 50;

const running = new Map<number, Running>();
const ours = new WeakSet<object>();
let hostOwn = false;

/** Counts every timer that is started from now on; timers faked by a test are counted if they were faked before. */
export function watchTimers(): void {
  const win = window as unknown as TimerWindow;
  if (ours.has(win.setTimeout)) return;
  win.setTimeout = counted('timeout', win.setTimeout.bind(win), 'clock' in win.setTimeout);
  win.setInterval = counted('interval', win.setInterval.bind(win), 'clock' in win.setInterval);
  win.requestAnimationFrame = counted('frame', win.requestAnimationFrame.bind(win), 'clock' in win.requestAnimationFrame);
  win.clearTimeout = forgetting(win.clearTimeout.bind(win));
  win.clearInterval = forgetting(win.clearInterval.bind(win));
  win.cancelAnimationFrame = forgetting(win.cancelAnimationFrame.bind(win));
}

/** Starts a timer of the app itself, which is no leak of a plugin and not waited for. */
export function hostTimeout(run: () => void, delay: number): number {
  hostOwn = true;
  try {
    return window.setTimeout(run, delay);
  } finally {
    hostOwn = false;
  }
}

/** The timers running now. */
export function timerCounts(): TimerCounts {
  const intervals = [...running.values()].filter(({ kind }) => kind === 'interval').length;
  return { intervals, timeouts: running.size - intervals };
}

/** Names a short timer that is about to fire by itself, or nothing; faked ones never do. */
export function shortTimer(): string | null {
  if ('clock' in window.setTimeout) return null;
  const timer = [...running.values()].find(({ kind, delay }) => kind !== 'interval' && delay <= SHORT);
  return timer ? `a timer of ${timer.delay} ms` : null;
}

function counted(kind: Running['kind'], start: Start, faked: boolean): Start {
  const wrapped: Start = (run, delay = 0, ...args) => {
    if (hostOwn) return start(run, delay, ...args);
    const id = start(once(kind, () => id, run), delay, ...args);
    running.set(id, { kind, delay });
    return id;
  };
  if (faked) Object.assign(wrapped, { clock: true });
  ours.add(wrapped);
  return wrapped;
}

/** A timeout is over when it runs; an interval goes on. */
function once(kind: Running['kind'], id: () => number, run: Run): Run {
  if (kind === 'interval') return run;
  return (...args) => {
    running.delete(id());
    return run(...args);
  };
}

function forgetting(clear: (id: number) => void): (id: number) => void {
  return (id) => {
    running.delete(id);
    clear(id);
  };
}
