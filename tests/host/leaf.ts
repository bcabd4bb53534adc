/** Obsidian's `WorkspaceLeaf`: the place of one view, which can change its view and its file. */
import type * as Obsidian from 'obsidian';
import { FileView, stringIn } from './file-view.ts';
import { WorkspaceItem, WorkspaceTabs } from './layout.ts';
import { servicesOf, type Services } from './services.ts';
import { EmptyView, viewBase } from './view.ts';

let lastId = 0;

/** A leaf of the workspace. */
export class WorkspaceLeaf extends WorkspaceItem implements Obsidian.WorkspaceLeaf {
  override parent!: WorkspaceTabs;
  readonly id = `leaf-${(lastId += 1)}`;
  readonly containerEl = createDiv({ cls: 'workspace-leaf' });
  view!: Obsidian.View;
  hoverPopover: Obsidian.HoverPopover | null = null;
  pinned = false;
  group: string | null = null;
  /** When it was last active, as a count. */
  activeTime = 0;

  get #services(): Services {
    return servicesOf(this);
  }

  /** Gives a new leaf its first view, which shows nothing. */
  start(): void {
    this.#put(new EmptyView(this));
    viewBase(this.view).load();
  }

  get isDeferred(): boolean {
    return false;
  }

  async loadIfDeferred(): Promise<void> {
    // Views are never deferred here.
  }

  async openFile(file: Obsidian.TFile, openState: Obsidian.OpenViewState = {}): Promise<void> {
    const type = this.#services.registry.extensions.get(file.extension) ?? 'markdown';
    const state: Obsidian.ViewState = {
      type,
      state: { ...openState.state, file: file.path },
      active: openState.active ?? true,
    };
    await this.setViewState(state, openState.eState);
  }

  async open(view: Obsidian.View): Promise<Obsidian.View> {
    await this.#closeView();
    this.#put(view);
    viewBase(view).load();
    await viewBase(view).onOpen();
    this.#services.workspace.layoutChanged();
    return view;
  }

  getViewState(): Obsidian.ViewState {
    return { type: this.view.getViewType(), state: this.view.getState(), pinned: this.pinned };
  }

  async setViewState(viewState: Obsidian.ViewState, eState?: unknown): Promise<void> {
    const { work, workspace } = this.#services;
    if (viewState.active) workspace.setActiveLeaf(this, { focus: true });
    await work.run('view', stringIn(viewState.state, 'file') ?? viewState.type, () => undefined);
    if (this.view.getViewType() !== viewState.type || this.view instanceof EmptyView)
      await this.open(this.#create(viewState.type));
    await this.view.setState(viewState.state ?? {}, { history: false });
    if (viewState.pinned !== undefined) this.setPinned(viewState.pinned);
    if (eState !== undefined && eState !== null) this.setEphemeralState(eState);
    workspace.activityChanged();
  }

  getEphemeralState(): unknown {
    return this.view.getEphemeralState();
  }

  setEphemeralState(state: unknown): void {
    this.view.setEphemeralState(state);
  }

  /** The plugin that made the view has gone, or has come back: the view is made anew, in its place. */
  async rebuild(): Promise<void> {
    const { type, state } = this.getViewState();
    await this.open(this.#create(type));
    await this.view.setState(state ?? {}, { history: false });
  }

  togglePinned(): void {
    this.setPinned(!this.pinned);
  }

  setPinned(pinned: boolean): void {
    if (pinned === this.pinned) return;
    this.pinned = pinned;
    this.trigger('pinned-change', pinned);
  }

  setGroupMember(other: Obsidian.WorkspaceLeaf): void {
    if (!(other instanceof WorkspaceLeaf)) return;
    other.group ??= other.id;
    this.setGroup(other.group);
  }

  setGroup(group: string): void {
    this.group = group;
    this.trigger('group-change', group);
  }

  /** Closes the leaf; what its view has to save is saved meanwhile. */
  detach(): void {
    this.#services.workspace.removeLeaf(this);
    this.containerEl.remove();
    this.#closeView().catch(this.#services.sink);
  }

  getIcon(): string {
    return this.view.getIcon();
  }

  getDisplayText(): string {
    return this.view.getDisplayText();
  }

  onResize(): void {
    this.view.onResize();
  }

  #create(type: string): Obsidian.View {
    const creator = this.#services.registry.viewTypes.get(type);
    return creator ? creator(this) : new EmptyView(this, type);
  }

  #put(view: Obsidian.View): void {
    this.view = view;
    view.containerEl.dataset['type'] = view.getViewType();
    this.containerEl.append(view.containerEl);
  }

  async #closeView(): Promise<void> {
    const view = this.view;
    if (view instanceof FileView) await view.leaveFile();
    await viewBase(view).onClose();
    view.unload();
    view.containerEl.remove();
  }
}
