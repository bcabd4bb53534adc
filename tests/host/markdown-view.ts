/** Obsidian's `MarkdownView`: a note in an editor (source mode and live preview) or in reading view. */
import type * as Obsidian from 'obsidian';
import { Component } from './component.ts';
import { Editor } from './editor.ts';
import { stringIn, TextFileView } from './file-view.ts';
import { renderMarkdown } from './markdown-renderer.ts';
import { servicesOf } from './services.ts';

/** The reading view's side of a Markdown view. */
export class MarkdownPreviewView extends Component {
  readonly containerEl: HTMLElement;
  hoverPopover: Obsidian.HoverPopover | null = null;
  readonly #view: MarkdownView;
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
    if (servicesOf(this.#view.leaf).draw) this.rerender();
  }

  clear(): void {
    this.set('', true);
  }

  rerender(): void {
    this.containerEl.empty();
    const el = this.containerEl.createDiv({ cls: 'markdown-preview-view markdown-rendered' });
    renderMarkdown(servicesOf(this.#view.leaf), this.#text, el, this.#view.file?.path ?? '', this);
  }

  getScroll(): number {
    return this.#scroll;
  }

  applyScroll(scroll: number): void {
    this.#scroll = scroll;
  }
}

/** The editor's side of a Markdown view. */
class EditMode implements Obsidian.MarkdownSubView {
  readonly #editor: Editor;

  constructor(editor: Editor) {
    this.#editor = editor;
  }

  get(): string {
    return this.#editor.getValue();
  }

  set(data: string, clear: boolean): void {
    if (clear) this.#editor.reset(data);
    else this.#editor.follow(data);
  }

  getScroll(): number {
    return this.#editor.getScrollInfo().top;
  }

  applyScroll(scroll: number): void {
    this.#editor.scrollTo(null, scroll);
  }
}

/** A pane with a note. */
export class MarkdownView extends TextFileView implements Obsidian.MarkdownView {
  readonly editor: Editor;
  readonly previewMode: Obsidian.MarkdownPreviewView;
  currentMode: Obsidian.MarkdownSubView;
  hoverPopover: Obsidian.HoverPopover | null = null;
  readonly #editMode: EditMode;
  readonly #sourceEl: HTMLElement;
  #mode: Obsidian.MarkdownViewModeType = 'source';

  constructor(leaf: Obsidian.WorkspaceLeaf) {
    super(leaf);
    this.icon = 'lucide-file';
    this.editor = new Editor(() => this.#edited());
    this.#sourceEl = this.contentEl.createDiv({ cls: 'markdown-source-view cm-s-obsidian' });
    this.previewMode = asDocumented(new MarkdownPreviewView(this));
    this.#editMode = new EditMode(this.editor);
    this.currentMode = this.#editMode;
    this.#drawMode();
  }

  override getViewType(): string {
    return 'markdown';
  }

  getMode(): Obsidian.MarkdownViewModeType {
    return this.#mode;
  }

  override getState(): Record<string, unknown> {
    return { ...super.getState(), mode: this.#mode, source: false };
  }

  override async setState(state: unknown, result: Obsidian.ViewStateResult): Promise<void> {
    await super.setState(state, result);
    const mode = stringIn(state, 'mode');
    if (mode === 'source' || mode === 'preview') this.setMode(mode);
  }

  override setEphemeralState(state: unknown): void {
    if (typeof state !== 'object' || state === null || !('line' in state) || typeof state.line !== 'number') return;
    this.editor.setCursor({ line: state.line, ch: 0 });
    this.editor.scrollIntoView({ from: { line: state.line, ch: 0 }, to: { line: state.line, ch: 0 } });
  }

  /** Switches between editor and reading view; each shows the text the other one had. */
  setMode(mode: Obsidian.MarkdownViewModeType): void {
    if (mode === this.#mode) return;
    const text = this.getViewData();
    this.#mode = mode;
    this.currentMode = mode === 'source' ? this.#editMode : this.previewMode;
    this.currentMode.set(text, false);
    this.#drawMode();
    servicesOf(this.leaf).workspace.layoutChanged();
  }

  getViewData(): string {
    return this.currentMode.get();
  }

  setViewData(data: string, clear: boolean): void {
    const before = this.editor.getValue();
    this.#editMode.set(data, clear);
    this.previewMode.set(data, clear);
    this.#drawSource();
    if (!clear && before !== this.editor.getValue()) this.#announce();
  }

  clear(): void {
    this.setViewData('', true);
  }

  showSearch(): void {
    // Nothing is drawn.
  }

  override canAcceptExtension(extension: string): boolean {
    return extension === 'md';
  }

  /** What an editor does out of sight, in reading view, reaches neither file nor screen. */
  #edited(): void {
    if (this.#mode === 'preview' || !this.openText) return;
    this.data = this.editor.getValue();
    this.previewMode.set(this.data, false);
    this.#drawSource();
    this.openText.edited(this, this.data);
    this.#announce();
  }

  #announce(): void {
    const { workspace } = servicesOf(this.leaf);
    workspace.trigger('editor-change', this.editor, this);
    if (this.file) workspace.trigger('quick-preview', this.file, this.data);
  }

  #drawMode(): void {
    this.#sourceEl.toggle(this.#mode === 'source');
    this.previewMode.containerEl.toggle(this.#mode === 'preview');
  }

  #drawSource(): void {
    if (servicesOf(this.leaf).draw) this.#sourceEl.setText(this.editor.getValue());
  }
}

/** The documented class has statics and a constructor of its own, which nobody calls on an instance. */
function asDocumented(preview: MarkdownPreviewView): Obsidian.MarkdownPreviewView {
  return preview;
}
