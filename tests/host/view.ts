/** Obsidian's `View` and `ItemView`: what a leaf shows. */
import type * as Obsidian from 'obsidian';
import { Component } from './component.ts';
import { setIcon, setTooltip } from './icons.ts';
import { servicesOf } from './services.ts';

/** The base of all views as it is at run time; `onOpen` and `onClose` are protected only for plugins. */
export abstract class ViewBase extends Component {
  app: Obsidian.App;
  icon: string = 'document';
  navigation = false;
  leaf: Obsidian.WorkspaceLeaf;
  containerEl: HTMLElement;
  scope: Obsidian.Scope | null = null;

  constructor(leaf: Obsidian.WorkspaceLeaf) {
    super();
    this.app = servicesOf(leaf).app;
    this.leaf = leaf;
    this.containerEl = createDiv({ cls: 'workspace-leaf-content' });
  }

  async onOpen(): Promise<void> {
    // For subclasses.
  }

  async onClose(): Promise<void> {
    // For subclasses.
  }

  abstract getViewType(): string;
  abstract getDisplayText(): string;

  getState(): Record<string, unknown> {
    return {};
  }

  async setState(_state: unknown, _result: Obsidian.ViewStateResult): Promise<void> {
    // For subclasses.
  }

  getEphemeralState(): Record<string, unknown> {
    return {};
  }

  setEphemeralState(_state: unknown): void {
    // For subclasses.
  }

  getIcon(): string {
    return this.icon;
  }

  onResize(): void {
    // For subclasses.
  }

  onPaneMenu(_menu: Obsidian.Menu, _source: string): void {
    // For subclasses.
  }
}

/** The same class with the documented type, whose protected members no other declaration can satisfy. */
export const View = ViewBase as unknown as abstract new (leaf: Obsidian.WorkspaceLeaf) => Obsidian.View;

/** The run-time side of a view, whoever wrote it. */
export function viewBase(view: Obsidian.View): ViewBase {
  const base: unknown = view;
  if (base instanceof ViewBase) return base;
  throw new TypeError('a view must extend View');
}

/** A view with a header and a content. */
export abstract class ItemView extends View implements Obsidian.ItemView {
  contentEl: HTMLElement;
  readonly #actionsEl: HTMLElement;

  constructor(leaf: Obsidian.WorkspaceLeaf) {
    super(leaf);
    const header = this.containerEl.createDiv({ cls: 'view-header' });
    header.createDiv({ cls: 'view-header-title-container' }).createDiv({ cls: 'view-header-title' });
    this.#actionsEl = header.createDiv({ cls: 'view-actions' });
    this.contentEl = this.containerEl.createDiv({ cls: 'view-content' });
  }

  addAction(icon: string, title: string, callback: (event: MouseEvent) => unknown): HTMLElement {
    const el = this.#actionsEl.createEl('button', { cls: 'clickable-icon view-action' });
    setIcon(el, icon);
    setTooltip(el, title);
    el.addEventListener('click', callback);
    this.#actionsEl.prepend(el);
    return el;
  }
}

/** What a leaf shows that has nothing else to show. */
export class EmptyView extends ItemView {
  readonly #type: string;
  /** What the view of a plugin that is not active had to remember. */
  #state: Record<string, unknown> = {};

  constructor(leaf: Obsidian.WorkspaceLeaf, type = 'empty') {
    super(leaf);
    this.#type = type;
    this.navigation = true;
  }

  /** The type it stands for: `empty`, or that of a plugin that is not active. */
  getViewType(): string {
    return this.#type;
  }

  override getState(): Record<string, unknown> {
    return this.#state;
  }

  override async setState(state: unknown): Promise<void> {
    this.#state = { ...Object(state) } as Record<string, unknown>;
  }

  getDisplayText(): string {
    return this.#type === 'empty' ? 'New tab' : 'Plugin no longer active';
  }
}
