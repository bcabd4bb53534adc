// @vitest-environment jsdom
/** Notes in panes: modes, saving, two panes on one file, changes from the disk. */
import { afterEach, expect, test, vi } from 'vitest';
import { passTime } from './fake-time.ts';
import { startHost } from './host.ts';

afterEach(() => vi.useRealTimers());

test('a note opens in the editor with its text; the view knows its file and mode', async () => {
  const host = await startHost({ 'a.md': 'one\r\ntwo' });
  const view = await host.user.open('a.md');
  expect([view.getViewType(), view.getMode(), view.file?.path, view.getDisplayText()]).toEqual([
    'markdown',
    'source',
    'a.md',
    'a',
  ]);
  expect([view.editor.getValue(), view.data]).toEqual(['one\ntwo', 'one\r\ntwo']);
  expect(view.getState()).toMatchObject({ file: 'a.md', mode: 'source' });
});

test('debounced save in 2 seconds from now: typing goes on, the file is written once', async () => {
  vi.useFakeTimers();
  const host = await startHost({ 'a.md': 'text' });
  const view = await host.user.open('a.md');
  host.user.type(view, 'a');
  await passTime(1500, host);
  host.user.type(view, 'b');
  expect(host.text('a.md')).toBe('text');
  await passTime(600, host);
  expect(host.text('a.md')).toBe('abtext');
  expect(host.journal.writes('editor')).toEqual(['a.md']);
});

test('opening and closing a note writes nothing, not even line endings; editing it turns it into LF', async () => {
  const host = await startHost({ 'a.md': 'one\r\ntwo' });
  host.user.close(await host.user.open('a.md'));
  await host.settle();
  expect(host.journal.writes()).toEqual([]);
  const view = await host.user.open('a.md');
  host.user.type(view, 'x');
  host.user.close(view);
  await host.settle();
  expect(host.text('a.md')).toBe('xone\ntwo');
});

test('what was typed is saved when the leaf shows another note', async () => {
  const host = await startHost({ 'a.md': 'a', 'b.md': 'b' });
  const view = await host.user.open('a.md');
  host.user.type(view, 'typed ');
  expect(await host.user.open('b.md')).toBe(view);
  await host.settle();
  expect([host.text('a.md'), view.editor.getValue(), view.file?.path]).toEqual(['typed a', 'b', 'b.md']);
});

test('two panes on one file: an edit reaches the others after 10 ms, without making them dirty, and is saved once', async () => {
  vi.useFakeTimers();
  const host = await startHost({ 'a.md': 'text' });
  const one = await host.user.open('a.md');
  const other = await host.user.open('a.md', { in: 'split' });
  const reading = await host.user.open('a.md', { in: 'tab', mode: 'preview' });
  host.user.type(one, 'typed ');
  await passTime(9, host);
  expect([other.editor.getValue(), reading.getViewData()]).toEqual(['text', 'text']);
  await passTime(1, host);
  expect([other.editor.getValue(), reading.getViewData()]).toEqual(['typed text', 'typed text']);
  expect([one.text.dirty, other.text.dirty, reading.text.dirty]).toEqual([true, false, false]);
  host.user.putCursorAfter(other, 'typed');
  host.user.type(other, '!');
  await passTime(10, host);
  await host.user.save();
  expect([one.editor.getValue(), host.text('a.md')]).toEqual(['typed! text', 'typed! text']);
  expect(host.journal.writes('editor')).toEqual(['a.md']);
});

test('undo stays per pane: each takes back its own typing, wherever the other typed meanwhile', async () => {
  const host = await startHost({ 'a.md': 'one\ntwo' });
  const one = await host.user.open('a.md');
  const other = await host.user.open('a.md', { in: 'split' });
  host.user.putCursorAfter(one, 'two');
  host.user.type(one, '!');
  await host.settle();
  host.user.type(other, 'typed ');
  await host.settle();
  one.editor.undo();
  await host.settle();
  expect([one.editor.getValue(), other.editor.getValue()]).toEqual(['typed one\ntwo', 'typed one\ntwo']);
  expect([one.editor.undoDepth, other.editor.undoDepth]).toEqual([0, 1]);
});

test('a write by process flows into the open editors; the cursor stays where it was', async () => {
  const host = await startHost({ 'a.md': 'one\ntwo\nthree' });
  const view = await host.user.open('a.md');
  view.editor.setCursor({ line: 2, ch: 3 });
  await host.app.vault.process(host.user.file('a.md'), (text) => text.replace('two', 'two\nmore'));
  await host.settle();
  expect(view.editor.getValue()).toBe('one\ntwo\nmore\nthree');
  expect(view.editor.getCursor()).toEqual({ line: 3, ch: 3 });
  expect(host.journal.writes('editor')).toEqual([]);
});

test('a write while there is unsaved typing is merged with it: no typed character is lost', async () => {
  const host = await startHost({ 'a.md': 'one\ntwo\nthree\n' });
  const view = await host.user.open('a.md');
  host.user.type(view, 'typed ');
  await host.app.vault.process(host.user.file('a.md'), (text) => text.replace('three', 'THREE'));
  host.user.type(view, 'more ');
  await host.settle();
  expect(view.editor.getValue()).toBe('typed more one\ntwo\nTHREE\n');
  await host.user.save();
  expect(host.text('a.md')).toBe('typed more one\ntwo\nTHREE\n');
});

test('a change from outside shows in reading view, too', async () => {
  const host = await startHost({ 'a.md': 'one' }, { draw: true });
  const view = await host.user.open('a.md', { mode: 'preview' });
  host.outside.write('a.md', '# two');
  await host.settle();
  expect(view.getViewData()).toBe('# two');
  expect(view.containerEl.querySelector('h1')?.textContent).toBe('two');
});

test('modes: each shows the text of the other; an edit behind reading view is lost', async () => {
  const host = await startHost({ 'a.md': 'text' });
  const view = await host.user.open('a.md');
  host.user.type(view, 'typed ');
  host.user.setMode(view, 'preview');
  expect([view.getMode(), view.getViewData()]).toEqual(['preview', 'typed text']);
  view.editor.replaceRange('lost ', { line: 0, ch: 0 });
  host.user.setMode(view, 'source');
  expect(view.editor.getValue()).toBe('typed text');
  expect(() => {
    host.user.setMode(view, 'preview');
    host.user.type(view, 'x');
  }).toThrow('reading view');
});

test('editor-change is triggered when changes have been applied, programmatically or by the user, in every editor of the file', async () => {
  const host = await startHost({ 'a.md': 'text' });
  const one = await host.user.open('a.md');
  const other = await host.user.open('a.md', { in: 'split' });
  const changed: unknown[] = [];
  host.app.workspace.on('editor-change', (editor, info) => changed.push(editor, info.file?.path));
  host.app.workspace.on('quick-preview', (file, text) => changed.push(file.path, text));
  one.editor.replaceRange('x', { line: 0, ch: 0 });
  expect(changed).toEqual([one.editor, 'a.md']);
  await host.settle();
  expect(changed.slice(2)).toEqual([other.editor, 'a.md', 'a.md', 'xtext']);
});

test('an open note that is renamed stays open under its new name and is saved there', async () => {
  const host = await startHost({ 'a.md': 'text' });
  const view = await host.user.open('a.md');
  host.user.type(view, 'typed ');
  await host.user.rename('a.md', 'b.md');
  await host.user.save();
  expect(view.file?.path).toBe('b.md');
  expect(host.notes()).toEqual({ 'b.md': 'typed text' });
});

test('an open note that is deleted is closed, and nothing is created by saving it', async () => {
  const host = await startHost({ 'a.md': 'text' });
  const view = await host.user.open('a.md');
  host.user.type(view, 'typed ');
  await host.user.remove('a.md');
  await host.user.save();
  await host.settle();
  expect(host.notes()).toEqual({});
  expect(host.app.workspace.getLeavesOfType('markdown')).toEqual([]);
});

test('what could not be saved stays to be saved', async () => {
  const host = await startHost({ 'a.md': 'text' });
  const view = await host.user.open('a.md');
  host.user.type(view, 'typed ');
  host.journal.failWith((access) => (access === 'write' ? new Error('disk full') : undefined));
  await host.user.save();
  expect(host.text('a.md')).toBe('text');
  host.journal.failWith();
  await host.user.save();
  expect(host.text('a.md')).toBe('typed text');
});

test('a line can be given when a note is opened', async () => {
  const host = await startHost({ 'a.md': 'one\ntwo\nthree' });
  await host.app.workspace.getLeaf(false).openFile(host.user.file('a.md'), { eState: { line: 2 } });
  expect(host.app.workspace.activeEditor?.editor?.getCursor()).toEqual({ line: 2, ch: 0 });
});
