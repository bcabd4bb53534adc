// @vitest-environment jsdom
/** `FileManager` against the sentences of the documentation, and renames as the app does them. */
import { expect, test } from 'vitest';
import { startHost } from './host.ts';

const NOTES = {
  'A/old.md': 'text',
  'x.md': '---\nup: "[[old]]"\n---\n[[A/old.md|Old]] [[old#h]] ![[old]] [t](A/old.md) `[[old]]` [[other]]',
  'y.md': '[[old]]',
  'other.md': '',
};

test('renameFile updates all links to it depending on the user preferences: names get short, aliases stay', async () => {
  const host = await startHost(NOTES, { updateLinks: true });
  await host.app.fileManager.renameFile(host.user.file('A/old.md'), 'A/new name.md');
  await host.settle();
  expect(host.text('x.md')).toBe(
    '---\nup: "[[new name]]"\n---\n[[new name|Old]] [[new name#h]] ![[new name]] [t](new%20name.md) `[[old]]` [[other]]',
  );
  expect(host.text('y.md')).toBe('[[new name]]');
  expect(host.journal.writes()).toEqual(['x.md', 'y.md']);
  expect(host.journal.writes('links')).toEqual(['x.md', 'y.md']);
});

test('with absolute links the full path is written', async () => {
  const host = await startHost(NOTES, { updateLinks: true, linkFormat: 'absolute' });
  await host.user.rename('A/old.md', 'A/new.md');
  await host.settle();
  expect(host.text('y.md')).toBe('[[A/new]]');
});

test('links are updated later, one note after another', async () => {
  const host = await startHost(NOTES, { updateLinks: true });
  const release = host.hold('links', 'x.md');
  await host.user.rename('A/old.md', 'A/new.md');
  await host.settle();
  expect(host.user.file('A/new.md').path).toBe('A/new.md');
  expect([host.text('x.md'), host.text('y.md')]).toEqual([NOTES['x.md'], NOTES['y.md']]);
  release();
  await host.settle();
  expect(host.text('y.md')).toBe('[[new]]');
});

test('a note that was rewritten meanwhile is not broken: only links that are still there change', async () => {
  const host = await startHost(NOTES, { updateLinks: true });
  const release = host.hold('links');
  await host.user.rename('A/old.md', 'A/new.md');
  await host.app.vault.modify(host.user.file('x.md'), 'shorter [[old]]');
  await host.app.vault.modify(host.user.file('y.md'), 'no link');
  release();
  await host.settle();
  expect([host.text('x.md'), host.text('y.md')]).toEqual(['shorter [[new]]', 'no link']);
});

test('without the setting, and with vault.rename, links stay as they are', async () => {
  const off = await startHost(NOTES);
  await off.user.rename('A/old.md', 'A/new.md');
  const on = await startHost(NOTES, { updateLinks: true });
  await on.app.vault.rename(on.user.file('A/old.md'), 'A/new.md');
  for (const host of [off, on]) {
    await host.settle();
    expect(host.text('y.md')).toBe('[[old]]');
  }
});

test('a renamed folder updates the links to all its notes', async () => {
  const host = await startHost(
    { 'A/a.md': '', 'A/B/b.md': '[[A/a.md]]', 'x.md': '[[A/a]] [[A/B/b.md|b]]' },
    { updateLinks: true, linkFormat: 'absolute' },
  );
  await host.user.rename('A', 'C');
  await host.settle();
  expect(host.notes()).toEqual({ 'C/a.md': '', 'C/B/b.md': '[[C/a]]', 'x.md': '[[C/a]] [[C/B/b|b]]' });
});

test('generateMarkdownLink links by name, with alias and subpath', async () => {
  const host = await startHost({ 'A/a.md': '', 'p.png': '' });
  const { fileManager } = host.app;
  expect(fileManager.generateMarkdownLink(host.user.file('A/a.md'), '')).toBe('[[a]]');
  expect(fileManager.generateMarkdownLink(host.user.file('A/a.md'), '', '#h', 'x')).toBe('[[a#h|x]]');
  expect(fileManager.generateMarkdownLink(host.user.file('p.png'), '')).toBe('![[p.png]]');
});

test('processFrontMatter mutates the object and throws if the YAML parsing fails', async () => {
  const host = await startHost({
    'a.md': '---\n# comment\na: 1\n---\nbody',
    'bad.md': '---\na: [\n---\n',
    'none.md': 'body',
  });
  const { fileManager } = host.app;
  const set = (path: string): Promise<void> =>
    fileManager.processFrontMatter(
      host.user.file(path),
      (properties: Record<string, unknown>) => void (properties['b'] = 'x'),
    );
  await set('a.md');
  await set('none.md');
  await expect(set('bad.md')).rejects.toThrow();
  expect(host.notes()).toEqual({
    'a.md': '---\na: 1\nb: x\n---\nbody',
    'bad.md': '---\na: [\n---\n',
    'none.md': '---\nb: x\n---\nbody',
  });
});
