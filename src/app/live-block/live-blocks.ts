/**
 * All live blocks of the vault: which of them are on the screen, and when each is drawn. They are drawn one after
 * another with pauses for the screen, each at most once a second, and only while it can be seen.
 */
import { Component } from 'obsidian';
import type { RelatedLiteratureApi } from '../api/plugin-api';
import type { SettingsStore } from '../settings/settings-store';
import { createYielder } from '../yield-to-ui';

/** How seldom a block is drawn again, in milliseconds. */
const SELDOM = 1000;

/** How far below the screen a block counts as seen, so that it is there when it is scrolled to. */
const AHEAD = '200px';

/** A block as its schedule sees it. */
export interface ScheduledBlock {
  readonly containerEl: HTMLElement;
  /** Whether the block lists what is related to the note at a path. */
  readonly isAbout: (path: string) => boolean;
  /** Looks again, and draws where something else is to be seen; never rejects. */
  readonly draw: () => Promise<void>;
}

interface State {
  readonly block: ScheduledBlock;
  isVisible: boolean;
  isStale: boolean;
  /** When it may be drawn again, on the clock of `performance`. */
  dueAt: number;
}

/** The schedule of live blocks; without an observer of the screen every block counts as seen. */
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

  /** Takes a block in; it is drawn once it can be seen. */
  add(block: ScheduledBlock): void {
    const { containerEl } = block;
    this.#states.set(containerEl, { block, isVisible: this.#observer === null, isStale: true, dueAt: 0 });
    this.#observer?.observe(containerEl);
    this.#plan();
  }

  /** Forgets a block. */
  remove({ containerEl }: ScheduledBlock): void {
    this.#observer?.unobserve(containerEl);
    this.#states.delete(containerEl);
  }

  /** Draws a block at once, because its reader asked for that. */
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

  /** The next block to draw, if one is to be drawn at all. */
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

/** The app prints a note, into a PDF too, from an element of its own that is on no screen. */
function isPrinted(el: Element): boolean {
  return el.closest('.print') !== null;
}
