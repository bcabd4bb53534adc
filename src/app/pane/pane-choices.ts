/** The choices made in one pane. Each is stored on this device at once. */
import type { App } from 'obsidian';
import { loadPaneState, savePaneState, type PaneState } from './pane-state';

/** The choices of one pane. */
export class PaneChoices {
  readonly #app: App;
  #current: PaneState;

  constructor(app: App) {
    this.#app = app;
    this.#current = loadPaneState(app);
  }

  /** The current choices. */
  get current(): PaneState {
    return this.#current;
  }

  /** Applies choices and stores them. */
  choose(choices: Partial<PaneState>): void {
    this.#current = { ...this.#current, ...choices };
    savePaneState(this.#app, this.#current);
  }

  isFolded(key: string): boolean {
    return this.#current.folded.includes(key);
  }

  /** Folds a branch or unfolds it. */
  toggle(key: string): void {
    const { folded } = this.#current;
    this.choose({ folded: this.isFolded(key) ? folded.filter((each) => each !== key) : [...folded, key] });
  }

  /** Folds all branches, or unfolds them if all are folded. */
  toggleAll(keys: readonly string[]): void {
    const others = this.#current.folded.filter((key) => !keys.includes(key));
    this.choose({ folded: this.areAllFolded(keys) ? others : [...others, ...keys] });
  }

  areAllFolded(keys: readonly string[]): boolean {
    return keys.length > 0 && keys.every((key) => this.isFolded(key));
  }
}
