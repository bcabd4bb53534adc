/** The parts a workspace is made of: tabs in splits, the main area, side docks, windows. */
import type * as Obsidian from 'obsidian';
import { Events } from './events.ts';

/** Anything in the layout. */
export abstract class WorkspaceItem extends Events implements Obsidian.WorkspaceItem {
  abstract parent: WorkspaceParent;

  /** The main area, the side dock or the window it is in. */
  getRoot(): Obsidian.WorkspaceItem {
    return this.parent === undefined ? this : this.parent.getRoot();
  }

  getContainer(): Obsidian.WorkspaceContainer {
    return this.parent.getContainer();
  }
}

/** Something that has items in it. */
export abstract class WorkspaceParent extends WorkspaceItem implements Obsidian.WorkspaceParent {
  readonly children: WorkspaceItem[] = [];
  readonly containerEl: HTMLElement;
  override parent!: WorkspaceParent;

  constructor(containerEl: HTMLElement) {
    super();
    this.containerEl = containerEl;
  }

  add(item: WorkspaceItem, el: HTMLElement): void {
    item.parent = this;
    this.children.push(item);
    this.containerEl.append(el);
  }

  remove(item: WorkspaceItem): void {
    this.children.splice(this.children.indexOf(item), 1);
  }
}

/** A row or column of items. */
export class WorkspaceSplit extends WorkspaceParent implements Obsidian.WorkspaceSplit {}

/** A stack of leaves of which one is in front. */
export class WorkspaceTabs extends WorkspaceParent implements Obsidian.WorkspaceTabs {
  declare parent: WorkspaceSplit;
  front: WorkspaceItem | null = null;

  constructor() {
    super(createDiv({ cls: 'workspace-tabs' }));
  }
}

/** A split that fills a window or its main part. */
export abstract class WorkspaceContainer extends WorkspaceSplit implements Obsidian.WorkspaceContainer {
  readonly win: Window = window;
  readonly doc: Document = document;

  override getRoot(): Obsidian.WorkspaceItem {
    return this;
  }

  override getContainer(): Obsidian.WorkspaceContainer {
    return this;
  }
}

/** The main area. */
export class WorkspaceRoot extends WorkspaceContainer implements Obsidian.WorkspaceRoot {}

/** A popout window; it shares the page's `window` here. */
export class WorkspaceWindow extends WorkspaceContainer implements Obsidian.WorkspaceWindow {}

/** Holds the popout windows. */
export class WorkspaceFloating extends WorkspaceParent implements Obsidian.WorkspaceFloating {}

/** A side dock of the desktop, or a drawer of the phone, which can be folded away. */
export class WorkspaceSidedock extends WorkspaceSplit implements Obsidian.WorkspaceSidedock {
  readonly #main: WorkspaceContainer;
  readonly #onToggle: () => void;
  collapsed = true;

  constructor(containerEl: HTMLElement, main: WorkspaceContainer, onToggle: () => void) {
    super(containerEl);
    this.#main = main;
    this.#onToggle = onToggle;
    this.#draw();
  }

  override getRoot(): Obsidian.WorkspaceItem {
    return this;
  }

  override getContainer(): Obsidian.WorkspaceContainer {
    return this.#main;
  }

  toggle(): void {
    if (this.collapsed) this.expand();
    else this.collapse();
  }

  collapse(): void {
    this.#set(true);
  }

  expand(): void {
    this.#set(false);
  }

  #set(collapsed: boolean): void {
    if (collapsed === this.collapsed) return;
    this.collapsed = collapsed;
    this.#draw();
    this.#onToggle();
  }

  #draw(): void {
    this.containerEl.toggle(!this.collapsed);
  }
}

/** The drawer of the mobile app. */
export class WorkspaceMobileDrawer extends WorkspaceSidedock implements Obsidian.WorkspaceMobileDrawer {}

/** The bar with the icons. */
export class WorkspaceRibbon implements Obsidian.WorkspaceRibbon {}
