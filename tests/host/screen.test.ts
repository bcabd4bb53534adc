// @vitest-environment jsdom
/** What lies over the app: modals, notices, menus, keys. */
import { afterEach, expect, test, vi } from 'vitest';
import { ConfirmationModal } from './confirmation-modal.ts';
import { createHost, type Host } from './host.ts';
import { Keymap } from './keymap.ts';
import { BaseMenu } from './menu.ts';
import { Modal } from './modal.ts';
import { FuzzySuggestModal } from './suggest-modal.ts';

afterEach(() => vi.useRealTimers());

class Recorded extends Modal {
  readonly log: string[] = [];

  override onOpen(): void {
    this.log.push('open');
    this.contentEl.createEl('button', { text: 'in the page' });
  }

  override onClose(): void {
    this.log.push('close');
  }
}

test('a modal is in the page while it is open, and stays until it is closed', async () => {
  const host = createHost();
  const modal = new Recorded(host.app).setTitle('Title');
  const closed = vi.fn();
  modal.setCloseCallback(closed);
  modal.open();
  await host.settle();
  expect(document.body.textContent).toContain('in the page');
  expect([...host.screen.modals]).toEqual([modal]);
  modal.close();
  modal.close();
  expect(modal.log).toEqual(['open', 'close']);
  expect(closed).toHaveBeenCalledTimes(1);
  expect(document.body.textContent).not.toContain('in the page');
});

test('Escape closes the modal on top only', () => {
  const host = createHost();
  const [below, above] = [new Recorded(host.app), new Recorded(host.app)];
  below.open();
  above.open();
  host.user.press('Escape');
  expect([...host.screen.modals]).toEqual([below]);
});

test('clicking a button closes the modal after the handler resolves; something truthy keeps it open', async () => {
  const host = createHost();
  const answers: unknown[] = [];
  const modal = new ConfirmationModal(host.app);
  modal.addButton((button) => button.setButtonText('Keep').onClick(async () => answers.push('kept')));
  modal.addButton((button) =>
    button
      .setButtonText('Do')
      .setCta()
      .setInitialFocus()
      .onClick(async () => void answers.push('done')),
  );
  modal.addCancelButton();
  modal.open();
  const click = async (text: string): Promise<void> => {
    [...modal.buttonContainerEl.querySelectorAll('button')].find((button) => button.textContent === text)?.click();
    await host.settle();
  };
  expect(document.activeElement?.textContent).toBe('Do');
  await click('Keep');
  expect(host.screen.modals.size).toBe(1);
  await click('Do');
  expect([host.screen.modals.size, answers]).toEqual([0, ['kept', 'done']]);
  modal.open();
  await click('Cancel');
  expect(host.screen.modals.size).toBe(0);
});

class Chooser extends FuzzySuggestModal<string> {
  chosen = '';

  getItems(): string[] {
    return ['apple', 'banana', 'cherry'];
  }

  getItemText(item: string): string {
    return item;
  }

  onChooseItem(item: string): void {
    this.chosen = item;
  }
}

test('a suggest modal searches while typing; arrows and Enter choose', async () => {
  const host = createHost();
  const modal = new Chooser(host.app);
  modal.open();
  await host.settle();
  expect(modal.resultContainerEl.children).toHaveLength(3);
  modal.inputEl.value = 'an';
  modal.inputEl.dispatchEvent(new Event('input'));
  await host.settle();
  expect([...modal.resultContainerEl.children].map((el) => el.textContent)).toEqual(['banana']);
  modal.inputEl.value = '';
  modal.inputEl.dispatchEvent(new Event('input'));
  await host.settle();
  host.user.press('ArrowDown');
  host.user.press('Enter');
  expect([modal.chosen, host.screen.modals.size]).toEqual(['banana', 0]);
});

/** The `Notice` class a plugin of this host gets. */
function noticeOf(
  host: Host,
): new (
  message: string | DocumentFragment,
  duration?: number,
) => { setMessage(message: string): unknown; hide(): void } {
  return host.parts.module['Notice'] as ReturnType<typeof noticeOf>;
}

test('a notice is shown for its duration; with 0 it stays until the user dismisses it; all are remembered', () => {
  vi.useFakeTimers();
  const host = createHost();
  const Notice = noticeOf(host);
  new Notice('short', 1000);
  const stays = new Notice('stays', 0);
  stays.setMessage('changed');
  vi.advanceTimersByTime(60_000);
  expect(host.notices()).toEqual(['short', 'changed']);
  expect(host.screen.notices.map(({ hidden }) => hidden)).toEqual([true, false]);
  host.screen.notices[1]?.el.click();
  expect(host.screen.notices[1]?.hidden).toBe(true);
});

test('menu items have title, icon, section and state; a click runs them and hides the menu', () => {
  const host = createHost();
  const clicked = vi.fn();
  const hidden = vi.fn();
  const menu = new BaseMenu(host.screen);
  menu.addItem((item) => item.setTitle('One').setIcon('star').setSection('a').setChecked(true).onClick(clicked));
  menu.addSeparator().addItem((item) => item.setTitle('Two').setDisabled(true).onClick(clicked));
  menu.onHide(hidden);
  menu.showAtPosition({ x: 1, y: 2 });
  expect([...host.screen.menus][0]?.items).toMatchObject([
    { title: 'One', icon: 'star', section: 'a', checked: true, disabled: false },
    { title: 'Two', disabled: true },
  ]);
  menu.items[1]?.click();
  expect([clicked.mock.calls.length, hidden.mock.calls.length]).toEqual([0, 0]);
  menu.items[0]?.click();
  expect([clicked.mock.calls.length, hidden.mock.calls.length, host.screen.menus.size]).toEqual([1, 1, 0]);
});

test('a menu that is shown can be used with the keyboard', () => {
  const host = createHost();
  const clicked = vi.fn();
  const menu = new BaseMenu(host.screen);
  for (const title of ['One', 'Two']) menu.addItem((item) => item.setTitle(title).onClick(() => clicked(title)));
  menu.showAtPosition({ x: 0, y: 0 });
  host.user.press('ArrowDown');
  host.user.press('ArrowDown');
  host.user.press('Enter');
  expect(clicked.mock.calls).toEqual([['Two']]);
  menu.showAtPosition({ x: 0, y: 0 });
  host.user.press('Escape');
  expect(host.screen.menus.size).toBe(0);
});

test('isModEvent: tab for Ctrl or middle click, split with Alt, window with Alt and Shift', () => {
  expect(Keymap.isModEvent(new MouseEvent('click'))).toBe(false);
  expect(Keymap.isModEvent(new MouseEvent('click', { ctrlKey: true }))).toBe('tab');
  expect(Keymap.isModEvent(new MouseEvent('auxclick', { button: 1 }))).toBe('tab');
  expect(Keymap.isModEvent(new MouseEvent('click', { ctrlKey: true, altKey: true }))).toBe('split');
  expect(Keymap.isModEvent(new MouseEvent('click', { ctrlKey: true, altKey: true, shiftKey: true }))).toBe('window');
});

test('a disposed host leaves nothing on the page', () => {
  for (const el of [...document.body.children]) el.remove();
  const host = createHost();
  new Recorded(host.app).open();
  new (noticeOf(host))('hello', 0);
  host.dispose();
  expect(document.body.children).toHaveLength(0);
});
