/** Everything the simulated app does "later": each job waits its turn, can be held back by a test, and is waited for by `settle`. */
import { turn } from './turns.ts';

/** The kinds of work a host does in the background, the first half of what a hold names. */
export type WorkKind = 'load' | 'read' | 'write' | 'event' | 'index' | 'resolve' | 'links' | 'view';

/** One job: what kind it is and which path (or event) it is about. */
export interface Work {
  readonly kind: WorkKind;
  readonly path: string;
}

/** Decides when a job may start; the default is the next turn of the event loop. */
export type Pace = (work: Work) => Promise<void>;

interface Hold {
  readonly covers: (work: Work) => boolean;
  readonly released: Promise<void>;
}

/** How many idle turns in a row mean that nothing is left to do. */
const QUIET_TURNS = 4;

/** The background work of one host. */
export class WorkQueue {
  readonly #pace: Pace;
  readonly #running = new Set<Work>();
  readonly #parked = new Set<Work>();
  readonly #holds = new Set<Hold>();

  constructor(pace: Pace = turn) {
    this.#pace = pace;
  }

  /** Runs the job in a later turn, after its pace and after every hold on it. */
  async run<T>(kind: WorkKind, path: string, job: () => T | Promise<T>): Promise<T> {
    const work: Work = { kind, path };
    this.#running.add(work);
    try {
      await this.#pace(work);
      await this.#gate(work);
      return await job();
    } finally {
      this.#running.delete(work);
    }
  }

  /** Holds back one kind of work, for one path or for all, until the returned function is called. */
  hold(kind: WorkKind, path?: string): () => void {
    let release: () => void = () => undefined;
    const released = new Promise<void>((resolve) => (release = resolve));
    const hold: Hold = { covers: (work) => work.kind === kind && (path === undefined || work.path === path), released };
    this.#holds.add(hold);
    return () => {
      this.#holds.delete(hold);
      release();
    };
  }

  /** The jobs that are under way. */
  get running(): readonly Work[] {
    return [...this.#running];
  }

  /** The jobs that wait for a hold to be released. */
  get parked(): readonly Work[] {
    return [...this.#parked];
  }

  /** Waits until nothing is under way that is not held back; `alsoBusy` names work known elsewhere, such as timers. */
  async settle(alsoBusy: () => string | null = () => null, limit = 30_000): Promise<void> {
    const end = performance.now() + limit;
    for (let quiet = 0; quiet < QUIET_TURNS;) {
      await turn();
      const busy = this.#busyWith() ?? alsoBusy();
      quiet = busy === null ? quiet + 1 : 0;
      if (performance.now() > end) throw new Error(`the host did not settle in ${limit} ms: ${busy}`);
    }
  }

  #busyWith(): string | null {
    const [first] = this.#running;
    return first ? `${first.kind} ${first.path}` : null;
  }

  async #gate(work: Work): Promise<void> {
    for (let hold = this.#holdOn(work); hold; hold = this.#holdOn(work)) {
      this.#running.delete(work);
      this.#parked.add(work);
      await hold.released;
      this.#parked.delete(work);
      this.#running.add(work);
    }
  }

  #holdOn(work: Work): Hold | undefined {
    return [...this.#holds].find((hold) => hold.covers(work));
  }
}
