/** The timers that are running in the window, so that a leak shows and `settle` can wait for the short ones. */

/** How many timers run; frames count as timeouts. */
export interface TimerCounts {
  readonly timeouts: number;
  readonly intervals: number;
}

interface Running {
  readonly kind: 'timeout' | 'interval' | 'frame';
  readonly delay: number;
}

type Run = (...args: unknown[]) => unknown;
type Start = (run: Run, delay?: number, ...args: unknown[]) => number;
type Stop = (id: number) => void;

interface TimerWindow {
  setTimeout: Start;
  setInterval: Start;
  requestAnimationFrame: Start;
  clearTimeout: Stop;
  clearInterval: Stop;
  cancelAnimationFrame: Stop;
}

/** What faked timers know of themselves. */
interface FakeClock {
  readonly timers?: Readonly<Record<string, { readonly func?: object; readonly type?: string }>>;
}

/** Timers up to this delay are "a moment later", not "wait until it is quiet". */
const SHORT = 50;

const running = new Map<number, Running>();
/** Moments of the app itself that are about to pass; `settle` waits for them where time is real. */
const moments = new Set<number>();
const wrappers = new WeakSet<object>();
const hostCallbacks = new WeakSet<object>();

/** Counts every timer that is started from now on; faked ones count themselves. */
export function watchTimers(): void {
  const win = timerWindow();
  if (fakeClock() || wrappers.has(win.setTimeout)) return;
  win.setTimeout = counted('timeout', win.setTimeout.bind(win));
  win.setInterval = counted('interval', win.setInterval.bind(win));
  win.requestAnimationFrame = counted('frame', win.requestAnimationFrame.bind(win));
  win.clearTimeout = forgetting(win.clearTimeout.bind(win));
  win.clearInterval = forgetting(win.clearInterval.bind(win));
  win.cancelAnimationFrame = forgetting(win.cancelAnimationFrame.bind(win));
}

/** Starts a timer of the app itself, which is no leak of a plugin and not waited for. With the window it ends. */
export function hostTimeout(run: () => void, delay: number): number {
  const callback = (): void => {
    if ('window' in globalThis) run();
  };
  hostCallbacks.add(callback);
  return window.setTimeout(callback, delay);
}

/** The same for a few milliseconds, which `settle` waits for where time is real. */
export function hostMoment(run: () => void, delay: number): number {
  const id = hostTimeout(() => {
    moments.delete(id);
    run();
  }, delay);
  if (!fakeClock()) moments.add(id);
  return id;
}

/** The timers running now, those of the app left out. */
export function timerCounts(): TimerCounts {
  const clock = fakeClock();
  const kinds = clock ? fakedKinds(clock) : [...running.values()].map(({ kind }) => kind);
  const intervals = kinds.filter((kind) => kind === 'interval').length;
  return { intervals, timeouts: kinds.length - intervals };
}

/** Names a short timer that is about to fire by itself, or nothing; faked ones never do. */
export function shortTimer(): string | null {
  if (fakeClock()) return null;
  if (moments.size > 0) return 'a moment of the app';
  const timer = [...running.values()].find(({ kind, delay }) => kind !== 'interval' && delay <= SHORT);
  return timer ? `a timer of ${timer.delay} ms` : null;
}

function timerWindow(): TimerWindow {
  return window as unknown as TimerWindow;
}

function fakeClock(): FakeClock | null {
  const clock: unknown = Reflect.get(timerWindow().setTimeout, 'clock');
  return typeof clock === 'object' ? clock : null;
}

function fakedKinds({ timers = {} }: FakeClock): Running['kind'][] {
  const plugins = Object.values(timers).filter(({ func }) => !func || !hostCallbacks.has(func));
  return plugins.map(({ type }) => (type === 'Interval' ? 'interval' : 'timeout'));
}

function counted(kind: Running['kind'], start: Start): Start {
  const wrapped: Start = (run, delay = 0, ...args) => {
    if (hostCallbacks.has(run)) return start(run, delay, ...args);
    const id = start(kind === 'interval' ? run : once(() => id, run), delay, ...args);
    running.set(id, { kind, delay });
    return id;
  };
  wrappers.add(wrapped);
  return wrapped;
}

/** A timeout is over when it runs. */
function once(id: () => number, run: Run): Run {
  return (...args) => {
    running.delete(id());
    return run(...args);
  };
}

function forgetting(stop: Stop): Stop {
  return (id) => {
    running.delete(id);
    stop(id);
  };
}
