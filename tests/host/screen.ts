/** What is drawn for the user: the workspace's frame in the page, and what lies over it: modals, menus, notices. */
import type * as Obsidian from 'obsidian';

/** A notice that was shown. */
export interface ShownNotice {
  readonly text: string;
  readonly el: HTMLElement;
  readonly hidden: boolean;
  readonly duration: number | undefined;
  hide(): void;
}

/** A modal that is open. */
export interface OpenModal {
  readonly titleEl: HTMLElement;
  readonly contentEl: HTMLElement;
  readonly modalEl: HTMLElement;
  close(): void;
}

/** One entry of a menu as a user sees it. */
export interface ShownMenuItem {
  readonly title: string;
  readonly icon: string | null;
  readonly section: string;
  readonly checked: boolean | null;
  readonly disabled: boolean;
  click(): void;
}

/** A menu that is shown. */
export interface ShownMenu {
  readonly items: readonly ShownMenuItem[];
  hide(): unknown;
}

/** The page of one host. */
export class Screen {
  readonly appEl: HTMLElement;
  readonly ribbonEl: HTMLElement;
  readonly leftEl: HTMLElement;
  readonly rootEl: HTMLElement;
  readonly rightEl: HTMLElement;
  readonly statusBarEl: HTMLElement;
  readonly noticesEl: HTMLElement;
  readonly notices: ShownNotice[] = [];
  readonly modals = new Set<OpenModal>();
  readonly menus = new Set<ShownMenu>();
  readonly keymap: Obsidian.Keymap;

  constructor(keymap: Obsidian.Keymap) {
    this.keymap = keymap;
    this.appEl = createDiv({ cls: 'app-container' });
    const main = this.appEl.createDiv({ cls: 'horizontal-main-container' }).createDiv({ cls: 'workspace' });
    this.ribbonEl = main.createDiv({ cls: 'workspace-ribbon side-dock-ribbon mod-left' });
    this.leftEl = main.createDiv({ cls: 'workspace-split mod-horizontal mod-sidedock mod-left-split' });
    this.rootEl = main.createDiv({ cls: 'workspace-split mod-vertical mod-root' });
    this.rightEl = main.createDiv({ cls: 'workspace-split mod-horizontal mod-sidedock mod-right-split' });
    this.statusBarEl = this.appEl.createDiv({ cls: 'status-bar' });
    this.noticesEl = createDiv({ cls: 'notice-container' });
    document.body.append(this.appEl, this.noticesEl);
  }

  /** Takes everything off the page. */
  remove(): void {
    for (const modal of [...this.modals]) modal.close();
    for (const menu of [...this.menus]) menu.hide();
    this.appEl.remove();
    this.noticesEl.remove();
  }
}
