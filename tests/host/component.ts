/** Obsidian's `Component`: what is registered while it is loaded is undone when it is unloaded, children first. */
import type * as Obsidian from 'obsidian';
import { Events } from './events.ts';

/** DOM listeners registered through components of all hosts and not yet undone, for the leak check. */
export const openDomEvents = { count: 0 };

type DomTarget = Pick<EventTarget, 'addEventListener' | 'removeEventListener'>;

/** A part with a life: loaded, then unloaded. */
export class Component implements Obsidian.Component {
  #loaded = false;
  #loading: unknown = undefined;
  #children: Component[] = [];
  #cleanups: (() => unknown)[] = [];

  load(): void {
    if (this.#loaded) return;
    this.#loaded = true;
    this.#loading = this.onload();
    for (const child of [...this.#children]) child.load();
  }

  onload(): Promise<void> | void {
    // For subclasses.
  }

  unload(): void {
    if (!this.#loaded) return;
    this.#loaded = false;
    for (let child = this.#children.pop(); child; child = this.#children.pop()) child.unload();
    for (let cleanup = this.#cleanups.pop(); cleanup; cleanup = this.#cleanups.pop()) cleanup();
    this.onunload();
  }

  onunload(): void {
    // For subclasses.
  }

  addChild<T extends Obsidian.Component>(child: T): T {
    this.#children.push(asOwn(child));
    if (this.#loaded) child.load();
    return child;
  }

  removeChild<T extends Obsidian.Component>(child: T): T {
    this.#children = this.#children.filter((other) => other !== asOwn(child));
    child.unload();
    return child;
  }

  register(cleanup: () => unknown): void {
    this.#cleanups.push(cleanup);
  }

  registerEvent(ref: Obsidian.EventRef): void {
    this.register(() => Events.detach(ref));
  }

  registerDomEvent(
    el: DomTarget,
    type: string,
    callback: (event: never) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void {
    const listener = callback as EventListener;
    el.addEventListener(type, listener, options);
    openDomEvents.count += 1;
    this.register(() => {
      el.removeEventListener(type, listener, options);
      openDomEvents.count -= 1;
    });
  }

  registerInterval(id: number): number {
    this.register(() => window.clearInterval(id));
    return id;
  }

  /** The host's own door: loads and waits for an asynchronous `onload`, as the app does with plugins. */
  static async loaded(component: Component): Promise<void> {
    component.load();
    await component.#loading;
  }
}

/** A component of the plugin is one of ours at run time: the plugin got the class from us. */
function asOwn(component: Obsidian.Component): Component {
  if (component instanceof Component) return component;
  throw new TypeError('a child must be a Component');
}
