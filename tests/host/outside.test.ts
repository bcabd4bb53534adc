// @vitest-environment jsdom
/** Another program at work on the vault's folder. */
import { expect, test } from 'vitest';
import { startHost, type Host } from './host.ts';

function record({ app: { vault } }: Host): string[] {
  const log: string[] = [];
  for (const name of ['create', 'modify', 'delete', 'rename'] as const)
    vault.on(name as 'create', ({ path }) => log.push(`${name} ${path}`));
  return log;
}

test('the app notices later, in the order of the changes', async () => {
  const host = await startHost({ 'x.md': 'one', 'y.md': '' });
  const log = record(host);
  host.outside.write('A/new.md', 'new');
  host.outside.edit('x.md', (text) => `${text}!`);
  host.outside.remove('y.md');
  expect(log).toEqual([]);
  expect(host.user.file('x.md').stat.size).toBe(3);
  await host.settle();
  expect(log).toEqual(['create A', 'create A/new.md', 'modify x.md', 'delete y.md']);
  expect(host.user.file('x.md').stat.size).toBe(4);
});

test('a rename outside looks like one file gone and another come', async () => {
  const host = await startHost({ 'x.md': 'text' });
  const log = record(host);
  host.outside.rename('x.md', 'z.md');
  await host.settle();
  expect(log).toEqual(['delete x.md', 'create z.md']);
});

test('two changes before the app looks are one event', async () => {
  const host = await startHost({ 'x.md': 'one' });
  const log = record(host);
  host.outside.write('x.md', 'two');
  host.outside.write('x.md', 'three');
  await host.settle();
  expect(log).toEqual(['modify x.md']);
});

test('process reads what is on the disk now, also before the app has noticed it', async () => {
  const host = await startHost({ 'x.md': 'one' });
  const release = host.hold('event', 'x.md');
  host.outside.write('x.md', 'two');
  const processed = host.app.vault.process(host.user.file('x.md'), (text) => `${text}!`);
  await host.settle();
  expect(host.text('x.md')).toBe('two!');
  release();
  await processed;
});

test('the journal tells who wrote', async () => {
  const host = await startHost({ 'x.md': 'one' });
  host.outside.write('x.md', 'two');
  await host.app.vault.modify(host.user.file('x.md'), 'three');
  await host.user.create('y.md', '');
  expect(host.journal.writes('outside')).toEqual(['x.md']);
  expect(host.journal.writes('plugin')).toEqual(['x.md']);
  expect(host.journal.writes()).toEqual(['x.md', 'x.md', 'y.md']);
  expect(host.journal.reads()).toEqual([]);
});
