// @vitest-environment jsdom
/** Habits as a whole, and those that have no better place. */
import { expect, test, vi } from 'vitest';
import { DEFAULT_HABITS, HABIT_CHOICES } from './habits.ts';
import { createHost, startHost } from './host.ts';
import { Plugin } from './plugin.ts';

const DATA = '.obsidian/plugins/p/data.json';
const MANIFEST = { id: 'p', name: 'P', author: '', version: '1.0.0', minAppVersion: '1.13.0', description: '' };

class TestPlugin extends Plugin {
  override onExternalSettingsChange = vi.fn();
}

test('each habit has a default and another way', () => {
  expect(Object.keys(DEFAULT_HABITS)).toEqual(Object.keys(HABIT_CHOICES));
  for (const choices of Object.values(HABIT_CHOICES)) expect(new Set<string>(choices).size).toBeGreaterThan(1);
  for (const [name, choices] of Object.entries(HABIT_CHOICES))
    expect(choices).toContain(Reflect.get(DEFAULT_HABITS, name));
  expect(createHost({}, { events: 'late' }).parts.habits).toEqual({ ...DEFAULT_HABITS, events: 'late' });
});

test('a byte order mark is not in what is read; in what process hands out it may be', async () => {
  for (const processBom of ['kept', 'stripped'] as const) {
    const host = await startHost({ 'a.md': '\ufeff---\nt: 1\n---\n' }, { readBom: 'stripped', processBom });
    const file = host.user.file('a.md');
    expect((await host.app.vault.read(file)).startsWith('---')).toBe(true);
    expect((await host.app.vault.cachedRead(file)).startsWith('---')).toBe(true);
    expect((await host.user.open('a.md')).editor.getValue().startsWith('---')).toBe(true);
    expect(host.app.metadataCache.getFileCache(file)?.frontmatter).toEqual({ t: 1 });
    const seen: string[] = [];
    await host.app.vault.process(file, (text) => (seen.push(text), `${text}x`));
    expect([seen[0]?.startsWith('\ufeff'), host.text('a.md').startsWith('\ufeff')]).toEqual([
      processBom === 'kept',
      processBom === 'kept',
    ]);
  }
});

test('a note that cannot be parsed has no cache, now and after every change, and holds nothing else up', async () => {
  const host = createHost({ 'a.md': '---\nt: 1\n---\n', 'b.md': '[[a]]' }, { unparsable: ['a.md'] });
  const told: string[] = [];
  host.app.metadataCache.on('changed', ({ path }) => told.push(path));
  host.app.metadataCache.on('resolved', () => told.push('resolved'));
  await host.start();
  await host.settle();
  host.outside.edit('a.md', (text) => `${text}more`);
  await host.settle();
  expect(host.app.metadataCache.getFileCache(host.user.file('a.md'))).toBeNull();
  expect(host.app.metadataCache.resolvedLinks['b.md']).toEqual({ 'a.md': 1 });
  expect([told.includes('a.md'), told.includes('b.md'), told.at(-1)]).toEqual([false, true, 'resolved']);
});

test('a vault of nothing but such a note is resolved all the same', async () => {
  const host = createHost({ 'a.md': '' }, { unparsable: ['a.md'] });
  const resolved = vi.fn();
  host.app.metadataCache.on('resolved', resolved);
  await host.start();
  await host.settle();
  expect(resolved).toHaveBeenCalled();
});

test('settings from outside are told of only if their modification time is strictly newer', async () => {
  const host = await startHost();
  const plugin = new TestPlugin(host.app, MANIFEST);
  host.parts.plugins.set('p', plugin);
  await plugin.saveData({ a: 1 });
  const { mtime } = host.stat(DATA);
  for (const time of [mtime - 1, mtime, mtime + 1, mtime + 1]) {
    host.outside.write(DATA, `{"time": ${time}}`, { mtime: time });
    await host.settle();
  }
  expect(plugin.onExternalSettingsChange).toHaveBeenCalledTimes(1);
  host.outside.remove(DATA);
  await host.settle();
  expect(plugin.onExternalSettingsChange).toHaveBeenCalledTimes(1);
});

test('a full local storage keeps what it had, and nobody is told', () => {
  const host = createHost();
  host.app.saveLocalStorage('a', 1);
  host.parts.quota.isFull = true;
  expect(() => host.app.saveLocalStorage('a', 2)).not.toThrow();
  expect(host.app.loadLocalStorage('a')).toBe(1);
  host.app.saveLocalStorage('a', null);
  expect(host.app.loadLocalStorage('a')).toBeNull();
});

test.each([
  ['phone', true],
  ['iphone', false],
  ['tablet', false],
] as const)('a long press on a %s brings a context menu: %s', async (device, comes) => {
  const host = createHost({}, { device });
  const el = document.body.createDiv();
  const events: string[] = [];
  for (const name of ['touchstart', 'contextmenu', 'touchend']) el.addEventListener(name, () => events.push(name));
  await host.user.longPress(el);
  expect(events).toEqual(comes ? ['touchstart', 'contextmenu', 'touchend'] : ['touchstart', 'touchend']);
});
