// @vitest-environment jsdom
/** A pane that changes its note still holds the former note's text: no edit, list or relation lands in the wrong note. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { passTime } from '../../host/fake-time.ts';
import type { Host, HostOptions } from '../../host/host.ts';
import type { MarkdownView } from '../../host/markdown-view.ts';
import { appsWith } from '../apps.ts';
import { bundle, CALLOUT, fakeTime, freshlyUpdated, lastNotice, note, VAULT, type StageOptions } from '../stage.ts';

const { app } = appsWith();

beforeEach(fakeTime);

const NOT_STEADY = 'could not be read or written: it is still loading, or it keeps changing.';

const fresh = async (path: string, files: Readonly<Record<string, string>> = VAULT): Promise<string> =>
  (await freshlyUpdated(files))[path] ?? '';

/** Opens a note in the pane of a view and waits until the view names it; the text comes later. */
async function startOpening(host: Host, view: MarkdownView, path: string, milliseconds: number): Promise<void> {
  host.loadsTake(milliseconds);
  void view.leaf.openFile(host.user.file(path), { active: true });
  await host.settle();
}

interface Switching {
  readonly host: Host;
  readonly view: MarkdownView;
}

/** A pane that held A for a while and is on its way to B, whose text takes so long. */
async function switching(milliseconds: number, options: StageOptions = {}): Promise<Switching> {
  const host = await app(VAULT, options);
  const view = await host.user.open('A.md');
  await host.settle();
  await startOpening(host, view, 'B.md', milliseconds);
  expect([view.file?.path, view.editor.getValue()]).toEqual(['B.md', VAULT['A.md']]);
  return { host, view };
}

/** An app with A open in one pane for a while. */
async function withA(files: Readonly<Record<string, string>> = VAULT, options: StageOptions = {}): Promise<Switching> {
  const host = await app(files, options);
  const view = await host.user.open('A.md');
  await host.settle();
  return { host, view };
}

/** Lets everything be saved and told. */
async function finish(host: Host): Promise<void> {
  await passTime(8000, host);
  await host.user.save();
  await passTime(100, host);
}

const HABITS: readonly Partial<HostOptions>[] = [
  { fileOpen: 'after-text', slowLoad: 'reads-last' },
  { fileOpen: 'after-text', slowLoad: 'reads-first' },
  { fileOpen: 'before-text', slowLoad: 'reads-last' },
  { fileOpen: 'before-text', slowLoad: 'reads-first' },
];

describe.each(HABITS)('a pane that changes its note (%o)', (habits) => {
  it.each(['update-related', 'insert-callout'])('%s waits for the text of the new note', async (id) => {
    const files = { ...VAULT, 'B.md': id === 'insert-callout' ? note(['X'], 'body of B\n') : (VAULT['B.md'] ?? '') };
    const { host, view } = await withA(files, habits);
    await startOpening(host, view, 'B.md', 1500);
    host.run(id);
    await passTime(1400, host);
    expect([view.editor.getValue(), host.notices()]).toEqual([VAULT['A.md'], []]);
    await finish(host);
    const text = host.text('B.md');
    expect(host.text('A.md')).toBe(VAULT['A.md']);
    expect([lastNotice(host), text]).toEqual(['"B" updated.', await fresh('B.md', { ...files, 'B.md': text })]);
    expect(text).toMatch(/\[\[A\.md\|A\]\][\s\S]*body of B/);
  });

  it('a text that does not come is waited for three seconds, then the command says so and has written nothing', async () => {
    const { host, view } = await switching(60_000, habits);
    host.run('update-related');
    await passTime(2900, host);
    expect(host.notices()).toEqual([]);
    await passTime(200, host);
    expect(host.notices()).toEqual([`"B" ${NOT_STEADY}`]);
    expect([view.editor.getValue(), view.text.dirty, host.notes()]).toEqual([VAULT['A.md'], false, VAULT]);
  });

  it('a text that comes after almost three seconds is still waited for', async () => {
    const { host } = await switching(2850, habits);
    host.run('update-related');
    await finish(host);
    expect([host.notices(), host.text('B.md')]).toEqual([['"B" updated.'], await fresh('B.md')]);
  });

  it.each(['opened', 'changes'] as const)('automatic writing (%s) waits for it, too', async (mode) => {
    const { host } = await switching(5000, { ...habits, mode });
    await passTime(15_000, host);
    await finish(host);
    const { 'A.md': a, 'B.md': b } = host.notes();
    expect([[VAULT['A.md'], await fresh('A.md')].includes(a), b]).toEqual([true, await fresh('B.md')]);
  });

  it('and comes back before its text is replaced: an edit that is loaded away is made again', async () => {
    const { host, view } = await switching(60_000, habits);
    await startOpening(host, view, 'A.md', 1900);
    host.run('update-related');
    await finish(host);
    expect([host.notices(), host.text('A.md'), host.text('B.md')]).toEqual([
      ['"A" updated.'],
      await fresh('A.md'),
      VAULT['B.md'],
    ]);
    expect(view.editor.getValue()).toBe(await fresh('A.md'));
  });

  it.each([0, 1])(
    'and comes back while another pane shows the note, pane %i in front: the edit is made again in both',
    async (front) => {
      const { host, view } = await withA(VAULT, habits);
      const other = await host.user.open('A.md', { in: 'split' });
      await host.settle();
      await host.user.goTo(view);
      await startOpening(host, view, 'B.md', 60_000);
      await startOpening(host, view, 'A.md', 1900);
      host.run('update-related');
      await passTime(100, host);
      if (front === 1) await host.user.goTo(other);
      await finish(host);
      const text = await fresh('A.md');
      expect([host.notices(), host.text('A.md')]).toEqual([['"A" updated.'], text]);
      expect([view.editor.getValue(), other.editor.getValue()]).toEqual([text, text]);
    },
  );

  it('three times and comes back: an edit that is loaded away three times is made again three times', async () => {
    const { host, view } = await switching(60_000, habits);
    await startOpening(host, view, 'A.md', 300);
    host.run('update-related');
    await passTime(320, host);
    for (let times = 1; times <= 3; times += 1) {
      view.text.loaded(VAULT['A.md'] ?? '', VAULT['A.md'] ?? '');
      await passTime(400, host);
      expect(view.editor.getValue()).toBe(await fresh('A.md'));
    }
    await finish(host);
    expect(host.text('A.md')).toBe(await fresh('A.md'));
  });

  it('from one note to another of the same text: the edit is not lost when the text comes', async () => {
    const files: Readonly<Record<string, string>> = { ...VAULT, 'B.md': VAULT['A.md'] ?? '' };
    const { host, view } = await withA(files, habits);
    await startOpening(host, view, 'B.md', 1000);
    host.run('update-related');
    await finish(host);
    expect([host.notices(), host.text('B.md'), host.text('A.md')]).toEqual([
      ['"B" updated.'],
      await fresh('B.md', files),
      files['A.md'],
    ]);
  });

  it.each(['the loading pane', 'the other pane'])(
    'what was typed into a loading pane and spread to another pane of the note is not built upon, with %s in front',
    async (front) => {
      const { host, view } = await withA(VAULT, habits);
      const other = await host.user.open('B.md', { in: 'split' });
      await host.settle();
      await host.user.goTo(view);
      await startOpening(host, view, 'B.md', 1500);
      host.user.type(view, 'typed ');
      await passTime(20, host);
      expect(other.editor.getValue()).toBe(view.editor.getValue());
      if (front === 'the other pane') await host.user.goTo(other);
      host.run('update-related');
      await passTime(1000, host);
      expect([host.notices(), other.editor.getValue()]).toEqual([[], `typed ${VAULT['A.md'] ?? ''}`]);
      await finish(host);
      expect([host.text('A.md'), host.text('B.md')]).toEqual([VAULT['A.md'], expect.stringContaining('body of B')]);
    },
  );
});

describe('switched off while it waits', () => {
  it('nothing is written, and no timer stays', async () => {
    const { host, view } = await switching(60_000);
    host.run('update-related');
    await passTime(100, host);
    const before = vi.getTimerCount();
    await host.unload();
    expect(vi.getTimerCount()).toBeLessThan(before);
    await passTime(4000, host);
    expect([host.notices(), view.editor.getValue()]).toEqual([[], VAULT['A.md']]);
  });
});

describe('switched off while a note is read', () => {
  it('it is not looked at again', async () => {
    const { host, view } = await withA(VAULT, { fileOpen: 'before-text' });
    const release = host.hold('read', 'B.md');
    await startOpening(host, view, 'B.md', 60_000);
    await host.unload();
    host.journal.clear();
    release();
    await passTime(4000, host);
    expect(host.journal.reads().length).toBeLessThan(3);
  });
});

describe('typing', () => {
  it('that was seen from a verified text on is built upon at once', async () => {
    const { host, view } = await withA();
    host.user.putCursorAfter(view, 'body');
    host.user.type(view, ' one');
    await passTime(1000, host);
    host.user.type(view, ' two');
    host.run('update-related');
    await host.settle();
    expect(view.editor.getValue()).toBe((await fresh('A.md')).replace('body', 'body one two'));
    expect([host.notices(), host.text('A.md')]).toEqual([['"A" updated.'], VAULT['A.md']]);
  });

  it('right after a text that came late is built upon at once', async () => {
    const { host, view } = await switching(2500, { fileOpen: 'before-text' });
    await passTime(2800, host);
    host.user.putCursorAfter(view, 'body');
    host.user.type(view, ' typed');
    host.run('update-related');
    await host.settle();
    const typed = (await fresh('B.md')).replace('body', 'body typed');
    expect([host.notices(), view.editor.getValue()]).toEqual([['"B" updated.'], typed]);
  });

  it('after a change from outside is built upon at once', async () => {
    const { host, view } = await withA();
    host.outside.edit('A.md', (text) => `${text}from outside\n`);
    await passTime(50, host);
    host.user.putCursorAfter(view, 'body');
    host.user.type(view, ' typed');
    host.run('update-related');
    await host.settle();
    expect(view.editor.getValue()).toBe(`${(await fresh('A.md')).replace('body', 'body typed')}from outside\n`);
  });

  it('follows an update, or another update does: both are built upon at once', async () => {
    const { host, view } = await withA();
    for (const _ of [1, 2]) {
      host.run('update-related');
      await host.settle();
    }
    expect(host.notices()).toEqual(['"A" updated.', '"A" is already current.']);
    expect(view.editor.getValue()).toBe(await fresh('A.md'));
  });

  it('that is told of for another note verifies nothing', async () => {
    const { host, view } = await withA();
    const text = note(['Y'], `${CALLOUT}text of nobody\n`);
    view.text.loaded(text, text);
    host.app.workspace.trigger('editor-change', view.editor, { file: host.user.file('B.md') });
    host.run('update-related');
    await passTime(1000, host);
    expect([host.notices(), view.editor.getValue()]).toEqual([[], text]);
  });

  it('before the plugin was switched on is saved first', async () => {
    const { host, view } = await withA();
    await host.unload();
    host.user.putCursorAfter(view, 'body');
    host.user.type(view, ' typed');
    await host.load(bundle);
    host.run('update-related');
    await passTime(1000, host);
    expect(host.notices()).toEqual([]);
    await finish(host);
    expect([host.notices(), host.text('A.md')]).toEqual([
      ['"A" updated.'],
      (await fresh('A.md')).replace('body', 'body typed'),
    ]);
  });

  it('in notes that were open when the plugin was switched on is built upon at once', async () => {
    const { host, view } = await withA();
    await host.unload();
    await host.load(bundle);
    await host.settle();
    host.user.putCursorAfter(view, 'body');
    host.user.type(view, ' typed');
    host.run('update-related');
    await host.settle();
    expect(view.editor.getValue()).toBe((await fresh('A.md')).replace('body', 'body typed'));
  });

  it('is not undone by an edit: what the user takes back stays taken back', async () => {
    const { host, view } = await withA();
    host.run('update-related');
    await host.settle();
    view.editor.undo();
    await finish(host);
    expect([view.editor.getValue(), host.text('A.md')]).toEqual([VAULT['A.md'], VAULT['A.md']]);
  });

  it.each([
    ['CRLF', '\r\n', '', 'kept'],
    ['a BOM that reading keeps', '\n', '\uFEFF', 'kept'],
    ['a BOM that reading drops', '\n', '\uFEFF', 'stripped'],
    ['CRLF and a BOM that reading drops', '\r\n', '\uFEFF', 'stripped'],
  ] as const)('in a note with %s is built upon', async (_, lineEnd, mark, readBom) => {
    const text = mark + (VAULT['A.md'] ?? '').replaceAll('\n', lineEnd);
    const { host, view } = await withA({ ...VAULT, 'A.md': text }, { readBom });
    host.user.putCursorAfter(view, 'body');
    host.user.type(view, ' typed');
    host.run('update-related');
    await host.settle();
    expect(view.editor.getValue().replace('\uFEFF', '')).toBe((await fresh('A.md')).replace('body', 'body typed'));
  });

  it('renamed meanwhile, it is the same note', async () => {
    const { host, view } = await withA();
    host.user.putCursorAfter(view, 'body');
    host.user.type(view, ' typed');
    await host.user.rename('A.md', 'Zed.md');
    host.run('update-related');
    await host.settle();
    expect(view.editor.getValue()).toMatch(/\[\[B\.md\|B\]\][\s\S]*body typed of A/);
    expect(lastNotice(host)).toBe('"Zed" updated.');
  });

  it('between editor and reading view, the last text counts', async () => {
    const { host, view } = await withA();
    host.user.setMode(view, 'preview');
    host.outside.edit('A.md', (text) => `${text}from outside\n`);
    await host.settle();
    host.user.setMode(view, 'source');
    await host.settle();
    host.user.putCursorAfter(view, 'body');
    host.user.type(view, ' typed');
    host.run('update-related');
    await host.settle();
    expect(view.editor.getValue()).toBe(`${(await fresh('A.md')).replace('body', 'body typed')}from outside\n`);
  });
});

describe('two panes of one note', () => {
  it('of which one was edited an instant ago: the edit waits until both hold the same', async () => {
    const { host, view } = await withA();
    const other = await host.user.open('A.md', { in: 'split' });
    await host.settle();
    host.user.putCursorAfter(view, 'body');
    host.user.type(view, ' typed');
    host.run('update-related');
    await host.settle();
    expect([other.editor.getValue(), host.notices()]).toEqual([VAULT['A.md'], []]);
    await finish(host);
    const text = (await fresh('A.md')).replace('body', 'body typed');
    expect([host.text('A.md'), view.editor.getValue(), other.editor.getValue()]).toEqual([text, text, text]);
    expect(host.notices()).toEqual(['"A" updated.']);
  });

  it('typing that came from the other pane is built upon at once', async () => {
    const { host, view } = await withA();
    const other = await host.user.open('A.md', { in: 'window' });
    await host.settle();
    host.user.putCursorAfter(view, 'body');
    host.user.type(view, ' typed');
    await passTime(20, host);
    host.run('update-related');
    await passTime(20, host);
    const text = (await fresh('A.md')).replace('body', 'body typed');
    expect([view.editor.getValue(), other.editor.getValue()]).toEqual([text, text]);
  });
});

describe('a cell of a table', () => {
  const TABLE = '| one | two |\n| --- | --- |\n| a   | b   |\n';
  const files = { ...VAULT, 'A.md': note(['X'], `${CALLOUT}${TABLE}body of A\n`, '2024-01-01') };

  it('that is being edited keeps automatic writing waiting, also in another pane of the note', async () => {
    for (const isSplit of [false, true]) {
      const { host, view } = await withA(files, { mode: 'opened' });
      const inCell = isSplit ? await host.user.open('A.md', { in: 'split' }) : view;
      const cell = host.user.enterCell(inCell, '| a');
      await passTime(20_000, host);
      expect([cell.hasFocus, view.editor.getValue()]).toEqual([true, files['A.md']]);
      cell.el.blur();
      await passTime(8000, host);
      expect(view.editor.getValue()).toBe(await fresh('A.md', files));
      host.dispose();
    }
  });

  it('keeps no command waiting, and no note that lists the same', async () => {
    const { host, view } = await withA(files);
    host.user.enterCell(view, '| a');
    host.run('update-related');
    await host.settle();
    expect(view.editor.getValue()).toBe(await fresh('A.md', files));
  });

  it('in another note keeps nothing waiting', async () => {
    const { host, view } = await withA(files, { mode: 'opened' });
    await passTime(8000, host);
    host.user.enterCell(view, '| a');
    const other = await host.user.open('B.md', { in: 'split', active: true });
    const cell = host.user.enterCell(view, '| a');
    await passTime(8000, host);
    expect([cell.hasFocus, other.editor.getValue()]).toEqual([true, await fresh('B.md', files)]);
  });
});
