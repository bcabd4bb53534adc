// @vitest-environment jsdom
/** What can be undone after a note was left, or changed by something else. */
import { expect, test } from 'vitest';
import { startHost } from './host.ts';

const NOTES = Object.fromEntries(Array.from({ length: 22 }, (_, index) => [`${index}.md`, `text ${index}`]));

test('undo history is kept for a note that is left and opened again, in whichever pane', async () => {
  const host = await startHost(NOTES);
  const view = await host.user.open('0.md');
  host.user.type(view, 'typed ');
  await host.user.open('1.md');
  expect(view.editor.undoDepth).toBe(0);
  const again = await host.user.open('0.md', { in: 'tab' });
  expect([again.editor.getValue(), again.editor.undoDepth]).toEqual(['typed text 0', 1]);
  again.editor.undo();
  expect(again.editor.getValue()).toBe('text 0');
});

test('it is dropped if the file was changed meanwhile', async () => {
  const host = await startHost(NOTES);
  const view = await host.user.open('0.md');
  host.user.type(view, 'typed ');
  await host.user.open('1.md');
  host.outside.edit('0.md', (text) => `${text}!`);
  await host.settle();
  await host.user.open('0.md');
  expect([view.editor.getValue(), view.editor.undoDepth]).toEqual(['typed text 0!', 0]);
});

test.each([
  [19, 1],
  [20, 0],
])('after %i other notes there is something to undo: %i', async (others, depth) => {
  const host = await startHost(NOTES);
  const view = await host.user.open('0.md');
  host.user.type(view, 'typed ');
  for (let count = 1; count <= others; count += 1) await host.user.open(`${count}.md`);
  await host.user.open('0.md');
  expect(view.editor.undoDepth).toBe(depth);
});

test.each([
  ['dropped', 0],
  ['kept', 1],
] as const)('of an open note changed by something else it is %s', async (undoAfterOutsideChange, depth) => {
  const host = await startHost(NOTES, { undoAfterOutsideChange });
  const view = await host.user.open('0.md');
  host.user.type(view, 'typed ');
  await host.user.save();
  expect(view.editor.undoDepth).toBe(1);
  await host.app.vault.process(host.user.file('0.md'), (text) => `${text}!`);
  await host.settle();
  expect([view.editor.getValue(), view.editor.undoDepth]).toEqual(['typed text 0!', depth]);
});
