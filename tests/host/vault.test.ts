// @vitest-environment jsdom
/** `Vault` against the sentences of the documentation. */
import { expect, test } from 'vitest';
import { createHost, startHost, type Host } from './host.ts';

/** Notes every vault event as a line. */
function record({ app: { vault } }: Host): string[] {
  const log: string[] = [];
  vault.on('create', (file) => log.push(`create ${file.path}`));
  vault.on('modify', (file) => log.push(`modify ${file.path}`));
  vault.on('delete', (file) => log.push(`delete ${file.path}`));
  vault.on('rename', (file, oldPath) => log.push(`rename ${oldPath} -> ${file.path}`));
  return log;
}

test('create is also called when the vault is first loaded for each existing file, before the layout is ready', async () => {
  const host = createHost({ 'A/x.md': '', 'y.md': '' });
  const log = record(host);
  host.app.workspace.onLayoutReady(() => log.push('ready'));
  expect(host.app.vault.getFiles()).toEqual([]);
  await host.start();
  expect(log).toEqual(['create A', 'create A/x.md', 'create y.md', 'ready']);
});

test('if you do not wish to receive create events on vault load, register inside onLayoutReady', async () => {
  const host = createHost({ 'x.md': '' });
  let log: string[] = [];
  host.app.workspace.onLayoutReady(() => (log = record(host)));
  await host.start();
  await host.app.vault.create('new.md', '');
  await host.settle();
  expect(log).toEqual(['create new.md']);
});

test('each change triggers its event, later, in the order of the changes', async () => {
  const host = await startHost({ 'x.md': 'one' });
  const log = record(host);
  const { vault } = host.app;
  const file = host.user.file('x.md');
  const work = [vault.modify(file, 'two'), vault.create('y.md', ''), vault.rename(file, 'z.md')];
  expect(log).toEqual([]);
  await Promise.all(work);
  await vault.delete(file);
  expect(log).toEqual(['modify x.md', 'create y.md', 'rename x.md -> z.md', 'delete z.md']);
});

test('late events come after the promise of the write has resolved', async () => {
  const host = await startHost({ 'x.md': 'one' }, { events: 'late' });
  const log = record(host);
  await host.app.vault.modify(host.user.file('x.md'), 'two');
  expect(log).toEqual([]);
  await host.settle();
  expect(log).toEqual(['modify x.md']);
});

test('process is atomic: twenty at once all count, even beside modify and append', async () => {
  const host = await startHost({ 'n.md': '0' });
  const { vault } = host.app;
  const file = host.user.file('n.md');
  await Promise.all(Array.from({ length: 20 }, () => vault.process(file, (text) => String(Number(text) + 1))));
  expect(await vault.read(file)).toBe('20');
  await Promise.all([vault.append(file, 'a'), vault.process(file, (text) => `${text}b`), vault.append(file, 'c')]);
  expect(host.text('n.md')).toBe('20abc');
});

test('process returns the text that was written; what throws in it writes nothing and blocks nobody', async () => {
  const host = await startHost({ 'n.md': 'a' });
  const { vault } = host.app;
  const file = host.user.file('n.md');
  await expect(
    vault.process(file, () => {
      throw new Error('mine');
    }),
  ).rejects.toThrow('mine');
  expect(await vault.process(file, (text) => `${text}b`)).toBe('ab');
  expect(host.journal.writes()).toEqual(['n.md']);
});

test('the callback of process returns the new content synchronously', async () => {
  const host = await startHost({ 'n.md': 'a' });
  const asynchronous = (async () => 'b') as unknown as (text: string) => string;
  await expect(host.app.vault.process(host.user.file('n.md'), asynchronous)).rejects.toThrow(TypeError);
  expect(host.text('n.md')).toBe('a');
});

test('whether process skips identical text is undocumented: both can be had', async () => {
  for (const [sameText, touched] of [
    ['write', true],
    ['skip', false],
  ] as const) {
    const host = await startHost({ 'n.md': 'a' }, { sameText });
    const before = host.stat('n.md').mtime;
    await host.app.vault.process(host.user.file('n.md'), (text) => text);
    expect(host.stat('n.md').mtime > before).toBe(touched);
  }
});

test('a file that is gone or renamed meanwhile is written by nobody and created by nobody', async () => {
  const host = await startHost({ 'a.md': 'a', 'b.md': 'b' });
  const { vault } = host.app;
  const [a, b] = [host.user.file('a.md'), host.user.file('b.md')];
  const removal = vault.delete(a);
  await expect(vault.process(a, (text) => `${text}!`)).rejects.toThrow('ENOENT');
  await expect(vault.modify(a, 'again')).rejects.toThrow('ENOENT');
  await removal;
  const renaming = vault.rename(b, 'c.md');
  await expect(vault.process(b, (text) => `${text}!`)).rejects.toThrow('ENOENT');
  await renaming;
  expect(host.notes()).toEqual({ 'c.md': 'b' });
});

test('create throws if the file already exists, and if its folder does not', async () => {
  const host = await startHost({ 'x.md': 'kept' });
  await expect(host.app.vault.create('x.md', 'new')).rejects.toThrow('File already exists.');
  await expect(host.app.vault.create('no/y.md', '')).rejects.toThrow('ENOENT');
  await expect(host.app.vault.createFolder('x.md')).rejects.toThrow('Folder already exists.');
  expect(host.text('x.md')).toBe('kept');
});

test('stat has the time of creation, of last modification, and the size on disk as bytes', async () => {
  const host = await startHost({ 'x.md': 'ä' });
  const file = host.user.file('x.md');
  const before = { ...file.stat };
  expect(before.size).toBe(2);
  await host.app.vault.modify(file, 'äö');
  expect(file.stat).toEqual({ ctime: before.ctime, mtime: file.stat.mtime, size: 4 });
  expect(file.stat.mtime).toBeGreaterThan(before.mtime);
  expect(host.stat('x.md')).toEqual(file.stat);
});

test('write options set the times', async () => {
  const host = await startHost({});
  const file = await host.app.vault.create('x.md', '', { ctime: 5, mtime: 7 });
  expect(file.stat).toEqual({ ctime: 5, mtime: 7, size: 0 });
});

test('a renamed file keeps its object; a renamed folder takes its files along, each with its event', async () => {
  const host = await startHost({ 'A/x.md': '', 'A/B/y.md': '' });
  const log = record(host);
  const file = host.user.file('A/B/y.md');
  await host.app.vault.createFolder('C');
  await host.app.vault.rename(host.user.entry('A'), 'C/D');
  expect(file.path).toBe('C/D/B/y.md');
  expect([file.basename, file.extension, file.parent?.path]).toEqual(['y', 'md', 'C/D/B']);
  expect(host.app.vault.getFileByPath('C/D/B/y.md')).toBe(file);
  expect(host.app.vault.getAbstractFileByPath('A')).toBeNull();
  expect(log).toEqual([
    'create C',
    'rename A -> C/D',
    'rename A/B -> C/D/B',
    'rename A/x.md -> C/D/x.md',
    'rename A/B/y.md -> C/D/B/y.md',
  ]);
});

test('rename onto an existing file fails', async () => {
  const host = await startHost({ 'a.md': 'a', 'b.md': 'b' });
  await expect(host.app.vault.rename(host.user.file('a.md'), 'b.md')).rejects.toThrow('already exists');
  expect(host.notes()).toEqual({ 'a.md': 'a', 'b.md': 'b' });
});

test('trash moves to the local trash, where the vault shows nothing', async () => {
  const host = await startHost({ 'A/x.md': 'text' });
  const log = record(host);
  await host.app.vault.trash(host.user.file('A/x.md'), false);
  expect(log).toEqual(['delete A/x.md']);
  expect(host.app.vault.getMarkdownFiles()).toEqual([]);
  expect(Object.keys(host.files())).toEqual(['.trash/A x.md']);
  await host.app.vault.create('y.md', '');
  await host.app.vault.trash(host.user.file('y.md'), true);
  expect(Object.keys(host.files())).toEqual(['.trash/A x.md']);
});

test('deleting a folder deletes what is in it, innermost first', async () => {
  const host = await startHost({ 'A/x.md': '', 'A/B/y.md': '' });
  const log = record(host);
  await host.app.vault.delete(host.user.entry('A'), true);
  expect(log).toEqual(['delete A/B/y.md', 'delete A/x.md', 'delete A/B', 'delete A']);
});

test('files are found by path, with extension, case sensitive; folders and root too', async () => {
  const host = await startHost({ 'A/X.md': '', 'A/p.PNG': '' });
  const { vault } = host.app;
  expect(vault.getFileByPath('A/x.md')).toBeNull();
  expect(vault.getFolderByPath('A')?.children.map(({ name }) => name)).toEqual(['X.md', 'p.PNG']);
  expect(vault.getRoot().isRoot()).toBe(true);
  expect(vault.getAllFolders().map(({ path }) => path)).toEqual(['A']);
  expect(vault.getMarkdownFiles().map(({ path }) => path)).toEqual(['A/X.md']);
  expect(vault.getFiles().map(({ extension }) => extension)).toEqual(['md', 'png']);
  expect(vault.getAllLoadedFiles().map(({ path }) => path)).toEqual(['/', 'A', 'A/X.md', 'A/p.PNG']);
});

test('a file that is not UTF-8 is read with U+FFFD and has its true bytes', async () => {
  const bytes = new Uint8Array([0x61, 0xff, 0x00, 0x62]);
  const host = await startHost({ 'x.md': bytes });
  const file = host.user.file('x.md');
  expect(await host.app.vault.read(file)).toBe('a\ufffd\u0000b');
  expect(new Uint8Array(await host.app.vault.readBinary(file))).toEqual(bytes);
});

test('copies, binary files and appended bytes come out as they went in', async () => {
  const host = await startHost({ 'A/x.md': 'x' });
  const { vault } = host.app;
  await vault.copy(host.user.entry('A'), 'B');
  await vault.createBinary('b.bin', new Uint8Array([1, 2]).buffer);
  await vault.modifyBinary(host.user.file('b.bin'), new Uint8Array([3]).buffer);
  expect(host.text('B/x.md')).toBe('x');
  expect(host.bytes('b.bin')).toEqual(new Uint8Array([3]));
});

test('the disk can be made to fail for one access', async () => {
  const host = await startHost({ 'x.md': 'x', 'y.md': 'y' });
  host.journal.failWith((access, path) => (access === 'write' && path === 'x.md' ? new Error('EACCES') : undefined));
  await expect(host.app.vault.process(host.user.file('x.md'), () => 'new')).rejects.toThrow('EACCES');
  await host.app.vault.process(host.user.file('y.md'), () => 'new');
  expect(host.notes()).toEqual({ 'x.md': 'x', 'y.md': 'new' });
});
