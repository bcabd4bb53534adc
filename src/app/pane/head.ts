/** The top of the pane: its two buttons, the filter field, and the menu of order and date groups. */
import { ExtraButtonComponent, Menu, SearchComponent, type Component } from 'obsidian';
import type { Settings } from '../../core/settings';
import { choice, look } from '../setting-words';
import { LISTING_CHOICES, type Listing } from './choices';
import * as paneWords from './words';

/** What the top asks of the pane. */
export interface HeadHost {
  readonly listing: () => Listing;
  readonly choose: (listing: Partial<Listing>) => void;
  readonly filter: (query: string) => void;
  readonly foldAll: () => void;
  /** From the filter field into the tree. */
  readonly enterTree: () => void;
}

/** What the pane changes at the top later. */
export interface Head {
  readonly foldButton: ExtraButtonComponent;
}

/** Draws the top. */
export function drawHead(el: HTMLElement, owner: Component, host: HeadHost): Head {
  const head = el.createDiv({ cls: 'nav-header' });
  const buttons = head.createDiv({ cls: 'nav-buttons-container' });
  const options = addButton(buttons, 'arrow-up-narrow-wide', paneWords.options);
  const menu = (): Menu => addListingItems(new Menu(), host);
  options.onClick(() => {
    const { left, bottom } = options.extraSettingsEl.getBoundingClientRect();
    menu().showAtPosition({ x: left, y: bottom }, options.extraSettingsEl.doc);
  });
  const foldButton = addButton(buttons, 'chevrons-down-up', paneWords.foldAll).onClick(host.foldAll);
  drawFilter(head, owner, host);
  return { foldButton };
}

/** Adds the entries for order and date groups to a menu. */
export function addListingItems(menu: Menu, { listing, choose }: Pick<HeadHost, 'listing' | 'choose'>): Menu {
  const { order, dateGroups } = listing();
  for (const each of LISTING_CHOICES.order) addChoice(menu, 'order', each, order === each, () => choose({ order: each }));
  for (const each of LISTING_CHOICES.dateGroups) addChoice(menu, 'dateGroups', each, dateGroups === each, () => choose({ dateGroups: each }));
  return menu;
}

function addChoice(menu: Menu, setting: keyof Listing, name: Settings[keyof Listing], isChosen: boolean, take: () => void): void {
  const title = setting === 'order' ? choice(name) : `${look.dateGroups[0]}: ${choice(name)}`;
  menu.addItem((item) => item.setTitle(title).setSection(setting).setChecked(isChosen).onClick(take));
}

function addButton(el: HTMLElement, icon: string, label: string): ExtraButtonComponent {
  const button = new ExtraButtonComponent(el).setIcon(icon).setTooltip(label);
  button.extraSettingsEl.addClass('nav-action-button');
  return button;
}

function drawFilter(el: HTMLElement, owner: Component, { filter, enterTree }: HeadHost): void {
  const { filter: label } = paneWords;
  const { inputEl } = new SearchComponent(el).setPlaceholder(label).onChange(filter);
  inputEl.setAttr('aria-label', label);
  owner.registerDomEvent(inputEl, 'keydown', (event) => {
    if (event.key !== 'ArrowDown') return;
    event.preventDefault();
    enterTree();
  });
}
