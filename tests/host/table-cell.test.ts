// @vitest-environment jsdom
/** Typing in a cell of a table in live preview. */
import { expect, test } from 'vitest';
import { startHost, type Host } from './host.ts';
import type { MarkdownView } from './markdown-view.ts';
import type { TableCell } from './table-cell.ts';

const TABLE = '| one | two |\n| --- | --- |\n| a   | b   |\n\nend\n';

async function inCell(): Promise<{ readonly host: Host; readonly view: MarkdownView; readonly cell: TableCell }> {
  const host = await startHost({ 'a.md': TABLE, 'b.md': '' });
  const view = await host.user.open('a.md');
  return { host, view, cell: host.user.enterCell(view, '| a') };
}

test('the element with the focus lies in a table within the view', async () => {
  const { view, cell } = await inCell();
  expect(document.activeElement).toBe(cell.el);
  expect([cell.el.closest('table') !== null, view.containerEl.contains(cell.el)]).toEqual([true, true]);
});

test('what is typed in the cell goes into the note, and the focus stays', async () => {
  const { view, cell } = await inCell();
  cell.type('b');
  cell.type('c');
  expect([view.editor.getLine(2), cell.hasFocus, view.text.dirty]).toEqual(['| abc   | b   |', true, true]);
});

test.each([
  [
    'an edit in the editor',
    async (_host: Host, view: MarkdownView) => view.editor.replaceRange('x', { line: 4, ch: 0 }),
  ],
  ['a change of the file', async (host: Host) => host.outside.edit('a.md', (text) => `${text}more\n`)],
  [
    'a write by process',
    async (host: Host) => void (await host.app.vault.process(host.user.file('a.md'), (text) => `${text}more\n`)),
  ],
])('%s throws the user out', async (_, edit) => {
  const { host, view, cell } = await inCell();
  await edit(host, view);
  await host.settle();
  expect([cell.hasFocus, view.containerEl.querySelector('table')]).toEqual([false, null]);
  expect(() => cell.type('x')).toThrow('lost the focus');
});

test('a save of what was typed does not', async () => {
  const { host, cell } = await inCell();
  cell.type('b');
  await host.user.save();
  await host.settle();
  expect([cell.hasFocus, host.text('a.md')]).toEqual([true, TABLE.replace('| a ', '| ab ')]);
});
