/** Obsidian's `MarkdownPreviewView`: the reading view's side of a Markdown view, drawn section by section. */
import type * as Obsidian from 'obsidian';
import { Component } from './component.ts';
import { renderNote } from './markdown-renderer.ts';
import type { MarkdownView } from './markdown-view.ts';
import { servicesOf } from './services.ts';

/** The reading view of one pane. */
export class MarkdownPreviewView extends Component {
  readonly containerEl: HTMLElement;
  hoverPopover: Obsidian.HoverPopover | null = null;
  readonly #view: MarkdownView;
  /** Owns what processors add to the drawn note: it goes when the note is drawn again. */
  #drawn: Component | null = null;
  #text = '';
  #scroll = 0;

  constructor(view: MarkdownView) {
    super();
    this.#view = view;
    this.containerEl = view.contentEl.createDiv({ cls: 'markdown-reading-view' });
  }

  get app(): Obsidian.App {
    return this.#view.app;
  }

  get file(): Obsidian.TFile {
    if (this.#view.file) return this.#view.file;
    throw new Error('the view shows no file');
  }

  get(): string {
    return this.#text;
  }

  set(data: string, _clear: boolean): void {
    this.#text = data;
    if (servicesOf(this.#view.leaf).draw && this.#view.getMode() === 'preview') this.rerender();
  }

  clear(): void {
    this.set('', true);
  }

  /** Takes away what is drawn: the editor is shown. */
  undraw(): void {
    if (this.#drawn) this.removeChild(this.#drawn);
    this.#drawn = null;
    this.containerEl.empty();
  }

  rerender(): void {
    this.undraw();
    this.#drawn = this.addChild(new Component());
    const el = this.containerEl.createDiv({ cls: 'markdown-preview-view markdown-rendered' });
    renderNote(servicesOf(this.#view.leaf), this.#text, el, this.#view.file?.path ?? '', this.#drawn);
  }

  getScroll(): number {
    return this.#scroll;
  }

  applyScroll(scroll: number): void {
    this.#scroll = scroll;
  }
}
