// @vitest-environment jsdom
/** A pane that changes its note: what it holds and what becomes of an edit until the new text is there. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { passTime } from './fake-time.ts';
import { startHost, type Host, type HostOptions } from './host.ts';
import type { MarkdownView } from './markdown-view.ts';

const FILES = { 'a.md': 'text of a', 'b.md': 'text of b', 'c.md': 'text of c' };

interface Switching {
  readonly host: Host;
  readonly view: MarkdownView;
  readonly opening: Promise<MarkdownView>;
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A pane on its way from a.md to b.md, which takes some seconds. */
async function switching(seconds: number, options: HostOptions = {}, typed = ''): Promise<Switching> {
  const host = await startHost(FILES, options);
  const view = await host.user.open('a.md');
  if (typed !== '') host.user.type(view, typed);
  host.loadsTake(seconds * 1000);
  const opening = host.user.open('b.md');
  await host.settle();
  return { host, view, opening };
}

test('the view and the workspace name the new note while the editor still holds the whole text of the old one', async () => {
  const { host, view, opening } = await switching(3);
  expect([view.file?.path, host.app.workspace.getActiveFile()?.path]).toEqual(['b.md', 'b.md']);
  expect([view.editor.getValue(), view.getViewData()]).toEqual(['text of a', 'text of a']);
  expect([host.app.workspace.activeEditor?.file?.path, view.loadedFile]).toEqual(['b.md', null]);
  await passTime(3000, host);
  expect(await opening).toBe(view);
  expect([view.editor.getValue(), view.loadedFile?.path]).toEqual(['text of b', 'b.md']);
  expect(host.journal.writes()).toEqual([]);
});

test('only a note with something unsaved is saved, and only then the editor is emptied', async () => {
  const { host, view } = await switching(3, {}, 'typed ');
  expect([view.file?.path, view.editor.getValue()]).toEqual(['b.md', '']);
  expect([host.text('a.md'), host.text('b.md')]).toEqual(['typed text of a', 'text of b']);
});

test.each([
  ['after-text', []],
  ['before-text', ['b.md']],
] as const)('file-open (%s) comes while the old text is there, or waits', async (fileOpen, early) => {
  const host = await startHost(FILES, { fileOpen });
  const view = await host.user.open('a.md');
  await host.settle();
  const seen: unknown[] = [];
  host.app.workspace.on('file-open', (file) => seen.push(file?.path, view.editor.getValue()));
  host.loadsTake(1000);
  void host.user.open('b.md');
  await host.settle();
  expect(seen).toEqual(early.flatMap((path) => [path, 'text of a']));
  await passTime(1000, host);
  expect(seen).toEqual(early.length > 0 ? ['b.md', 'text of a'] : ['b.md', 'text of b']);
});

test('while a note is loading the active file stays the one before, also when its pane is left and entered again', async () => {
  const host = await startHost(FILES);
  const view = await host.user.open('a.md');
  const other = await host.user.open('c.md', { in: 'split' });
  host.loadsTake(1000);
  void view.leaf.openFile(host.user.file('b.md'), { active: false });
  await host.settle();
  const seen: unknown[] = [];
  host.app.workspace.on('file-open', (file) => seen.push(file?.path));
  for (const one of [view, other, view]) {
    await host.user.goTo(one);
    await host.settle();
  }
  expect(seen).toEqual([]);
  await passTime(1000, host);
  expect(seen).toEqual(['b.md']);
});

test('an edit meanwhile makes the view dirty, reaches the other panes of the new note, and is lost when its text comes', async () => {
  const { host, view } = await switching(0);
  await host.user.open('a.md');
  const other = await host.user.open('b.md', { in: 'split' });
  await host.user.goTo(view);
  host.loadsTake(1000);
  const opening = host.user.open('b.md');
  await host.settle();
  host.user.type(view, 'typed ');
  expect(view.text.dirty).toBe(true);
  await passTime(10, host);
  expect([other.editor.getValue(), other.text.dirty]).toEqual(['typed text of a', false]);
  await passTime(1000, host);
  await opening;
  expect([view.editor.getValue(), view.text.dirty]).toEqual(['text of b', false]);
  await passTime(3000, host);
  expect([host.text('a.md'), host.text('b.md')]).toEqual(['text of a', 'text of b']);
});

test.each(['reads-last', 'reads-first'] as const)(
  'an edit is saved over the new note after 2 s if loading (%s) takes longer',
  async (slowLoad) => {
    const { host, view } = await switching(5, { slowLoad });
    host.user.type(view, 'typed ');
    await passTime(1900, host);
    expect(host.text('b.md')).toBe('text of b');
    await passTime(200, host);
    expect([host.text('a.md'), host.text('b.md')]).toEqual(['text of a', 'typed text of a']);
    await passTime(5000, host);
    expect(view.editor.getValue()).toBe('typed text of a');
  },
);

test('view.save() writes what is in the editor over the note that the view names', async () => {
  const { host, view } = await switching(5);
  await view.save();
  expect(host.text('b.md')).toBe('text of a');
});

test('leaving the new note before its text is there saves an edit into it, too', async () => {
  const { host, view } = await switching(5);
  host.user.type(view, 'typed ');
  const opening = host.user.open('c.md');
  await passTime(6000, host);
  await opening;
  expect([view.editor.getValue(), host.text('b.md'), host.text('c.md')]).toEqual([
    'text of c',
    'typed text of a',
    'text of c',
  ]);
});

test('a load that was overtaken by another one shows nothing', async () => {
  const { host, view } = await switching(5);
  host.loadsTake(1000);
  const opening = host.user.open('a.md');
  await passTime(6000, host);
  await opening;
  expect([view.file?.path, view.editor.getValue()]).toEqual(['a.md', 'text of a']);
});

test('a note that changes on the disk while it is loaded is shown as it is in the end', async () => {
  for (const slowLoad of ['reads-last', 'reads-first'] as const) {
    const { host, view } = await switching(2, { slowLoad });
    host.outside.write('b.md', 'new text of b');
    await passTime(3000, host);
    expect([slowLoad, view.editor.getValue()]).toEqual([slowLoad, 'new text of b']);
  }
});

test('a pane that opens a note with unsaved typing elsewhere shows it, and has nothing to save itself', async () => {
  const host = await startHost(FILES);
  const one = await host.user.open('a.md');
  host.user.type(one, 'typed ');
  const other = await host.user.open('a.md', { in: 'split' });
  expect([other.editor.getValue(), other.text.dirty, host.text('a.md')]).toEqual([
    'typed text of a',
    false,
    'text of a',
  ]);
});

test('process reads the disk: unsaved typing is not in it, and is merged afterwards', async () => {
  const host = await startHost({ 'a.md': 'one\ntwo\n' });
  const view = await host.user.open('a.md');
  host.user.type(view, 'typed ');
  const seen: string[] = [];
  await host.app.vault.process(host.user.file('a.md'), (text) => (seen.push(text), text.replace('two', 'TWO')));
  await host.settle();
  expect([seen, view.editor.getValue(), view.text.dirty]).toEqual([['one\ntwo\n'], 'typed one\nTWO\n', true]);
  await passTime(2000, host);
  expect(host.text('a.md')).toBe('typed one\nTWO\n');
});
