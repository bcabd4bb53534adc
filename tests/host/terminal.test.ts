// @vitest-environment jsdom
/** What plugins add to Obsidian's own command line, and addresses they handle. */
import { expect, test } from 'vitest';
import { createHost, type Host, type HostOptions } from './host.ts';
import { Plugin } from './plugin.ts';
import { turn } from './turns.ts';

class TestPlugin extends Plugin {}

function withPlugin(options: HostOptions = {}): { readonly host: Host; readonly plugin: TestPlugin } {
  const host = createHost({}, options);
  const manifest = {
    id: 'my-plugin',
    name: 'P',
    author: '',
    version: '1.0.0',
    minAppVersion: '1.13.0',
    description: '',
  };
  const plugin = new TestPlugin(host.app, manifest);
  plugin.load();
  return { host, plugin };
}

test('a handler gets texts, and "true" for a flag without a value; its answer is the output', async () => {
  const { host, plugin } = withPlugin();
  plugin.registerCliHandler(
    'my-plugin:show',
    'Shows it',
    { note: { value: '<path>', description: 'Which', required: true } },
    (params) => JSON.stringify(params),
  );
  expect(await host.terminal.run('my-plugin:show', { note: 'A.md', json: true })).toBe('{"note":"A.md","json":"true"}');
  expect(host.terminal.commands()).toMatchObject([
    { id: 'my-plugin:show', description: 'Shows it', flags: { note: { required: true } } },
  ]);
  await expect(host.terminal.run('my-plugin:show')).rejects.toThrow('missing: note');
});

test('ids are that of the plugin, alone or with an action; a second registration throws; unloading takes them away', async () => {
  const { host, plugin } = withPlugin();
  plugin.registerCliHandler('my-plugin', 'Does it', null, () => 'done');
  expect(() => plugin.registerCliHandler('my-plugin', 'Does it', null, () => '')).toThrow('registered already');
  for (const id of ['show', 'other:show', 'my-plugin:', 'my-plugin:two words', 'my-pluginx']) {
    expect(() => plugin.registerCliHandler(id, '', null, () => '')).toThrow('no command id');
  }
  plugin.unload();
  await expect(host.terminal.run('my-plugin')).rejects.toThrow('no command');
});

test.each([
  ['awaited', 'slow'],
  ['lost', ''],
] as const)('output that waits for a macrotask is %s', async (cliOutput, output) => {
  const { host, plugin } = withPlugin({ cliOutput });
  plugin.registerCliHandler('my-plugin', '', null, async () => 'quick');
  plugin.registerCliHandler('my-plugin:slow', '', null, async () => {
    await turn();
    await turn();
    return 'slow';
  });
  expect([await host.terminal.run('my-plugin'), await host.terminal.run('my-plugin:slow')]).toEqual(['quick', output]);
});

test('an obsidian:// address goes to its handler with its decoded pairs and the action', () => {
  const { host, plugin } = withPlugin();
  const seen: unknown[] = [];
  plugin.registerObsidianProtocolHandler('related', (data) => seen.push(data));
  host.user.openUrl('obsidian://related?note=A%20%26%20B.md');
  expect(seen).toEqual([{ action: 'related', note: 'A & B.md' }]);
  plugin.unload();
  expect(() => host.user.openUrl('obsidian://related')).toThrow('no plugin handles');
});
