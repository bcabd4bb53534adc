/**
 * Schedules the rendering of all live blocks of the vault. They are rendered one after another with yields in between,
 * each at most once a second and only while it is visible.
 */
import { Component } from 'obsidian';
import type { RelatedLiteratureApi } from '../api/plugin-api';
import type { SettingsStore } from '../settings/settings-store';
import { createYielder } from '../yield-to-ui';

/** The shortest interval between two renderings of a block, in milliseconds. */
const SELDOM = 1000;

/** The margin around the screen in which a block counts as visible, so that it is complete when it is scrolled to. */
const AHEAD = '200px';

/** A block as the scheduler uses it. */
export interface ScheduledBlock {
  readonly containerEl: HTMLElement;
  /** Whether the block lists the relations of the note at a path. */
  readonly isAbout: (path: string) => boolean;
  /** Reads again, and renders if something visible changed. Never rejects. */
  readonly draw: () => Promise<void>;
}

interface State {
  readonly block: ScheduledBlock;
  isVisible: boolean;
  isStale: boolean;
  /** The earliest time of the next rendering, in milliseconds of `performance.now()`. */
  dueAt: number;
}

/** The scheduler of live blocks. Without an `IntersectionObserver` every block counts as visible. */
export class LiveBlocks extends Component {
  readonly #api: RelatedLiteratureApi;
  readonly #store: SettingsStore;
  readonly #states = new Map<Element, State>();
  readonly #observer = 'IntersectionObserver' in window ? this.#createObserver() : null;
  #timer: number | null = null;
  #isDrawing = false;

  constructor(api: RelatedLiteratureApi, store: SettingsStore) {
    super();
    this.#api = api;
    this.#store = store;
  }

  override onload(): void {
    this.register(this.#api.onChange((path) => this.#invalidate(({ block }) => path === null || block.isAbout(path))));
    this.register(this.#store.onChange(() => this.#invalidate(() => true)));
  }

  override onunload(): void {
    this.#observer?.disconnect();
    this.#cancel();
    for (const { block } of this.#states.values()) block.containerEl.empty();
    this.#states.clear();
  }

  /** Adds a block, which is rendered once it is visible. */
  add(block: ScheduledBlock): void {
    const { containerEl } = block;
    this.#states.set(containerEl, { block, isVisible: this.#observer === null, isStale: true, dueAt: 0 });
    this.#observer?.observe(containerEl);
    this.#plan();
  }

  /** Removes a block. */
  remove({ containerEl }: ScheduledBlock): void {
    this.#observer?.unobserve(containerEl);
    this.#states.delete(containerEl);
  }

  /** Renders a block at once, because the user requested it. */
  refresh({ containerEl }: ScheduledBlock): void {
    const state = this.#states.get(containerEl);
    if (state === undefined) return;
    Object.assign(state, { isVisible: true, isStale: true, dueAt: 0 });
    this.#plan();
  }

  #createObserver(): IntersectionObserver {
    return new IntersectionObserver((entries) => this.#onSeen(entries), { rootMargin: AHEAD });
  }

  #onSeen(entries: readonly IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting } of entries) {
      const state = this.#states.get(target);
      if (state !== undefined) state.isVisible = isIntersecting || isPrinted(target);
    }
    this.#plan();
  }

  #invalidate(isStale: (state: State) => boolean): void {
    for (const state of this.#states.values()) if (isStale(state)) state.isStale = true;
    this.#plan();
  }

  /** Returns the next block to render, or undefined for none. */
  #next(): State | undefined {
    let next: State | undefined;
    for (const state of this.#states.values())
      if (state.isVisible && state.isStale && state.dueAt < (next?.dueAt ?? Infinity)) next = state;
    return next;
  }

  #cancel(): void {
    if (this.#timer !== null) window.clearTimeout(this.#timer);
    this.#timer = null;
  }

  #plan(): void {
    this.#cancel();
    const next = this.#next();
    if (next === undefined || this.#isDrawing) return;
    this.#timer = window.setTimeout(() => void this.#drawDue(), Math.max(0, next.dueAt - performance.now()));
  }

  async #drawDue(): Promise<void> {
    this.#isDrawing = true;
    const yieldIfDue = createYielder();
    for (let next = this.#next(); next !== undefined && next.dueAt <= performance.now(); next = this.#next()) {
      next.isStale = false;
      await next.block.draw();
      next.dueAt = performance.now() + SELDOM;
      await yieldIfDue();
    }
    this.#isDrawing = false;
    this.#plan();
  }
}

/**
 * Whether an element is being printed or exported to PDF. Obsidian does so from a separate element that is never
 * visible.
 */
function isPrinted(el: Element): boolean {
  return el.closest('.print') !== null;
}
