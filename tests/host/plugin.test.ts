// @vitest-environment jsdom
/** `Plugin` against the sentences of the documentation, loaded from the text of a bundle as on a phone. */
import { afterEach, expect, test, vi } from 'vitest';
import { createHost, startHost, type Host } from './host.ts';

afterEach(() => vi.useRealTimers());

/** A bundle whose plugin runs the given statements in `onload`. */
function bundle(onload: string, members = ''): string {
  return `
    const obsidian = require('obsidian');
    class P extends obsidian.Plugin {
      async onload() { const plugin = this; const app = this.app; ${onload} }
      ${members}
    }
    module.exports = { default: P };
  `;
}

/** A bundle that registers one of everything. */
const EVERYTHING = bundle(`
  class Pane extends obsidian.ItemView {
    getViewType() { return 'pane'; }
    getDisplayText() { return 'Pane'; }
    async onOpen() { this.contentEl.setText('pane is here'); this.registerEvent(app.vault.on('modify', () => {})); }
  }
  class Tab extends obsidian.PluginSettingTab {
    getSettingDefinitions() { return [{ name: 'Name', control: { type: 'text', key: 'name' } }]; }
  }
  plugin.settings = Object.assign({ name: 'default' }, await plugin.loadData());
  plugin.addCommand({ id: 'do', name: 'Do it', callback: () => { plugin.done = (plugin.done ?? 0) + 1; } });
  plugin.addRibbonIcon('star', 'Star', () => app.workspace.ensureSideLeaf('pane', 'right'));
  plugin.addStatusBarItem().setText('status');
  plugin.addSettingTab(new Tab(app, plugin));
  plugin.registerView('pane', (leaf) => new Pane(leaf));
  plugin.registerHoverLinkSource('pane', { display: 'Pane', defaultMod: true });
  plugin.registerMarkdownPostProcessor(() => {});
  plugin.registerMarkdownCodeBlockProcessor('x', () => {});
  plugin.registerObsidianProtocolHandler('act', () => {});
  plugin.registerEvent(app.workspace.on('file-open', () => {}));
  plugin.registerEvent(app.metadataCache.on('changed', () => {}));
  plugin.registerDomEvent(document, 'click', () => {});
  plugin.registerInterval(window.setInterval(() => {}, 1000));
`);

test('the bundle can require nothing but obsidian, and sees no Buffer, process or global', async () => {
  const host = await startHost();
  await expect(host.load(`require('fs')`)).rejects.toThrow("Cannot find module 'fs'");
  await expect(host.load('Buffer.from("x")')).rejects.toThrow(TypeError);
  await expect(host.load('process.cwd()')).rejects.toThrow(TypeError);
  await expect(host.load('module.exports = class {}')).rejects.toThrow('must export a class');
  await host.load(bundle(`plugin.seen = [typeof Buffer, typeof process, typeof global];`));
  expect(Reflect.get(host.plugin(), 'seen')).toEqual(['undefined', 'undefined', 'undefined']);
});

test('onload is called before the vault is loaded: there are no files yet', async () => {
  const host = createHost({ 'a.md': '' });
  await host.load(
    bundle(`
    plugin.atLoad = app.vault.getMarkdownFiles().length;
    app.workspace.onLayoutReady(() => { plugin.atReady = app.vault.getMarkdownFiles().length; });
  `),
  );
  await host.start();
  expect([Reflect.get(host.plugin(), 'atLoad'), Reflect.get(host.plugin(), 'atReady')]).toEqual([0, 1]);
});

test('load waits for onload and fails with what it throws; onUserEnable comes after it', async () => {
  const host = await startHost();
  await expect(host.load(bundle(`await Promise.resolve(); throw new Error('no');`))).rejects.toThrow('no');
  expect(() => host.plugin()).toThrow('no plugin related-literature is loaded');
  const code = bundle(
    `await Promise.resolve(); plugin.order = ['load'];`,
    `onUserEnable() { this.order.push('enable'); }`,
  );
  await host.load(code, { enabledByUser: true });
  expect(Reflect.get(host.plugin(), 'order')).toEqual(['load', 'enable']);
});

test('the command id and name will be automatically prefixed with this plugin id and name', async () => {
  const host = await startHost();
  await host.load(EVERYTHING);
  expect(host.commands()).toEqual([
    { id: 'related-literature:do', name: 'Related Literature: Do it', available: true },
  ]);
  expect([host.run('do'), host.run('related-literature:do')]).toEqual([true, true]);
  expect(Reflect.get(host.plugin(), 'done')).toBe(2);
  expect(() => host.run('other')).toThrow('no command "other"; there are related-literature:do');
});

test('a checkCallback says whether this command can be executed at the moment', async () => {
  const host = await startHost({ 'a.md': '' });
  await host.load(
    bundle(`
    plugin.calls = [];
    plugin.addCommand({ id: 'c', name: 'C', checkCallback: (checking) => {
      plugin.calls.push(checking);
      return app.workspace.getActiveFile() !== null;
    } });
  `),
  );
  expect(host.run('c')).toBe(false);
  await host.user.open('a.md');
  expect(host.run('c')).toBe(true);
  expect(Reflect.get(host.plugin(), 'calls')).toEqual([true, true, false]);
});

test('an editorCallback is only triggered when the user is in an editor, and overrides callback', async () => {
  const host = await startHost({ 'a.md': '' });
  await host.load(
    bundle(`
    plugin.addCommand({ id: 'e', name: 'E', callback: () => { throw new Error('overridden'); }, editorCallback: (editor) => editor.replaceSelection('x') });
    plugin.addCommand({ id: 'ec', name: 'EC', editorCheckCallback: (checking, editor, view) => { if (!checking) editor.setValue(view.file.path); return true; } });
  `),
  );
  expect([host.run('e'), host.run('ec')]).toEqual([false, false]);
  const view = await host.user.open('a.md');
  expect(host.run('e')).toBe(true);
  expect(view.editor.getValue()).toBe('x');
  expect(host.run('ec')).toBe(true);
  expect(view.editor.getValue()).toBe('a.md');
  host.user.setMode(view, 'preview');
  expect(host.run('e')).toBe(false);
});

test('what a command or a listener throws is reported by settle', async () => {
  const host = await startHost({ 'a.md': '' });
  await host.load(
    bundle(`
    plugin.addCommand({ id: 'bad', name: 'Bad', callback: async () => { throw new Error('from the command'); } });
    plugin.registerEvent(app.vault.on('modify', () => { throw new Error('from the listener'); }));
  `),
  );
  host.run('bad');
  await expect(host.settle()).rejects.toThrow('from the command');
  host.outside.write('a.md', 'x');
  await expect(host.settle()).rejects.toThrow('from the listener');
  await host.settle();
});

test('data is stored in data.json in the plugin folder; loadData gives null where there is none', async () => {
  const host = await startHost();
  const plugin = await host.load(bundle(''));
  expect(await plugin.loadData()).toBeNull();
  await plugin.saveData({ a: 1 });
  expect(JSON.parse(host.text('.obsidian/plugins/related-literature/data.json'))).toEqual({ a: 1 });
  expect([await plugin.loadData(), host.data()]).toEqual([{ a: 1 }, { a: 1 }]);
});

test('damaged data throws, or is null: nothing documents which', async () => {
  for (const damagedData of ['throw', 'null'] as const) {
    const host = await startHost({}, { damagedData });
    const plugin = await host.load(bundle(''), { data: '{"a":' });
    if (damagedData === 'throw') await expect(plugin.loadData()).rejects.toThrow(SyntaxError);
    else expect(await plugin.loadData()).toBeNull();
  }
});

test('onExternalSettingsChange is called when data.json is modified on disk externally, not by saveData', async () => {
  const host = await startHost();
  const plugin = await host.load(
    bundle(`plugin.seen = [];`, `async onExternalSettingsChange() { this.seen.push(await this.loadData()); }`),
  );
  await plugin.saveData({ a: 1 });
  await host.settle();
  expect(Reflect.get(plugin, 'seen')).toEqual([]);
  host.outside.write('.obsidian/plugins/related-literature/data.json', '{"a":2}');
  await host.settle();
  expect(Reflect.get(plugin, 'seen')).toEqual([{ a: 2 }]);
});

test('after unloading no listener, interval, command, view type, ribbon icon or anything else remains', async () => {
  const host = await startHost({ 'a.md': '' });
  const before = host.counts();
  await host.load(EVERYTHING);
  await host.user.open('a.md');
  host.screen.ribbonEl.querySelector<HTMLElement>('[aria-label="Star"]')?.click();
  await host.settle();
  const during = host.counts();
  expect(during).toMatchObject({
    commands: 1,
    ribbonIcons: 1,
    statusBarItems: 1,
    settingTabs: 1,
    intervals: (before['intervals'] ?? 0) + 1,
    pluginViews: 1,
  });
  expect(during['listeners']).toBe((before['listeners'] ?? 0) + 3);
  await host.unload();
  await host.settle();
  expect(host.counts()).toEqual(before);
  expect(host.screen.ribbonEl.children).toHaveLength(0);
});

test('a view of a plugin that is switched off is replaced, and comes back in its place when it is switched on again', async () => {
  const host = await startHost();
  await host.load(EVERYTHING);
  await host.app.workspace.ensureSideLeaf('pane', 'right');
  await host.unload();
  await host.settle();
  const [leaf] = host.app.workspace.getLeavesOfType('pane');
  expect(leaf?.getDisplayText()).toBe('Plugin no longer active');
  await host.load(EVERYTHING);
  await host.settle();
  expect(leaf?.view.containerEl.textContent).toContain('pane is here');
});

test('a leak shows in the counts: a listener, a timeout, a modal that is left', async () => {
  const host = await startHost();
  const before = host.counts();
  await host.load(
    bundle(`
    app.vault.on('modify', () => {});
    window.setTimeout(() => {}, 100000);
    new obsidian.Modal(app).open();
  `),
  );
  await host.unload();
  const after = host.counts();
  expect(Object.keys(after).filter((name) => after[name] !== before[name])).toEqual([
    'timeouts',
    'listeners',
    'modals',
    'scopes',
  ]);
});

test('timers are counted while they are faked, too, and those of the app are not', async () => {
  vi.useFakeTimers();
  const host = await startHost({ 'a.md': '' });
  const before = host.counts();
  await host.load(
    bundle(
      `window.setTimeout(() => {}, 1000); plugin.registerInterval(window.setInterval(() => {}, 1000)); new obsidian.Notice('x');`,
    ),
  );
  host.user.type(await host.user.open('a.md'), 'x');
  expect(host.counts()).toMatchObject({
    timeouts: (before['timeouts'] ?? 0) + 1,
    intervals: (before['intervals'] ?? 0) + 1,
  });
});

test('the network is not there, and every attempt is noted', async () => {
  const host = await startHost();
  await host.load(bundle(`await obsidian.requestUrl({ url: 'https://example.org' }).catch(() => {});`));
  expect(host.requests).toEqual(['https://example.org']);
});

test('language, platform and version are those of the device', async () => {
  const seen = async (host: Host): Promise<unknown> => {
    await host.load(
      bundle(
        `plugin.seen = [obsidian.getLanguage(), obsidian.Platform.isMobile, obsidian.requireApiVersion('1.13.0'), obsidian.requireApiVersion('1.14.0')];`,
      ),
    );
    return Reflect.get(host.plugin(), 'seen');
  };
  expect(await seen(await startHost({}, { language: 'de', device: 'phone' }))).toEqual(['de', true, true, false]);
  expect(await seen(await startHost())).toEqual(['en', false, true, false]);
});
