/**
 * The toolbar of the pane: the name of the note, the buttons, the filter field, and the menu of order and date groups.
 */
import { ExtraButtonComponent, Menu, SearchComponent, type Component } from 'obsidian';
import { RULES } from '../../core/settings/settings';
import { prefixed } from '../plugin-prefix';
import { choice } from '../settings/setting-definitions';
import type { PaneState, ListingView } from './pane-state';
import { messages } from '../messages/messages';

/** The functions of the pane that the toolbar calls. */
export interface ToolbarHost {
  readonly listing: () => ListingView;
  readonly choose: (choices: Partial<PaneState>) => void;
  readonly filter: (query: string) => void;
  readonly foldAll: () => void;
  readonly leavesOutLinked: () => boolean;
  readonly leaveOutLinked: (isWanted: boolean) => void;
  /** Adds the entries for the whole list to a menu. */
  readonly addActions: (menu: Menu) => void;
  /** Moves the focus from the filter field into the tree. */
  readonly enterTree: () => void;
}

/** The parts of the toolbar that change with the active note. */
export interface Toolbar {
  /** The element with the name of the note. */
  readonly titleEl: HTMLElement;
  /** The button that folds or unfolds all. */
  readonly foldButton: ExtraButtonComponent;
}

/** Renders the toolbar. */
export function drawToolbar(el: HTMLElement, owner: Component, host: ToolbarHost): Toolbar {
  const head = el.createDiv({ cls: 'nav-header' });
  const line = head.createDiv({ cls: prefixed('pane-head') });
  const titleEl = line.createEl('bdi', { cls: prefixed('pane-title') });
  const buttons = line.createDiv({ cls: 'nav-buttons-container' });
  const options = addButton(buttons, 'arrow-up-narrow-wide', messages.pane.options);
  const { extraSettingsEl } = options;
  options.onClick(() => {
    const { left, bottom } = extraSettingsEl.getBoundingClientRect();
    const menu = new Menu();
    addListingItems(menu, host);
    host.addActions(menu);
    menu.showAtPosition({ x: left, y: bottom }, extraSettingsEl.doc);
  });
  addLinkedButton(buttons, host);
  const foldButton = addButton(buttons, 'chevrons-down-up', messages.pane.foldAll).onClick(host.foldAll);
  drawFilter(head, owner, host);
  return { titleEl, foldButton };
}

/** Adds the entries for order and date groups to a menu. */
export function addListingItems(menu: Menu, { listing, choose }: Pick<ToolbarHost, 'listing' | 'choose'>): void {
  for (const setting of ['order', 'dateGroups'] as const) {
    for (const name of RULES[setting].choices ?? []) {
      const title = setting === 'order' ? choice(name) : `${messages.settingNames.dateGroups}: ${choice(name)}`;
      menu.addItem((item) =>
        item
          .setTitle(title)
          .setSection(setting)
          .setChecked(listing()[setting] === name)
          .onClick(() => choose({ [setting]: name })),
      );
    }
  }
}

function addButton(el: HTMLElement, icon: string, label: string): ExtraButtonComponent {
  const button = new ExtraButtonComponent(el).setIcon(icon).setTooltip(label);
  button.extraSettingsEl.addClass('nav-action-button');
  return button;
}

/** Adds the button that leaves out linked notes or lists them again. */
function addLinkedButton(el: HTMLElement, { leavesOutLinked, leaveOutLinked }: ToolbarHost): void {
  const button = addButton(el, 'unlink', messages.pane.leaveOutLinked);
  const show = (): void => {
    button.extraSettingsEl.toggleClass('is-active', leavesOutLinked());
    button.extraSettingsEl.setAttr('aria-pressed', leavesOutLinked());
  };
  button.onClick(() => {
    leaveOutLinked(!leavesOutLinked());
    show();
  });
  show();
}

function drawFilter(el: HTMLElement, owner: Component, { filter, enterTree }: ToolbarHost): void {
  const { inputEl } = new SearchComponent(el).setPlaceholder(messages.pane.filter).onChange(filter);
  inputEl.setAttr('aria-label', messages.pane.filter);
  owner.registerDomEvent(inputEl, 'keydown', (event) => {
    if (event.key !== 'ArrowDown') return;
    event.preventDefault();
    enterTree();
  });
}
