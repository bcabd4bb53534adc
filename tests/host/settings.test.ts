// @vitest-environment jsdom
/** Declarative settings against the sentences of the documentation. */
import type * as Obsidian from 'obsidian';
import { expect, test, vi } from 'vitest';
import { CONTROLS, openTab } from './open-tab.ts';
import { SettingPage } from './setting-page.ts';
import { SettingsWindow } from './settings-window.ts';

test('the definitions are asked for once when the tab is added, and on every display', () => {
  const { tab, shown } = openTab(CONTROLS);
  expect(tab.asked).toBe(2);
  expect(shown.rows().map(({ name }) => name)).toEqual([
    'Toggle',
    'Choice',
    'Line',
    'Lines',
    'Count',
    'Slide',
    'Folder',
    'File',
    'Colour',
  ]);
});

test('every control shows its value, or the default, in an element with its name', () => {
  const { shown } = openTab(CONTROLS, { line: 'hello', slide: 3 });
  const field = (name: string): string =>
    shown.el.querySelector<HTMLInputElement>(`[aria-label="${name}"]`)?.value ?? 'none';
  expect([field('Choice'), field('Line'), field('Count'), field('Slide')]).toEqual(['a', 'hello', '50', '3']);
  expect(shown.el.querySelector<HTMLInputElement>('[aria-label="Toggle"]')?.checked).toBe(true);
  expect(shown.el.textContent).toContain('3 days');
});

test('by default a change mutates and persists plugin.settings', async () => {
  const { host, plugin, shown } = openTab(CONTROLS);
  const values = {
    toggle: false,
    choice: 'b',
    line: 'x',
    lines: 'x\ny',
    count: 7,
    slide: 4,
    folder: 'A',
    file: 'A/x.md',
    colour: '#ff0000',
  };
  for (const [key, value] of Object.entries(values)) await shown.control(key).change(value);
  await host.settle();
  expect(plugin.settings).toEqual(values);
  expect(JSON.parse(host.text('.obsidian/plugins/p/data.json'))).toEqual(values);
});

test('a non-empty string from validate rejects the change and shows below the setting; accepting clears it', async () => {
  const validate = async (value: string): Promise<string | void> => (value === 'bad' ? 'Not this' : undefined);
  const { plugin, shown } = openTab([{ name: 'Line', control: { type: 'text', key: 'line', validate } }], {
    line: 'old',
  });
  const row = shown.row('Line');
  await row.change('bad');
  expect([row.error, plugin.settings['line']]).toEqual(['Not this', 'old']);
  await row.change('good');
  expect([row.error, plugin.settings['line']]).toEqual([null, 'good']);
});

test('validate runs once on mount and shows the message if the stored value fails, without changing it', async () => {
  const { host, plugin, shown } = openTab(
    [{ name: 'Line', control: { type: 'text', key: 'line', validate: () => 'Old data' } }],
    { line: 'old' },
  );
  await host.settle();
  expect([shown.row('Line').error, plugin.settings['line']]).toEqual(['Old data', 'old']);
});

test('visible and disabled are evaluated on each render and by refreshDomState', async () => {
  let shownNow = false;
  const { shown, tab } = openTab([
    {
      type: 'group',
      heading: 'Group',
      items: [
        { name: 'Line', visible: () => shownNow, control: { type: 'text', key: 'line', disabled: () => shownNow } },
      ],
    },
    ...CONTROLS.slice(0, 1),
  ]);
  const input = (): HTMLInputElement | null => shown.el.querySelector('[aria-label="Line"]');
  expect([shown.row('Line').isVisible, shown.row('Line').setting.settingEl.style.display, input()?.disabled]).toEqual([
    false,
    'none',
    false,
  ]);
  shownNow = true;
  tab.refreshDomState();
  expect([shown.row('Line').setting.settingEl.style.display, input()?.disabled]).toEqual(['', true]);
  shownNow = false;
  await shown.row('Toggle').change(false);
  expect(shown.row('Line').setting.settingEl.style.display).toBe('none');
});

test('groups have headings; actions are called with the row and its index', () => {
  const action = vi.fn();
  const { shown } = openTab([
    { type: 'group', heading: 'Group', cls: 'mine', items: [{ name: 'Text' }, { name: 'Do', action }] },
  ]);
  expect(shown.el.querySelector('.mine .setting-item-heading')?.textContent).toBe('Group');
  shown.row('Do').click();
  expect(action).toHaveBeenCalledWith(shown.row('Do').setting.settingEl, 1);
});

test('render draws the row and may return a cleanup function, invoked before the row is torn down', () => {
  const cleanup = vi.fn();
  const { shown, tab } = openTab([
    {
      name: 'Own',
      render: (setting) => {
        setting.addText((text) => text.setValue('drawn'));
        return cleanup;
      },
    },
  ]);
  expect(shown.el.querySelector('input')?.value).toBe('drawn');
  tab.update();
  expect(cleanup).toHaveBeenCalledTimes(1);
  shown.close();
  expect(cleanup).toHaveBeenCalledTimes(2);
  expect(shown.el.children).toHaveLength(0);
});

test('update draws a tab again whose definitions have changed', () => {
  const { shown, tab } = openTab(CONTROLS);
  tab.definitions = [{ name: 'Only', control: { type: 'text', key: 'only' } }];
  tab.update();
  expect(shown.rows().map(({ name }) => name)).toEqual(['Only']);
});

class Custom extends SettingPage {
  override display(): void {
    this.containerEl.setText('own page');
  }
}

test('a page is opened by its row, in place of the tab, and leads back', () => {
  const { shown } = openTab([
    {
      type: 'page',
      name: 'Texts',
      displayValue: () => '3 changed',
      status: 'warning',
      items: [{ name: 'Inside', control: { type: 'text', key: 'inside' } }],
    },
    { type: 'page', name: 'Custom', page: () => new Custom() },
  ]);
  expect(shown.el.textContent).toContain('3 changed');
  shown.row('Texts').click();
  expect(shown.rows().map(({ name }) => name)).toEqual(['Inside']);
  shown.el.querySelector<HTMLElement>('[aria-label="Back"]')?.click();
  shown.row('Custom').click();
  expect(shown.el.textContent).toContain('own page');
});

test('a list has an empty state, an add item, and delete buttons with the index', () => {
  const [add, remove] = [vi.fn(), vi.fn()];
  const list = (items: Obsidian.SettingGroupItem[]): Obsidian.SettingDefinitionItem => ({
    type: 'list',
    heading: 'Folders',
    emptyState: 'None yet',
    addItem: { name: 'Add folder', action: add },
    onDelete: remove,
    items,
  });
  const empty = openTab([list([])]).shown;
  expect(empty.el.textContent).toContain('None yet');
  empty.el.querySelector<HTMLElement>('[aria-label="Add folder"]')?.click();
  expect(add).toHaveBeenCalledTimes(1);
  const filled = openTab([list([{ name: 'A' }, { name: 'B' }])]).shown;
  filled.row('B').setting.controlEl.querySelector<HTMLElement>('[aria-label="Delete"]')?.click();
  expect(remove).toHaveBeenCalledWith(1);
});

test('a group can be searched', () => {
  const match = (definition: Obsidian.SettingDefinition, query: string): boolean => definition.name.includes(query);
  const { shown } = openTab([
    { type: 'group', heading: 'G', search: { match }, items: [{ name: 'one' }, { name: 'two' }] },
  ]);
  const search = shown.el.querySelector<HTMLInputElement>('input[type="search"]');
  if (search) search.value = 'two';
  search?.dispatchEvent(new Event('input'));
  expect(shown.rows().map(({ setting }) => setting.settingEl.style.display)).toEqual(['none', '']);
});

test('display is the old way, for a tab without definitions', () => {
  const { tab, shown } = openTab([]);
  tab.display = () => tab.containerEl.setText('drawn by hand');
  tab.update();
  shown.close();
  expect(new SettingsWindow(tab).el.textContent).toBe('drawn by hand');
});

test('an error while storing is reported, not swallowed', async () => {
  const { host, tab, shown } = openTab(CONTROLS);
  tab.setControlValue = () => Promise.reject(new Error('disk full'));
  await shown.row('Line').change('x');
  expect(host.takeErrors().map(String)).toEqual(['Error: disk full']);
});
