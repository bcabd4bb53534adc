// @vitest-environment jsdom
/** `Events` and `Component` against the documentation. */
import { expect, test, vi } from 'vitest';
import { Component, openDomEvents } from './component.ts';
import { Events } from './events.ts';

test('a listener gets the data of the event with its context', () => {
  const events = new Events();
  const context = { name: 'context' };
  const seen: unknown[] = [];
  events.on(
    'thing',
    function (this: unknown, ...data: unknown[]) {
      seen.push(this, ...data);
    },
    context,
  );
  events.trigger('thing', 1, 'two');
  expect(seen).toEqual([context, 1, 'two']);
});

test('off takes a callback away, offref takes one registration away', () => {
  const events = new Events();
  const twice = vi.fn();
  const ref = events.on('a', twice);
  events.on('a', twice);
  events.offref(ref);
  events.trigger('a');
  expect(twice).toHaveBeenCalledTimes(1);
  events.off('a', twice);
  events.trigger('a');
  expect(twice).toHaveBeenCalledTimes(1);
  expect(Events.count(events)).toBe(0);
});

test('a listener that throws, at once or later, stops no other one and is reported', async () => {
  const events = new Events();
  const errors: unknown[] = [];
  Events.report(events, (error) => errors.push(error));
  const other = vi.fn();
  events.on('a', () => {
    throw new Error('at once');
  });
  events.on('a', async () => {
    await Promise.resolve();
    throw new Error('later');
  });
  events.on('a', other);
  events.trigger('a');
  expect(other).toHaveBeenCalled();
  await vi.waitFor(() => expect(errors.map(String)).toEqual(['Error: at once', 'Error: later']));
});

test('a listener added while an event is triggered does not get that event', () => {
  const events = new Events();
  const late = vi.fn();
  events.on('a', () => void events.on('a', late));
  events.trigger('a');
  expect(late).not.toHaveBeenCalled();
});

class Recorded extends Component {
  readonly #log: string[];
  readonly #name: string;

  constructor(log: string[], name: string) {
    super();
    this.#log = log;
    this.#name = name;
  }

  override onload(): void {
    this.#log.push(`${this.#name} loads`);
  }

  override onunload(): void {
    this.#log.push(`${this.#name} unloads`);
  }
}

test('load this component and its children; unload this component and its children', () => {
  const log: string[] = [];
  const parent = new Recorded(log, 'parent');
  parent.addChild(new Recorded(log, 'child'));
  parent.load();
  parent.load();
  parent.unload();
  parent.unload();
  expect(log).toEqual(['parent loads', 'child loads', 'child unloads', 'parent unloads']);
});

test('adds a child component, loading it if this component is loaded; removes a child component, unloading it', () => {
  const log: string[] = [];
  const parent = new Recorded(log, 'parent');
  parent.load();
  const child = parent.addChild(new Recorded(log, 'child'));
  parent.removeChild(child);
  parent.unload();
  expect(log).toEqual(['parent loads', 'child loads', 'child unloads', 'parent unloads']);
});

test('registers a callback, an event, a DOM event and an interval to be undone when unloading', () => {
  vi.useFakeTimers();
  const component = new Component();
  const events = new Events();
  const called = vi.fn();
  const before = openDomEvents.count;
  component.load();
  component.register(() => called('cleanup'));
  component.registerEvent(events.on('a', () => called('event')));
  component.registerDomEvent(document.body, 'click', () => called('click'));
  component.registerInterval(window.setInterval(() => called('interval'), 10));
  component.unload();
  events.trigger('a');
  document.body.click();
  vi.advanceTimersByTime(100);
  vi.useRealTimers();
  expect(called.mock.calls).toEqual([['cleanup']]);
  expect(openDomEvents.count).toBe(before);
});
