/** Obsidian's `Menu`: items that can be seen and clicked; at most one menu is shown. */
import type * as Obsidian from 'obsidian';
import { Component } from './component.ts';
import { setIcon } from './icons.ts';
import { Scope } from './keymap.ts';
import type { Screen, ShownMenu, ShownMenuItem } from './screen.ts';

type Click = (event: MouseEvent | KeyboardEvent) => unknown;

/** One entry. */
export class MenuItem implements Obsidian.MenuItem, ShownMenuItem {
  readonly el: HTMLElement;
  icon: string | null = null;
  section = '';
  checked: boolean | null = null;
  disabled = false;
  readonly #titleEl: HTMLElement;
  readonly #iconEl: HTMLElement;
  readonly #menu: ShownMenu;
  #onClick: Click = () => undefined;

  constructor(menu: ShownMenu) {
    this.#menu = menu;
    this.el = createDiv({ cls: 'menu-item tappable', attr: { role: 'menuitem', tabindex: -1 } });
    this.#iconEl = this.el.createDiv({ cls: 'menu-item-icon' });
    this.#titleEl = this.el.createDiv({ cls: 'menu-item-title' });
    this.el.addEventListener('click', (event) => this.#choose(event));
  }

  get title(): string {
    return this.#titleEl.textContent ?? '';
  }

  /** Clicks as a user does. */
  click(): void {
    this.el.click();
  }

  setTitle(title: string | DocumentFragment): this {
    this.#titleEl.setText(title);
    return this;
  }

  setIcon(icon: string | null): this {
    this.icon = icon;
    setIcon(this.#iconEl, icon ?? '');
    return this;
  }

  setChecked(checked: boolean | null): this {
    this.checked = checked;
    this.el.toggleClass('mod-checked', checked === true);
    if (checked !== null) this.el.setAttrs({ role: 'menuitemcheckbox', 'aria-checked': checked });
    return this;
  }

  setDisabled(disabled: boolean): this {
    this.disabled = disabled;
    this.el.toggleClass('is-disabled', disabled);
    return this;
  }

  setWarning(isWarning: boolean): this {
    this.el.toggleClass('is-warning', isWarning);
    return this;
  }

  setIsLabel(isLabel: boolean): this {
    this.el.toggleClass('is-label', isLabel);
    return this;
  }

  setSection(section: string): this {
    this.section = section;
    this.el.dataset['section'] = section;
    return this;
  }

  onClick(callback: Click): this {
    this.#onClick = callback;
    return this;
  }

  #choose(event: MouseEvent): void {
    if (this.disabled) return;
    this.#menu.hide();
    this.#onClick(event);
  }
}

/** What a host's menus have in common, `instanceof` included. */
export class BaseMenu extends Component implements ShownMenu {
  readonly dom: HTMLElement = createDiv({ cls: 'menu', attr: { role: 'menu' } });
  readonly items: MenuItem[] = [];
  readonly #screen: Screen;
  readonly #scope = new Scope();
  #hidden: (() => unknown)[] = [];

  constructor(screen: Screen) {
    super();
    this.#screen = screen;
    this.#scope.register([], 'Escape', () => void this.hide());
    this.#scope.register([], 'ArrowDown', () => this.#focus(1));
    this.#scope.register([], 'ArrowUp', () => this.#focus(-1));
    this.#scope.register([], 'Enter', () => this.#focused()?.click());
  }

  addItem(callback: (item: Obsidian.MenuItem) => unknown): this {
    const item = new MenuItem(this);
    this.items.push(item);
    this.dom.append(item.el);
    callback(item);
    return this;
  }

  addSeparator(): this {
    this.dom.createDiv({ cls: 'menu-separator' });
    return this;
  }

  setNoIcon(): this {
    this.dom.addClass('mod-no-icon');
    return this;
  }

  setUseNativeMenu(): this {
    return this;
  }

  setParentElement(): this {
    return this;
  }

  showAtMouseEvent(event: MouseEvent): this {
    return this.showAtPosition({ x: event.clientX, y: event.clientY });
  }

  showAtPosition(position: Obsidian.MenuPositionDef): this {
    for (const other of [...this.#screen.menus]) other.hide();
    this.dom.setCssStyles({ left: `${position.x}px`, top: `${position.y}px` });
    document.body.append(this.dom);
    this.#stayInView();
    this.#screen.menus.add(this);
    this.#screen.keymap.pushScope(this.#scope);
    this.load();
    return this;
  }

  hide(): this {
    if (!this.#screen.menus.delete(this)) return this;
    this.dom.remove();
    this.#screen.keymap.popScope(this.#scope);
    this.unload();
    for (const callback of this.#hidden) callback();
    return this;
  }

  close(): void {
    this.hide();
  }

  onHide(callback: () => unknown): void {
    this.#hidden.push(callback);
  }

  /** A menu at the edge of the window is moved back into it. */
  #stayInView(): void {
    const { left, right } = this.dom.getBoundingClientRect();
    if (right > window.innerWidth) this.dom.setCssStyles({ left: `${left - (right - window.innerWidth) - 4}px` });
  }

  #focused(): MenuItem | undefined {
    return this.items.find(({ el }) => el === document.activeElement);
  }

  /** Moves the focus by one item, round at the ends. */
  #focus(step: 1 | -1): false {
    const focused = this.#focused();
    const index = focused ? this.items.indexOf(focused) + step : step === 1 ? 0 : -1;
    this.items.at(index % this.items.length)?.el.focus();
    return false;
  }
}

/** The `Menu` class of one host, whose constructor takes nothing. */
export function menuClass(screen: Screen): { new (): BaseMenu; forEvent(event: MouseEvent): BaseMenu } {
  return class Menu extends BaseMenu {
    constructor() {
      super(screen);
    }

    static forEvent(event: MouseEvent): BaseMenu {
      event.preventDefault();
      const menu = new Menu();
      // The app shows it when the event has gone to everyone who adds items.
      queueMicrotask(() => menu.showAtMouseEvent(event));
      return menu;
    }
  };
}
