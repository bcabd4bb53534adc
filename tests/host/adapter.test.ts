// @vitest-environment jsdom
/** `DataAdapter` against the sentences of the documentation. */
import { expect, test } from 'vitest';
import { startHost } from './host.ts';

test('if the file exists its content will be overwritten, otherwise the file will be created', async () => {
  const host = await startHost({});
  const { adapter } = host.app.vault;
  await adapter.write('x.md', 'one');
  expect(host.app.vault.getFileByPath('x.md')?.stat.size).toBe(3);
  await adapter.write('x.md', 'three');
  expect(await adapter.read('x.md')).toBe('three');
});

test('files of the configuration folder are on the disk, but not in the vault', async () => {
  const host = await startHost({ '.obsidian/app.json': '{}' });
  const { vault } = host.app;
  const events: string[] = [];
  vault.on('create', ({ path }) => events.push(path));
  await vault.adapter.mkdir('.obsidian/plugins/p');
  await vault.adapter.write('.obsidian/plugins/p/data.json', '{"a":1}');
  expect(await vault.adapter.read('.obsidian/plugins/p/data.json')).toBe('{"a":1}');
  expect(vault.getFiles()).toEqual([]);
  expect(events).toEqual([]);
  expect(vault.configDir).toBe('.obsidian');
});

test('the configuration folder may have another name', async () => {
  const host = await startHost({ '.work/app.json': '{}' }, { configDir: '.work' });
  expect(host.app.vault.configDir).toBe('.work');
  expect(host.app.vault.getFiles()).toEqual([]);
});

test('lists all files and folders inside the given folder, non-recursive', async () => {
  const host = await startHost({ 'A/x.md': '', 'A/B/y.md': '', 'z.md': '' });
  const { adapter } = host.app.vault;
  expect(await adapter.list('A')).toEqual({ files: ['A/x.md'], folders: ['A/B'] });
  expect(await adapter.list('/')).toEqual({ files: ['z.md'], folders: ['.obsidian', 'A'] });
});

test('exists, stat, remove, rename and copy work on files', async () => {
  const host = await startHost({ 'x.md': 'text' });
  const { adapter } = host.app.vault;
  expect(await adapter.exists('x.md')).toBe(true);
  expect(await adapter.stat('x.md')).toMatchObject({ type: 'file', size: 4 });
  expect(await adapter.stat('no.md')).toBeNull();
  await adapter.copy('x.md', 'y.md');
  await expect(adapter.copy('x.md', 'y.md')).rejects.toThrow('already exists');
  await adapter.rename('y.md', 'z.md');
  await adapter.remove('x.md');
  await expect(adapter.remove('x.md')).rejects.toThrow('ENOENT');
  expect(Object.keys(host.notes())).toEqual(['z.md']);
});

test('if recursive is false the folder needs to be empty', async () => {
  const host = await startHost({ 'A/x.md': '' });
  const { adapter } = host.app.vault;
  await expect(adapter.rmdir('A', false)).rejects.toThrow('ENOTEMPTY');
  await adapter.rmdir('A', true);
  expect(host.app.vault.getAllLoadedFiles()).toHaveLength(1);
});

test('process is atomic here too, and bytes are bytes', async () => {
  const host = await startHost({ 'x.md': 'a' });
  const { adapter } = host.app.vault;
  await Promise.all([
    adapter.process('x.md', (text) => `${text}b`),
    adapter.append('x.md', 'c'),
    adapter.process('x.md', (text) => `${text}d`),
  ]);
  expect(await adapter.read('x.md')).toBe('abcd');
  await adapter.writeBinary('x.bin', new Uint8Array([255]).buffer);
  expect(new Uint8Array(await adapter.readBinary('x.bin'))).toEqual(new Uint8Array([255]));
});
