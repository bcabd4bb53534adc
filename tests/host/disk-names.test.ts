// @vitest-environment jsdom
/** Names on the disk and names in the vault. */
import { expect, test } from 'vitest';
import { startHost } from './host.ts';

const NFD = 'Bu\u0308cher/Ko\u0308ln.md';
const NFC = 'B\u00fccher/K\u00f6ln.md';

test('a path of the vault is NFC, and no-break blanks are plain ones; the disk keeps its own names', async () => {
  const host = await startHost({ [NFD]: 'one', 'a\u00a0b\u202fc.md': 'two' });
  expect(host.app.vault.getMarkdownFiles().map(({ path }) => path)).toEqual([NFC, 'a b c.md']);
  expect(host.app.vault.getFolderByPath('B\u00fccher')?.children.map(({ name }) => name)).toEqual(['K\u00f6ln.md']);
  expect(Object.keys(host.notes())).toEqual([NFD, 'a\u00a0b\u202fc.md']);
});

test('reading and writing by the path of the vault reaches the file under its own name', async () => {
  const host = await startHost({ [NFD]: 'one' });
  const file = host.user.file(NFC);
  expect([await host.app.vault.read(file), await host.app.vault.adapter.exists(NFC)]).toEqual(['one', true]);
  await host.app.vault.process(file, (text) => `${text}!`);
  await host.app.vault.adapter.append(NFC, '?');
  const view = await host.user.open(NFC);
  host.user.type(view, 'typed ');
  await host.user.save();
  expect(host.notes()).toEqual({ [NFD]: 'typed one!?' });
});

test('a new file goes into the folder of that name, whatever form the folder has on the disk', async () => {
  const host = await startHost({ [NFD]: 'one' });
  await host.app.vault.create('B\u00fccher/new.md', 'new');
  expect(Object.keys(host.notes())).toEqual([NFD, 'Bu\u0308cher/new.md']);
  expect(host.app.vault.getFolderByPath('B\u00fccher')?.children).toHaveLength(2);
});

test('renaming and removing it leaves nothing under the old name', async () => {
  const host = await startHost({ [NFD]: 'one', 'other.md': '' });
  await host.user.rename(NFC, 'K\u00f6ln.md');
  expect([host.notes(), host.user.file('K\u00f6ln.md').path]).toEqual([
    { 'K\u00f6ln.md': 'one', 'other.md': '' },
    'K\u00f6ln.md',
  ]);
  await host.user.remove('B\u00fccher');
  expect(host.parts.disk.folders()).toEqual(['.obsidian']);
});

test('another program changes it under its own name, and the app notices', async () => {
  const host = await startHost({ [NFD]: 'one' });
  const changed: string[] = [];
  host.app.vault.on('modify', ({ path }) => changed.push(path));
  host.app.vault.on('delete', ({ path }) => changed.push(`${path} went`));
  host.outside.write(NFD, 'longer');
  await host.settle();
  host.outside.remove(NFD);
  await host.settle();
  expect(changed).toEqual([NFC, `${NFC} went`]);
});

test('two names on the disk that become one are one file, the one of the very name', async () => {
  const host = await startHost({ 'Ko\u0308ln.md': 'decomposed', 'K\u00f6ln.md': 'composed' });
  expect(host.app.vault.getMarkdownFiles()).toHaveLength(1);
  expect(await host.app.vault.read(host.user.file('K\u00f6ln.md'))).toBe('composed');
  host.outside.remove('K\u00f6ln.md');
  await host.settle();
  expect(await host.app.vault.read(host.user.file('K\u00f6ln.md'))).toBe('decomposed');
});
