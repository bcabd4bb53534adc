// @vitest-environment jsdom
/** `MetadataCache` against the sentences of the documentation. */
import { expect, test } from 'vitest';
import { createHost, startHost, type Host } from './host.ts';

/** Notes every event of the cache as a line. */
function record({ app: { metadataCache } }: Host): string[] {
  const log: string[] = [];
  metadataCache.on('changed', (file, data, cache) =>
    log.push(`changed ${file.path} ${data.length} ${JSON.stringify(cache.frontmatter ?? null)}`),
  );
  metadataCache.on('deleted', (file, previous) =>
    log.push(`deleted ${file.path} ${JSON.stringify(previous?.frontmatter ?? null)}`),
  );
  metadataCache.on('resolve', (file) => log.push(`resolve ${file.path}`));
  metadataCache.on('resolved', () => log.push('resolved'));
  return log;
}

test('nothing is known at first: the cache of a file is null until it is indexed', async () => {
  const host = createHost({ 'a.md': '---\nt: 1\n---\n', 'b.md': '' });
  const release = host.hold('index', 'b.md');
  const log = record(host);
  await host.start();
  await host.settle();
  const { metadataCache } = host.app;
  expect(metadataCache.getFileCache(host.user.file('a.md'))?.frontmatter).toEqual({ t: 1 });
  expect(metadataCache.getFileCache(host.user.file('b.md'))).toBeNull();
  expect(log).toEqual(['changed a.md 13 {"t":1}', 'resolve a.md']);
  release();
  await host.settle();
  expect(metadataCache.getCache('b.md')).toEqual({});
  expect(log.slice(2)).toEqual(['changed b.md 0 null', 'resolve b.md', 'resolved']);
});

test('layout-ready does not wait for the index', async () => {
  const host = createHost({ 'a.md': '' });
  host.hold('index');
  await host.start();
  expect(host.app.workspace.layoutReady).toBe(true);
  expect(host.app.metadataCache.getCache('a.md')).toBeNull();
});

test('changed is called when a file has been indexed, and its (updated) cache is now available', async () => {
  const host = await startHost({ 'a.md': 'old' });
  const log = record(host);
  await host.app.vault.modify(host.user.file('a.md'), '---\nt: x\n---\n');
  expect(log).toEqual([]);
  await host.settle();
  expect(log).toEqual(['changed a.md 13 {"t":"x"}', 'resolve a.md', 'resolved']);
});

test('changed is not called when a file is renamed; the cache goes along', async () => {
  const host = await startHost({ 'a.md': '---\nt: 1\n---\n' });
  const log = record(host);
  await host.user.rename('a.md', 'b.md');
  expect(host.app.metadataCache.getCache('b.md')?.frontmatter).toEqual({ t: 1 });
  expect(host.app.metadataCache.getCache('a.md')).toBeNull();
  await host.settle();
  expect(log).toEqual(['resolved']);
});

test('deleted presents a best-effort previous version, or null if the file was not cached', async () => {
  const host = createHost({ 'a.md': '---\nt: 1\n---\n', 'b.md': '' });
  host.hold('index', 'b.md');
  await host.start();
  await host.settle();
  const log = record(host);
  await host.user.remove('a.md');
  await host.user.remove('b.md');
  expect(log).toEqual(['deleted a.md {"t":1}', 'deleted b.md null']);
});

test('a file that changes twice while its index is held is indexed once, with what it holds then', async () => {
  const host = await startHost({ 'a.md': '' });
  const log = record(host);
  const release = host.hold('index');
  await host.app.vault.modify(host.user.file('a.md'), 'one');
  await host.app.vault.modify(host.user.file('a.md'), 'three');
  await host.user.rename('a.md', 'b.md');
  await host.settle();
  release();
  await host.settle();
  expect(log.filter((line) => line.startsWith('changed'))).toEqual(['changed b.md 5 null']);
});

test('resolvedLinks has the link count by destination, unresolvedLinks what leads nowhere', async () => {
  const text = '[[b]] [[B.md|x]] ![[A/c#h]] [t](A/c.md) [[no]] [w](https://x.org)';
  const host = await startHost({ 'a.md': text, 'b.md': '', 'A/c.md': '---\nup: "[[b]]"\n---\n' });
  const { metadataCache } = host.app;
  expect(metadataCache.resolvedLinks['a.md']).toEqual({ 'b.md': 2, 'A/c.md': 2 });
  expect(metadataCache.resolvedLinks['A/c.md']).toEqual({ 'b.md': 1 });
  expect(metadataCache.unresolvedLinks['a.md']).toEqual({ no: 1 });
  await host.user.remove('b.md');
  await host.user.create('no.md', '');
  await host.settle();
  expect(metadataCache.resolvedLinks['a.md']).toEqual({ 'A/c.md': 2, 'no.md': 1 });
  expect(metadataCache.unresolvedLinks['a.md']).toEqual({ b: 1, 'B.md': 1 });
});

test('getFirstLinkpathDest gets the best match for a linkpath', async () => {
  const host = await startHost({ 'A/n.md': '', 'B/C/n.md': '', 'B/m.md': '', 'pic.png': '' });
  const find = (link: string, source: string): string | undefined =>
    host.app.metadataCache.getFirstLinkpathDest(link, source)?.path;
  expect(find('n', 'x.md')).toBe('A/n.md');
  expect(find('N', 'B/m.md')).toBe('B/C/n.md');
  expect(find('C/n', 'x.md')).toBe('B/C/n.md');
  expect(find('B/C/n.md', 'x.md')).toBe('B/C/n.md');
  expect(find('pic.png', 'x.md')).toBe('pic.png');
  expect(find('', 'x.md')).toBeUndefined();
});

test('fileToLinktext: if file name is unique, use the filename; if not unique, use full path', async () => {
  const host = await startHost({ 'A/n.md': '', 'B/n.md': '', 'A/m.md': '' });
  const { metadataCache } = host.app;
  expect(metadataCache.fileToLinktext(host.user.file('A/m.md'), '')).toBe('m');
  expect(metadataCache.fileToLinktext(host.user.file('A/n.md'), '')).toBe('A/n');
  expect(metadataCache.fileToLinktext(host.user.file('A/n.md'), '', false)).toBe('A/n.md');
});

test('bad YAML never throws and leaves a cache without frontmatter', async () => {
  const bad = [
    '---\na: [b\n---\n',
    '---\n"x\n---\n',
    '---\na: 1\na: 2\n---\n',
    '---\n- a\n---\n',
    '---\ntext\n---\n',
    '---\n*x\n---\n',
  ];
  const host = await startHost(Object.fromEntries(bad.map((text, index) => [`${index}.md`, text])));
  for (const file of host.app.vault.getMarkdownFiles()) {
    const cache = host.app.metadataCache.getFileCache(file);
    expect(cache).not.toBeNull();
    expect(cache).not.toHaveProperty('frontmatter');
    expect(cache?.sections?.[0]?.type).toBe('yaml');
  }
});
