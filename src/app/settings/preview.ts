/** The live preview of the settings tab: a callout as the settings would write it, rendered after every change. */
import { Component, MarkdownRenderer, type App } from 'obsidian';
import { prefixed } from '../plugin-prefix';
import { sampleCallout } from './sample-callout';
import type { SettingsStore } from './settings-store';

/** A preview, of which only one is shown at a time. */
export class Preview {
  readonly #app: App;
  readonly #store: SettingsStore;
  #stop = (): void => undefined;

  constructor(app: App, store: SettingsStore) {
    this.#app = app;
    this.#store = store;
  }

  /**
   * Renders the sample now and after every change, until the returned function is called or the row is rendered again.
   * A destroyed window does not call it.
   */
  show(container: HTMLElement): () => void {
    this.#stop();
    const box = container.createDiv({ cls: [prefixed('sample'), 'markdown-rendered'] });
    let rendered: Component | null = null;
    const clear = (): void => {
      rendered?.unload();
      box.empty();
    };
    const draw = (): void => {
      clear();
      rendered = new Component();
      rendered.load();
      const { settings } = this.#store;
      if (settings !== null)
        void MarkdownRenderer.render(this.#app, sampleCallout(settings), box.createDiv(), '', rendered);
    };
    draw();
    const stopListening = this.#store.onChange(draw);
    return (this.#stop = () => {
      stopListening();
      clear();
    });
  }

  /** Removes the preview that is shown. */
  stop(): void {
    this.#stop();
  }
}
