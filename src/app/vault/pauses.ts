/** Delays that end when the plugin is disabled. */
import { Component } from 'obsidian';

/** Starts delays, and ends the running ones on unload. */
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

  /** Waits for a number of milliseconds. Resolves to false if the plugin was disabled meanwhile. */
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
