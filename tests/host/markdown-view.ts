/** Obsidian's `MarkdownView`: a note in an editor (source mode and live preview) or in reading view. */
import type * as Obsidian from 'obsidian';
import { Editor } from './editor.ts';
import { stringIn, TextFileView } from './file-view.ts';
import { TFile } from './files.ts';
import { LivePreview } from './live-preview.ts';
import { MarkdownPreviewView } from './markdown-preview.ts';
import type { TextSource } from './pane-text.ts';
import { servicesOf } from './services.ts';
import { TableCell } from './table-cell.ts';

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
  readonly #preview: MarkdownPreviewView;
  currentMode: Obsidian.MarkdownSubView;
  hoverPopover: Obsidian.HoverPopover | null = null;
  readonly #editMode: EditMode;
  readonly #sourceEl: HTMLElement;
  readonly #livePreview: LivePreview;
  /** The file whose undo history the editor holds. */
  #historyOf: TFile | null = null;
  #cell: TableCell | null = null;
  #mode: Obsidian.MarkdownViewModeType = 'source';

  constructor(leaf: Obsidian.WorkspaceLeaf) {
    super(leaf);
    this.icon = 'lucide-file';
    this.editor = new Editor(() => this.#edited());
    this.#sourceEl = this.contentEl.createDiv({ cls: 'markdown-source-view cm-s-obsidian' });
    this.#livePreview = this.addChild(new LivePreview(servicesOf(leaf), this.#sourceEl));
    this.#preview = this.addChild(new MarkdownPreviewView(this));
    this.previewMode = asDocumented(this.#preview);
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

  override async onUnloadFile(file: Obsidian.TFile): Promise<void> {
    if (this.#historyOf) servicesOf(this.leaf).histories.keep(this.#historyOf, this.editor);
    this.#historyOf = null;
    await super.onUnloadFile(file);
  }

  override show(text: string, source: TextSource): void {
    super.show(text, source);
    const { habits, histories } = servicesOf(this.leaf);
    if (source === 'outside' && habits.undoAfterOutsideChange === 'dropped') this.editor.setHistory();
    if (source !== 'opened' || !(this.file instanceof TFile)) return;
    this.#historyOf = this.file;
    histories.giveBack(this.file, this.editor);
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
    if (before !== this.editor.getValue()) this.#leaveCell();
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

  /** Puts the focus into the cell of a table that stands at an offset, as live preview does; typing in it ends before its end. */
  enterCell(offset: number): TableCell {
    this.#leaveCell();
    this.#cell = new TableCell(this.contentEl, this.editor, offset);
    return this.#cell;
  }

  /** An edit that does not come from the cell itself draws the table anew, and the focus is lost. */
  #leaveCell(): void {
    if (!this.#cell || this.#cell.isTyping) return;
    this.#cell.throwOut();
    this.#cell = null;
  }

  /** What an editor does out of sight, in reading view, reaches neither file nor screen. */
  #edited(): void {
    this.#leaveCell();
    if (this.#mode === 'preview' || !this.file) return;
    this.data = this.editor.getValue();
    this.previewMode.set(this.data, false);
    this.#drawSource();
    servicesOf(this.leaf).texts.edited(this);
    this.#announce();
  }

  #announce(): void {
    servicesOf(this.leaf).workspace.trigger('editor-change', this.editor, this);
  }

  #drawMode(): void {
    this.#sourceEl.toggle(this.#mode === 'source');
    this.previewMode.containerEl.toggle(this.#mode === 'preview');
    if (this.#mode === 'source') this.#preview.undraw();
    else this.#livePreview.undraw();
    this.#drawSource();
  }

  #drawSource(): void {
    if (!servicesOf(this.leaf).draw || this.#mode === 'preview') return;
    this.#livePreview.draw(this.editor.getValue(), this.file?.path ?? '');
  }
}

/** The documented class has statics and a constructor of its own, which nobody calls on an instance. */
function asDocumented(preview: MarkdownPreviewView): Obsidian.MarkdownPreviewView {
  return preview;
}
