/**
 * Tracks which editors hold the text of the note that their pane names (docs/contract.md section 7). While a pane
 * changes its note, `view.file` is the new note, but the editor still holds the whole text of the former one. An editor
 * is verified when its text equals the file's text as just read. It stays verified while its text changes by editor
 * events that name the same file. It is no longer verified when its text or its file has changed without such an event.
 */
import { Component, type App, type Editor, type MarkdownView, type TFile } from 'obsidian';
import { allPanes, isSameText, paneWith, panesOf, sourcePanesOf } from './note-panes';
import { Pauses } from './pauses';

/** How often an unverified editor is checked again, and the delay between two checks in milliseconds. */
export const LOOKS = 10;
export const PAUSE = 300;

/** The last known state of a pane. */
interface Sighting {
  readonly file: TFile | null;
  readonly text: string;
  readonly isVerified: boolean;
  /** How often the text or the file has changed without an editor event. */
  readonly loads: number;
}

/** The last known state of each pane. */
export class VerifiedEditors extends Component {
  readonly #app: App;
  readonly #sightings = new WeakMap<MarkdownView, Sighting>();
  readonly #pauses = new Pauses();
  /** Files that are being compared with their unverified editors. */
  readonly #comparing = new Set<TFile>();

  constructor(app: App) {
    super();
    this.#app = app;
    this.addChild(this.#pauses);
  }

  override onload(): void {
    const { vault, workspace } = this.#app;
    this.registerEvent(workspace.on('editor-change', (editor, { file }) => this.#follow(editor, file)));
    this.registerEvent(workspace.on('file-open', () => this.#lookAtAll()));
    this.registerEvent(workspace.on('active-leaf-change', () => this.#lookAtAll()));
    this.registerEvent(workspace.on('layout-change', () => this.#lookAtAll()));
    this.registerEvent(vault.on('modify', (file) => this.#lookAt(allPanes(this.#app).filter((p) => p.file === file))));
    workspace.onLayoutReady(() => this.#lookAtAll());
  }

  /** Waits for a number of milliseconds. Resolves to false if the plugin was disabled meanwhile. */
  pause(milliseconds: number): Promise<boolean> {
    return this.#pauses.pause(milliseconds);
  }

  /** Verifies the editors of a file whose text equals the text just read from it. */
  compare(file: TFile, found: string): void {
    for (const pane of sourcePanesOf(this.#app, file)) {
      const seen = this.#see(pane);
      if (isSameText(seen.text, found)) this.#sightings.set(pane, { ...seen, isVerified: true });
    }
  }

  /** Whether the pane's editor holds the text of the file that the pane names now. */
  isVerified(pane: MarkdownView): boolean {
    return this.#see(pane).isVerified;
  }

  /** How often a pane's text or file has changed without an editor event. */
  loadsOf(pane: MarkdownView): number {
    return this.#see(pane).loads;
  }

  /** Edits a verified editor, which stays verified. */
  edit(pane: MarkdownView, change: (editor: Editor) => void): void {
    const before = this.#see(pane);
    change(pane.editor);
    this.#sightings.set(pane, { ...before, text: pane.editor.getValue() });
  }

  /** Returns the text of a verified editor of the file, or null where there is none. */
  textOf(file: TFile): string | null {
    return (
      sourcePanesOf(this.#app, file)
        .find((pane) => this.isVerified(pane))
        ?.editor.getValue() ?? null
    );
  }

  /**
   * Returns the current state of a pane. A change without an editor event is a load, after which the editor is
   * unverified.
   */
  #see(pane: MarkdownView): Sighting {
    const seen = this.#sightings.get(pane);
    const text = pane.editor.getValue();
    if (seen !== undefined && seen.file === pane.file && seen.text === text) return seen;
    const now = { file: pane.file, text, isVerified: false, loads: (seen?.loads ?? 0) + 1 };
    this.#sightings.set(pane, now);
    return now;
  }

  /** Follows an editor event. A text that came from another pane is verified if that pane is. */
  #follow(editor: Editor, file: TFile | null): void {
    const pane = paneWith(this.#app, editor);
    const before = pane === null ? undefined : this.#sightings.get(pane);
    if (pane === null || before === undefined) return;
    if (before.file !== file || pane.file !== file) return void this.#see(pane);
    const text = editor.getValue();
    const isVerified = before.isVerified && this.#sourcesOf(pane, text).every((source) => this.isVerified(source));
    this.#sightings.set(pane, { ...before, text, isVerified });
  }

  /** Returns the other panes of the same note that hold this text. */
  #sourcesOf(pane: MarkdownView, text: string): readonly MarkdownView[] {
    const others = pane.file === null ? [] : panesOf(this.#app, pane.file);
    return others.filter((other) => other !== pane && other.editor.getValue() === text);
  }

  #lookAtAll(): void {
    this.#lookAt(allPanes(this.#app));
  }

  /** Detects changes in panes, and verifies unverified editors so that typing into them is tracked. */
  #lookAt(panes: readonly MarkdownView[]): void {
    for (const pane of panes) {
      const { file, isVerified } = this.#see(pane);
      if (file !== null && !isVerified && pane.getMode() === 'source') void this.#compareUntilVerified(file);
    }
  }

  /** Reads a file until its editors are verified. The text may arrive later than the events that announce it. */
  async #compareUntilVerified(file: TFile): Promise<void> {
    if (this.#comparing.has(file)) return;
    this.#comparing.add(file);
    for (let looks = 0; looks <= LOOKS && this.#isWaiting(file); looks += 1) {
      if (looks > 0 && !(await this.pause(PAUSE))) break;
      const found = await this.#app.vault.read(file).catch(() => null);
      if (found !== null) this.compare(file, found);
    }
    this.#comparing.delete(file);
  }

  #isWaiting(file: TFile): boolean {
    return sourcePanesOf(this.#app, file).some((pane) => !this.isVerified(pane));
  }
}
