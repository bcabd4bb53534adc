// @vitest-environment jsdom
/** Settings while they are used: numbers, rows that stay, windows of their own. */
import type * as Obsidian from 'obsidian';
import { expect, test, vi } from 'vitest';
import { CONTROLS, openTab } from './open-tab.ts';
import { SettingsWindow } from './settings-window.ts';

test('a number is stored on blur or Enter, not while it is typed', async () => {
  const { host, plugin, shown } = openTab(CONTROLS);
  const field = shown.el.querySelector<HTMLInputElement>('[aria-label="Count"]');
  const typed = async (text: string, event: Event): Promise<unknown> => {
    if (field) field.value = text;
    field?.dispatchEvent(new Event('input', { bubbles: true }));
    const whileTyping = plugin.settings['count'];
    field?.dispatchEvent(event);
    await host.settle();
    return [whileTyping, plugin.settings['count']];
  };
  expect(await typed('7', new Event('blur'))).toEqual([undefined, 7]);
  expect(await typed('8', new KeyboardEvent('keydown', { key: 'Enter' }))).toEqual([7, 8]);
});

test.each([
  ['abc', 'This is no number.'],
  ['', 'This is no number.'],
  [-1, 'This number is out of range.'],
])('a number control rejects %j with an inline error, and stores nothing', async (value, message) => {
  const { plugin, shown } = openTab(CONTROLS, { count: 5 });
  await shown.row('Count').change(value);
  expect([plugin.settings['count'], shown.row('Count').error]).toEqual([5, message]);
  await shown.row('Count').change(6);
  expect([plugin.settings['count'], shown.row('Count').error]).toEqual([6, null]);
});

test('update keeps rows by their key: the element stays, with new words and the present value, and what is being typed in it', () => {
  const text = (name: string): Obsidian.SettingDefinitionItem => ({ name, control: { type: 'text', key: 'line' } });
  const { plugin, tab, shown } = openTab([text('Line'), { name: 'Gone', control: { type: 'toggle', key: 'gone' } }], {
    line: 'old',
  });
  const before = shown.row('Line').setting.settingEl;
  plugin.settings['line'] = 'new';
  tab.definitions = [{ name: 'First', control: { type: 'toggle', key: 'first' } }, text('Zeile')];
  tab.update();
  const field = before.querySelector('input');
  expect([shown.rows().map(({ name }) => name), shown.row('Zeile').setting.settingEl === before, field?.value]).toEqual(
    [['First', 'Zeile'], true, 'new'],
  );
  field?.focus();
  if (field) field.value = 'half';
  tab.update();
  expect([field?.value, document.activeElement === field]).toEqual(['half', true]);
});

test('rows that are kept ask the new definitions whether they may be changed, and what is wrong with a value', async () => {
  const line = (isLocked: boolean, message: string): Obsidian.SettingDefinitionItem => ({
    name: 'Line',
    control: { type: 'text', key: 'line', disabled: () => isLocked, validate: () => message },
  });
  const { tab, shown } = openTab([line(false, '')]);
  tab.definitions = [line(true, 'No')];
  tab.update();
  await shown.row('Line').change('x');
  expect([shown.row('Line').error, shown.el.querySelector('input')?.disabled]).toEqual(['No', true]);
});

test('rows may be drawn anew instead', () => {
  const { tab, shown } = openTab(CONTROLS, {}, { settingRows: 'redrawn' });
  const before = shown.row('Line').setting.settingEl;
  tab.update();
  expect(shown.row('Line').setting.settingEl).not.toBe(before);
});

test('settings may open in a window with a document of its own', async () => {
  const { plugin, shown } = openTab(CONTROLS, {}, { settingsPlace: 'window' });
  expect([shown.el.ownerDocument === document, shown.el.ownerDocument.defaultView === window]).toEqual([false, false]);
  await shown.row('Line').change('typed');
  expect(plugin.settings['line']).toBe('typed');
  shown.close();
  expect(document.querySelector('iframe')).toBeNull();
});

test.each([
  ['told', 1],
  ['silent', 0],
] as const)('closing (%s) calls hide and cleanups so often: %i; it can be opened again', (settingsClose, times) => {
  const cleanup = vi.fn();
  const { tab, shown } = openTab(
    [{ name: 'Own', render: () => cleanup }],
    {},
    { settingsClose, settingsPlace: 'window' },
  );
  const hide = vi.spyOn(tab, 'hide');
  shown.close();
  expect([hide.mock.calls.length, cleanup.mock.calls.length]).toEqual([times, times]);
  expect(new SettingsWindow(tab).rows().map(({ name }) => name)).toEqual(['Own']);
});

test.each(['stays', 'closes'] as const)('a page that is open %s when the tab is updated', (settingPage) => {
  const page = (name: string): Obsidian.SettingDefinitionItem => ({
    type: 'page',
    name: 'Page',
    items: [{ name, control: { type: 'text', key: 'line' } }],
  });
  const { tab, shown } = openTab([page('Old')], {}, { settingPage });
  shown.openPage('Page');
  tab.definitions = [page('New')];
  tab.update();
  expect(shown.page).toBe(settingPage === 'stays' ? 'Page' : null);
  expect(shown.row('New').definition.name).toBe('New');
});

test('a row is found on whichever page it stands', () => {
  const { shown } = openTab([
    { name: 'First' },
    { type: 'page', name: 'Page', items: [{ name: 'Line', control: { type: 'text', key: 'line' } }] },
  ]);
  expect(shown.pages()).toEqual(['Page']);
  expect([shown.control('line').name, shown.page]).toEqual(['Line', 'Page']);
  expect([shown.row('First').name, shown.page]).toEqual(['First', null]);
});
