/** Where leaves are: the main area, the side docks, the windows; making them, finding them, taking them away. */
import type * as Obsidian from 'obsidian';
import {
  WorkspaceFloating,
  WorkspaceMobileDrawer,
  WorkspaceParent,
  WorkspaceRoot,
  WorkspaceSidedock,
  WorkspaceSplit,
  WorkspaceTabs,
  WorkspaceWindow,
} from './layout.ts';
import { WorkspaceLeaf } from './leaf.ts';
import { provide, type Services } from './services.ts';

/** The leaves of one workspace. */
export class LeafPlaces {
  readonly root: WorkspaceRoot;
  readonly left: WorkspaceSidedock;
  readonly right: WorkspaceSidedock;
  readonly floating: WorkspaceFloating;
  readonly #services: Services;

  constructor(services: Services, isMobile: boolean) {
    const { leftEl, rightEl, rootEl } = services.screen;
    const Side = isMobile ? WorkspaceMobileDrawer : WorkspaceSidedock;
    const toggled = (): void => services.workspace.layoutChanged();
    this.#services = services;
    this.root = new WorkspaceRoot(rootEl);
    this.left = new Side(leftEl, this.root, toggled);
    this.right = new Side(rightEl, this.root, toggled);
    this.floating = new WorkspaceFloating(createDiv());
  }

  /** A leaf in the first tabs of a split, or in tabs of its own. */
  create(split: WorkspaceSplit, ownTabs: boolean): WorkspaceLeaf {
    const existing = split.children.find((child) => child instanceof WorkspaceTabs);
    return this.addTo(ownTabs || !existing ? this.#tabsIn(split) : existing);
  }

  /** A leaf in given tabs. */
  addTo(tabs: WorkspaceTabs): WorkspaceLeaf {
    const leaf = new WorkspaceLeaf();
    provide(leaf, this.#services);
    tabs.add(leaf, leaf.containerEl);
    leaf.start();
    this.bringToFront(leaf);
    this.#services.workspace.layoutChanged();
    return leaf;
  }

  /** A leaf in a window of its own. */
  createWindow(): WorkspaceLeaf {
    const win = new WorkspaceWindow(createDiv({ cls: 'workspace-window' }));
    this.floating.add(win, win.containerEl);
    return this.create(win, true);
  }

  /** Takes a leaf out; tabs that are empty then go too. Answers with the window that closed with it. */
  remove(leaf: WorkspaceLeaf): WorkspaceWindow | null {
    const tabs = leaf.parent;
    tabs.remove(leaf);
    if (tabs.front === leaf) this.#showFirst(tabs);
    if (tabs.children.length > 0) return null;
    tabs.parent.remove(tabs);
    tabs.containerEl.remove();
    const win = tabs.parent;
    if (!(win instanceof WorkspaceWindow) || win.children.length > 0) return null;
    this.floating.remove(win);
    return win;
  }

  /** Moves a leaf into a window of its own. */
  moveToWindow(leaf: WorkspaceLeaf): WorkspaceWindow {
    this.remove(leaf);
    const win = new WorkspaceWindow(createDiv({ cls: 'workspace-window' }));
    this.floating.add(win, win.containerEl);
    this.#tabsIn(win).add(leaf, leaf.containerEl);
    return win;
  }

  /** Shows a leaf before the others of its tabs. */
  bringToFront(leaf: WorkspaceLeaf): void {
    leaf.parent.front = leaf;
    for (const other of leaf.parent.children)
      if (other instanceof WorkspaceLeaf) other.containerEl.toggle(other === leaf);
  }

  /** All leaves: main area, windows, left, right. */
  all(): WorkspaceLeaf[] {
    return [this.root, this.floating, this.left, this.right].flatMap((part) => leavesIn(part));
  }

  /** The leaves of the main area and the windows. */
  main(): WorkspaceLeaf[] {
    return [this.root, this.floating].flatMap((part) => leavesIn(part));
  }

  side(side: Obsidian.Side): WorkspaceSidedock {
    return side === 'left' ? this.left : this.right;
  }

  #tabsIn(split: WorkspaceSplit): WorkspaceTabs {
    const tabs = new WorkspaceTabs();
    split.add(tabs, tabs.containerEl);
    return tabs;
  }

  #showFirst(tabs: WorkspaceTabs): void {
    const [first] = tabs.children;
    if (first instanceof WorkspaceLeaf) this.bringToFront(first);
  }
}

/** The leaves in a part of the layout, in order. */
export function leavesIn(part: WorkspaceParent): WorkspaceLeaf[] {
  return part.children.flatMap((child) => {
    if (child instanceof WorkspaceLeaf) return [child];
    return child instanceof WorkspaceParent ? leavesIn(child) : [];
  });
}
