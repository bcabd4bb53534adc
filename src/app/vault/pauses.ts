/** Pauses that end when the plugin is switched off. */
import { Component } from 'obsidian';

/** Starts pauses, and ends those that are running when it is unloaded. */
export class Pauses extends Component {
  readonly #running = new Map<number, (isOver: boolean) => void>();
  #isOff = false;

  override onunload(): void {
    this.#isOff = true;
    for (const [timer, end] of this.#running) {
      window.clearTimeout(timer);
      end(false);
    }
    this.#running.clear();
  }

  /** Waits so many milliseconds; false where the plugin was switched off meanwhile. */
  pause(milliseconds: number): Promise<boolean> {
    if (this.#isOff) return Promise.resolve(false);
    return new Promise((resolve) => {
      const timer = window.setTimeout(() => {
        this.#running.delete(timer);
        resolve(true);
      }, milliseconds);
      this.#running.set(timer, resolve);
    });
  }
}
