/** The leaves of the workspace: making them where the API says, and finding them again. */
import type * as Obsidian from 'obsidian';
import { Events } from './events.ts';
import { LeafPlaces, leavesIn } from './leaf-places.ts';
import { WorkspaceLeaf } from './leaf.ts';
import { WorkspaceParent, WorkspaceRibbon, WorkspaceSplit } from './layout.ts';
import type { Services } from './services.ts';

type NewLeaf = Obsidian.PaneType | boolean;

/** The half of the workspace that knows its leaves. */
export abstract class WorkspaceLeaves extends Events {
  activeLeaf: WorkspaceLeaf | null = null;
  readonly leftRibbon = new WorkspaceRibbon();
  readonly rightRibbon = new WorkspaceRibbon();
  protected readonly services: Services;
  protected readonly places: LeafPlaces;
  readonly #isMobile: boolean;

  constructor(services: Services, isMobile: boolean) {
    super();
    Events.report(this, services.sink);
    this.services = services;
    this.#isMobile = isMobile;
    this.places = new LeafPlaces(services, isMobile);
  }

  abstract setActiveLeaf(leaf: Obsidian.WorkspaceLeaf | null, params?: unknown): void;
  protected abstract windowOpened(container: Obsidian.WorkspaceContainer): void;

  get rootSplit(): Obsidian.WorkspaceRoot {
    return this.places.root;
  }

  get leftSplit(): Obsidian.WorkspaceSidedock {
    return this.places.left;
  }

  get rightSplit(): Obsidian.WorkspaceSidedock {
    return this.places.right;
  }

  // Making leaves.

  getLeaf(newLeaf: NewLeaf = false, direction?: Obsidian.SplitDirection): WorkspaceLeaf {
    if (newLeaf === false) return this.#navigableLeaf() ?? this.#newTab();
    if (newLeaf === 'split') return this.createLeafBySplit(this.activeLeaf ?? this.#newTab(), direction);
    if (newLeaf === 'window') return this.openPopoutLeaf();
    return this.#newTab();
  }

  getUnpinnedLeaf(): WorkspaceLeaf {
    return this.getLeaf(false);
  }

  createLeafInParent(parent: Obsidian.WorkspaceSplit): WorkspaceLeaf {
    return this.places.create(parent instanceof WorkspaceSplit ? parent : this.places.root, false);
  }

  createLeafBySplit(_leaf: Obsidian.WorkspaceLeaf, _direction?: Obsidian.SplitDirection): WorkspaceLeaf {
    return this.places.create(this.places.root, true);
  }

  splitActiveLeaf(direction?: Obsidian.SplitDirection): WorkspaceLeaf {
    return this.getLeaf('split', direction);
  }

  async duplicateLeaf(
    leaf: Obsidian.WorkspaceLeaf,
    leafType: NewLeaf | Obsidian.SplitDirection = 'split',
  ): Promise<WorkspaceLeaf> {
    const copy = this.getLeaf(leafType === 'vertical' || leafType === 'horizontal' ? 'split' : leafType);
    await copy.setViewState(leaf.getViewState());
    return copy;
  }

  openPopoutLeaf(): WorkspaceLeaf {
    this.#mustBeDesktop();
    const leaf = this.places.createWindow();
    this.windowOpened(leaf.getContainer());
    return leaf;
  }

  moveLeafToPopout(leaf: Obsidian.WorkspaceLeaf): Obsidian.WorkspaceWindow {
    this.#mustBeDesktop();
    if (!(leaf instanceof WorkspaceLeaf)) throw new TypeError('not a leaf of this workspace');
    const win = this.places.moveToWindow(leaf);
    this.windowOpened(win);
    return win;
  }

  getLeftLeaf(split: boolean): WorkspaceLeaf {
    return this.places.create(this.places.left, split);
  }

  getRightLeaf(split: boolean): WorkspaceLeaf {
    return this.places.create(this.places.right, split);
  }

  async ensureSideLeaf(
    type: string,
    side: Obsidian.Side,
    options: { active?: boolean; split?: boolean; reveal?: boolean; state?: Record<string, unknown> } = {},
  ): Promise<WorkspaceLeaf> {
    const existing = leavesIn(this.places.side(side)).find((leaf) => leaf.view.getViewType() === type);
    const leaf = existing ?? this.places.create(this.places.side(side), options.split ?? false);
    if (!existing || options.state) await leaf.setViewState({ type, ...(options.state && { state: options.state }) });
    if (options.reveal ?? true) await this.revealLeaf(leaf);
    if (options.active) this.setActiveLeaf(leaf, { focus: true });
    return leaf;
  }

  detachLeavesOfType(viewType: string): void {
    for (const leaf of this.getLeavesOfType(viewType)) leaf.detach();
  }

  // Finding leaves.

  getLeafById(id: string): WorkspaceLeaf | null {
    return this.places.all().find((leaf) => leaf.id === id) ?? null;
  }

  getGroupLeaves(group: string): WorkspaceLeaf[] {
    return this.places.all().filter((leaf) => leaf.group === group);
  }

  getLeavesOfType(viewType: string): WorkspaceLeaf[] {
    return this.places.all().filter((leaf) => leaf.view.getViewType() === viewType);
  }

  iterateRootLeaves(callback: (leaf: WorkspaceLeaf) => unknown): void {
    for (const leaf of leavesIn(this.places.root)) callback(leaf);
  }

  /** The host's own door: all leaves as a list. */
  allLeaves(): WorkspaceLeaf[] {
    return this.places.all();
  }

  iterateAllLeaves(callback: (leaf: WorkspaceLeaf) => unknown): void {
    for (const leaf of this.places.all()) callback(leaf);
  }

  getMostRecentLeaf(root?: Obsidian.WorkspaceParent): WorkspaceLeaf | null {
    const leaves = root instanceof WorkspaceParent ? leavesIn(root) : this.places.main();
    return leaves.reduce<WorkspaceLeaf | null>(
      (latest, leaf) => (latest && latest.activeTime >= leaf.activeTime ? latest : leaf),
      null,
    );
  }

  async revealLeaf(leaf: Obsidian.WorkspaceLeaf): Promise<void> {
    if (!(leaf instanceof WorkspaceLeaf)) return;
    for (const side of [this.places.left, this.places.right]) if (leaf.getRoot() === side) side.expand();
    this.places.bringToFront(leaf);
    await this.services.work.run('view', leaf.view.getViewType(), () => undefined);
  }

  #newTab(): WorkspaceLeaf {
    const leaf = this.places.create(this.places.root, false);
    this.setActiveLeaf(leaf);
    return leaf;
  }

  #navigableLeaf(): WorkspaceLeaf | null {
    const fits = (leaf: WorkspaceLeaf): boolean => leaf.view.navigation && !leaf.pinned;
    const main = this.places.main();
    if (this.activeLeaf && main.includes(this.activeLeaf) && fits(this.activeLeaf)) return this.activeLeaf;
    return main.filter(fits).sort((one, other) => other.activeTime - one.activeTime)[0] ?? null;
  }

  #mustBeDesktop(): void {
    if (this.#isMobile) throw new Error('popout windows are not supported on mobile');
  }
}
