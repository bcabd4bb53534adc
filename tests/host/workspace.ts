/** Obsidian's `Workspace`: leaves, which of them is active, what is open, and the events about it. */
import type * as Obsidian from 'obsidian';
import { hostDebounce } from './debounce.ts';
import { FileView } from './file-view.ts';
import { TFile } from './files.ts';
import type { TreeChange } from './file-store.ts';
import { WorkspaceLeaf } from './leaf.ts';
import { MarkdownView } from './markdown-view.ts';
import type { Services } from './services.ts';
import { WorkspaceActivity } from './workspace-activity.ts';
import { WorkspaceLeaves } from './workspace-leaves.ts';

type NewLeaf = Obsidian.PaneType | boolean;

/** The workspace of one host. */
export class Workspace extends WorkspaceLeaves implements Obsidian.Workspace {
  layoutReady = false;
  readonly containerEl: HTMLElement;
  readonly requestSaveLayout: Obsidian.Debouncer<[], Promise<void>>;
  readonly #activity: WorkspaceActivity;
  #whenReady: (() => unknown)[] = [];
  #clock = 0;

  constructor(services: Services, isMobile: boolean) {
    super(services, isMobile);
    this.containerEl = services.screen.appEl;
    this.#activity = new WorkspaceActivity(this, services);
    this.requestSaveLayout = hostDebounce(() => Promise.resolve(), 2000);
  }

  /** The view of the active leaf, if it is a note's. */
  get activeEditor(): Obsidian.MarkdownFileInfo | null {
    const view = this.activeLeaf?.view;
    return view instanceof MarkdownView ? view : null;
  }

  // The layout as a whole.

  onLayoutReady(callback: () => unknown): void {
    if (this.layoutReady) this.#call(callback);
    else this.#whenReady.push(callback);
  }

  /** The layout is there: everyone who waited for it is called, in order. */
  becomeReady(): void {
    this.layoutReady = true;
    for (const callback of this.#whenReady.splice(0)) this.#call(callback);
    this.activityChanged();
    this.layoutChanged();
  }

  changeLayout(): Promise<void> {
    return Promise.reject(new Error('changing the whole layout is not simulated'));
  }

  getLayout(): Record<string, unknown> {
    return { leaves: this.places.all().map((leaf) => leaf.getViewState()), active: this.activeLeaf?.id ?? null };
  }

  updateOptions(): void {
    this.layoutChanged();
  }

  /** A leaf came, went or changed its view: `layout-change` follows. */
  layoutChanged(): void {
    this.#activity.layoutChanged();
  }

  /** The active leaf or its file may be another one: the events about it follow. */
  activityChanged(): void {
    this.#activity.activityChanged();
  }

  // What is active.

  /** A leaf is closed: whoever was active before it is active again. */
  removeLeaf(leaf: WorkspaceLeaf): void {
    const closed = this.places.remove(leaf);
    if (this.activeLeaf === leaf) this.activeLeaf = null;
    if (!this.activeLeaf) this.setActiveLeaf(this.getMostRecentLeaf());
    if (closed) this.#activity.windowClosed(closed);
    this.layoutChanged();
  }

  override setActiveLeaf(leaf: Obsidian.WorkspaceLeaf | null, _params?: unknown): void {
    if (leaf !== null && !(leaf instanceof WorkspaceLeaf)) return;
    if (leaf) {
      leaf.activeTime = this.#clock += 1;
      this.places.bringToFront(leaf);
    }
    this.activeLeaf = leaf;
    this.activityChanged();
  }

  getActiveViewOfType<T extends Obsidian.View>(type: Obsidian.Constructor<T>): T | null {
    const view = this.activeLeaf?.view;
    return view instanceof type ? view : null;
  }

  getActiveFile(): TFile | null {
    const view = this.activeLeaf?.view;
    if (view instanceof FileView && view.file) return view.file;
    return this.#activity.lastFile();
  }

  getLastOpenFiles(): string[] {
    return this.#activity.lastOpenFiles();
  }

  async openLinkText(
    linktext: string,
    sourcePath: string,
    newLeaf: NewLeaf = false,
    openState?: Obsidian.OpenViewState,
  ): Promise<void> {
    const { cache, vault } = this.services;
    const linkpath = linktext.split('#')[0] ?? '';
    const target = linkpath === '' ? vault.getFileByPath(sourcePath) : cache.getFirstLinkpathDest(linkpath, sourcePath);
    const file = target ?? (await vault.create(linkpath.endsWith('.md') ? linkpath : `${linkpath}.md`, ''));
    await this.getLeaf(newLeaf).openFile(file, openState);
  }

  handleLinkContextMenu(
    menu: Obsidian.Menu,
    linktext: string,
    sourcePath: string,
    leaf?: Obsidian.WorkspaceLeaf,
  ): boolean {
    const file = this.services.cache.getFirstLinkpathDest(linktext.split('#')[0] ?? '', sourcePath);
    if (!file) return false;
    menu.addItem((item) =>
      item
        .setTitle('Open link')
        .setSection('open')
        .onClick(() => this.openLinkText(linktext, sourcePath)),
    );
    this.trigger('file-menu', menu, file, 'link-context-menu', leaf);
    return true;
  }

  /** Follows a change of the vault in the open panes; the app's own listener. */
  follow(change: TreeChange): void {
    const { file } = change;
    if (!(file instanceof TFile)) return;
    if (change.kind === 'modify') this.services.texts.changed(file);
    for (const leaf of this.places.all()) this.#followInLeaf(change, file, leaf);
  }

  protected override windowOpened(container: Obsidian.WorkspaceContainer): void {
    this.#activity.windowOpened(container);
  }

  #followInLeaf(change: TreeChange, file: TFile, leaf: WorkspaceLeaf): void {
    const { view } = leaf;
    if (!(view instanceof FileView) || view.file !== file) return;
    if (change.kind === 'rename') view.onRename(file).catch(this.services.sink);
    if (change.kind === 'delete') leaf.setViewState({ type: 'empty' }).catch(this.services.sink);
  }

  #call(callback: () => unknown): void {
    try {
      const result = callback();
      if (result instanceof Promise) result.catch(this.services.sink);
    } catch (error) {
      this.services.sink(error);
    }
  }
}
