/** The pane in the simulated app, and what a test reads and does there. A test file calls `usePanes` once. */
import { afterEach, beforeAll } from 'vitest';
import type { Host } from '../../host/host.js';
import type { ShownMenuItem } from '../../host/screen.js';
import { command, openApp, VAULT, type StageOptions } from '../stage.js';

const hosts: Host[] = [];

/** jsdom lays nothing out: whatever no ancestor hides counts as shown. Each test's apps are switched off behind it. */
export function usePanes(): void {
  beforeAll(() => {
    Object.defineProperty(HTMLElement.prototype, 'offsetParent', {
      configurable: true,
      get(this: HTMLElement) {
        for (let el: HTMLElement | null = this; el !== null; el = el.parentElement)
          if (el.style.display === 'none') return null;
        return this.isConnected ? this.parentElement : null;
      },
    });
  });
  afterEach(() => {
    for (const host of hosts.splice(0)) host.dispose();
  });
}

/** Switches an app off behind the test that opened it by itself. */
export function keep(host: Host): Host {
  hosts.push(host);
  return host;
}

/** An app with the pane open beside A.md, or beside what else is asked for. */
export async function openPane(
  files: Readonly<Record<string, string>> = VAULT,
  options: StageOptions = {},
): Promise<Host> {
  const host = keep(await openApp(files, { open: ['A.md'], ...options }));
  await command(host, 'open-pane');
  return host;
}

/** The element of the pane. */
export function paneEl(host: Host): HTMLElement {
  const el = host.screen.appEl.querySelector<HTMLElement>('.related-literature-pane');
  if (el === null) throw new Error('the pane is not open');
  return el;
}

/** All rows of the tree. */
export function rows(host: Host): HTMLElement[] {
  return [...paneEl(host).querySelectorAll<HTMLElement>('[role=treeitem]')];
}

/** The texts of the rows, indented by their level. */
export function texts(host: Host): string[] {
  return rows(host).map(
    (row) =>
      `${'  '.repeat(Number(row.getAttribute('aria-level')) - 1)}${[...row.children]
        .map((child) => child.textContent)
        .filter(Boolean)
        .join(' | ')}`,
  );
}

/** The row of that text; there must be one. */
export function row(host: Host, text: string): HTMLElement {
  const found = rows(host).find((each) => each.querySelector('.tree-item-inner')?.textContent === text);
  if (found === undefined) throw new Error(`no row ${text} among\n${texts(host).join('\n')}`);
  return found;
}

/** What the pane says is wrong, each with its buttons. */
export function problems(host: Host): string[] {
  return [...paneEl(host).querySelectorAll('.related-literature-problem')].map((el) =>
    [...el.children]
      .map((child) => child.textContent)
      .filter(Boolean)
      .join(' | '),
  );
}

/** Presses a key on what has the focus. */
export async function press(host: Host, key: string, held: KeyboardEventInit = {}): Promise<void> {
  document.activeElement?.dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...held }),
  );
  await host.settle();
}

/** Clicks an element, or sends it another mouse event. */
export async function click(host: Host, el: Element | null, init: MouseEventInit = {}, type = 'click'): Promise<void> {
  el?.dispatchEvent(new MouseEvent(type, { bubbles: true, cancelable: true, ...init }));
  await host.settle();
}

/** Clicks the button of the pane with that name. */
export async function clickButton(host: Host, name: string): Promise<void> {
  const el = paneEl(host).querySelector(`[aria-label="${name}"]`);
  if (el === null) throw new Error(`no button ${name}`);
  await click(host, el);
}

/** The entries of the menu that a right click on an element opens. */
export async function menuOf(host: Host, el: Element): Promise<readonly ShownMenuItem[]> {
  await click(host, el, {}, 'contextmenu');
  await wait(5);
  return [...host.screen.menus].flatMap(({ items }) => items);
}

/** Chooses an entry of a row's menu. */
export async function choose(host: Host, el: Element, title: string): Promise<void> {
  const items = await menuOf(host, el);
  const item = items.find((each) => each.title === title);
  if (item === undefined) throw new Error(`no entry ${title} among ${items.map((each) => each.title).join(', ')}`);
  item.click();
  await host.settle();
}

/** Chooses an entry of the menu of "Order and grouping". */
export async function chooseInOptions(host: Host, title: string | RegExp): Promise<void> {
  await clickButton(host, 'Order and grouping');
  const items = [...host.screen.menus].flatMap((menu) => menu.items);
  const item = items.find((each) => (typeof title === 'string' ? each.title === title : title.test(each.title)));
  if (item === undefined) throw new Error(`no ${String(title)} among ${items.map((each) => each.title).join(', ')}`);
  item.click();
  await host.settle();
}

/** Lets the pane look again after something changed. */
export async function lookAgain(host: Host): Promise<void> {
  await host.settle();
  await wait(650);
  await host.settle();
}

/** Lets so many milliseconds pass. */
export const wait = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => void setTimeout(resolve, milliseconds));
