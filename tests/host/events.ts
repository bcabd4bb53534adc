/** Obsidian's `Events`: listeners by name; a listener that throws stops no other one and is reported. */
import type * as Obsidian from 'obsidian';

type Callback = (...data: never[]) => unknown;

interface Listener extends Obsidian.EventRef {
  readonly owner: Events;
  readonly name: string;
  readonly callback: Callback;
  readonly context: unknown;
}

/** Takes what a listener threw. */
export type ErrorSink = (error: unknown) => void;

/** What a plugin's own `new Events()` does with an error: it becomes an uncaught one. */
const uncaught: ErrorSink = (error) => void Promise.reject(error);

/** A source of named events. */
export class Events implements Obsidian.Events {
  readonly #listeners = new Map<string, Listener[]>();
  #sink: ErrorSink = uncaught;

  on(name: string, callback: Callback, context?: unknown): Obsidian.EventRef {
    const listener: Listener = { owner: this, name, callback, context };
    this.#listeners.set(name, [...this.#of(name), listener]);
    return listener;
  }

  off(name: string, callback: Callback): void {
    this.#keep(name, (listener) => listener.callback !== callback);
  }

  offref(ref: Obsidian.EventRef): void {
    if (isListener(ref)) this.#keep(ref.name, (listener) => listener !== ref);
  }

  trigger(name: string, ...data: unknown[]): void {
    for (const listener of this.#of(name)) this.tryTrigger(listener, data);
  }

  tryTrigger(ref: Obsidian.EventRef, data: unknown[]): void {
    if (!isListener(ref)) return;
    try {
      const result = Reflect.apply(ref.callback, ref.context, data);
      if (result instanceof Promise) result.catch(this.#sink);
    } catch (error) {
      this.#sink(error);
    }
  }

  #of(name: string): Listener[] {
    return this.#listeners.get(name) ?? [];
  }

  #keep(name: string, keeps: (listener: Listener) => boolean): void {
    this.#listeners.set(name, this.#of(name).filter(keeps));
  }

  /** The host's own door: how many listeners there are. */
  static count(events: Events): number {
    return [...events.#listeners.values()].reduce((sum, listeners) => sum + listeners.length, 0);
  }

  /** The host's own door: where errors of listeners go. */
  static report(events: Events, sink: ErrorSink): void {
    events.#sink = sink;
  }

  /** The host's own door: takes one listener off wherever it is. */
  static detach(ref: Obsidian.EventRef): void {
    if (isListener(ref)) ref.owner.offref(ref);
  }
}

function isListener(ref: Obsidian.EventRef): ref is Listener {
  return 'owner' in ref && ref.owner instanceof Events;
}
