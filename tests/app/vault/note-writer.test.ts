// @vitest-environment jsdom
/** Writing (docs/contract.md section 7): into the right note, once, whole, with nothing typed lost. */
import { describe, expect, it, vi } from 'vitest';
import type { Host } from '../../host/host.js';
import { appsWith } from '../apps.js';
import type { MarkdownView } from '../../host/markdown-view.js';
import { CALLOUT, click, command, fakeTime, freshlyUpdated, lastNotice, note, pass, VAULT, written } from '../stage.js';

const { app } = appsWith();

const fresh = async (path: string, files: Readonly<Record<string, string>> = VAULT): Promise<string> =>
  (await freshlyUpdated(files))[path] ?? '';

/** Starts an update of the note in front and holds it back at its own read of the disk. */
async function heldUpdate(host: Host, path: string): Promise<() => Promise<void>> {
  const release = host.hold('read', path);
  host.run('update-related');
  await host.settle();
  return async () => {
    release();
    await host.settle();
  };
}

describe('the right note', () => {
  it.each(['source', 'preview'] as const)(
    'switching notes while an update is under way: nothing lands in the wrong note (%s)',
    async (mode) => {
      const host = await app();
      await host.user.open('A.md', { mode });
      host.run('update-related');
      await host.user.open('Other.md', { mode });
      await host.settle();
      await host.user.save();
      expect(host.text('A.md')).toBe(await fresh('A.md'));
      expect(host.text('Other.md')).toBe(VAULT['Other.md']);
      expect(lastNotice(host)).toBe('"A" updated.');
    },
  );

  it('switching while its text is being read, and back again', async () => {
    const host = await app();
    await host.user.open('A.md', { mode: 'preview' });
    const go = await heldUpdate(host, 'A.md');
    const view = await host.user.open('Other.md', { mode: 'source' });
    host.user.type(view, 'typed ');
    const back = host.user.open('A.md', { mode: 'source' });
    await go();
    await back;
    await host.settle();
    await host.user.save();
    expect(host.text('A.md')).toBe(await fresh('A.md'));
    expect(host.text('Other.md')).toBe(`typed ${VAULT['Other.md'] ?? ''}`);
  });

  it('a view that names a file already but has not loaded its text is waited for', async () => {
    const gates: (() => void)[] = [];
    let slow = false;
    const host = await app(VAULT, {
      pace: ({ kind, path }) =>
        slow && kind === 'view' && path === 'B.md'
          ? new Promise((go) => gates.push(go))
          : new Promise((go) => setTimeout(go)),
    });
    const view = await host.user.open('A.md');
    slow = true;
    const opening = host.user.open('B.md');
    await vi.waitFor(() => expect(gates).toHaveLength(1));
    gates.shift()?.();
    await vi.waitFor(() => expect([view.file?.path, view.editor.getValue()]).toEqual(['B.md', VAULT['A.md']]));
    host.run('insert-callout');
    host.run('update-related');
    await new Promise((go) => setTimeout(go, 120));
    slow = false;
    for (const go of gates.splice(0)) go();
    await opening;
    await host.settle();
    await host.user.save();
    expect(host.text('B.md')).toBe(await fresh('B.md'));
    expect(host.text('A.md')).toBe(VAULT['A.md']);
    expect([...host.notices()].sort()).toEqual([
      '"B" has a box already; "Update related notes" fills it.',
      '"B" updated.',
    ]);
  });

  it('renamed while the update is under way: it is the same note', async () => {
    const host = await app();
    await host.user.open('A.md', { mode: 'preview' });
    const go = await heldUpdate(host, 'A.md');
    const renaming = host.user.rename('A.md', 'Zed.md');
    await go();
    await renaming;
    await host.settle();
    const notes = host.notes();
    expect(Object.keys(notes)).not.toContain('A.md');
    expect([VAULT['A.md'], (await freshlyUpdated(notes))['Zed.md']]).toContain(notes['Zed.md']);
    expect(host.notices()).toHaveLength(1);
  });

  it('deleted while the update is under way: reported, and nothing is created', async () => {
    const host = await app();
    await host.user.open('A.md', { mode: 'preview' });
    const go = await heldUpdate(host, 'A.md');
    const removing = host.user.remove('A.md');
    await go();
    await removing;
    await host.settle();
    expect(Object.keys(host.notes())).not.toContain('A.md');
    expect(host.journal.entries.filter(({ access }) => access === 'create')).toEqual([]);
    expect(lastNotice(host)).toMatch(/^("A" could not be read or written: it is gone \(ENOENT\)|"A" updated)\.$/);
  });

  it('deleted and made anew under the same name: the new note is another one', async () => {
    const host = await app();
    await host.user.open('A.md', { mode: 'preview' });
    const go = await heldUpdate(host, 'A.md');
    host.outside.remove('A.md');
    await host.settle();
    host.outside.write('A.md', 'another note\n%% INSERT A %%%% END A %%\n');
    await host.settle();
    await go();
    expect(host.text('A.md')).toBe('another note\n%% INSERT A %%%% END A %%\n');
    expect(lastNotice(host)).toBe('"A" could not be read or written: it is gone (ENOENT).');
  });
});

describe('a note that goes while its write waits', () => {
  it('and is made anew under the same name: the new note is another one, and stays', async () => {
    const host = await app();
    await host.user.open('A.md', { mode: 'preview' });
    const release = host.hold('write', 'A.md');
    host.run('update-related');
    await host.settle();
    host.outside.remove('A.md');
    await host.settle();
    host.outside.write('A.md', VAULT['A.md'] ?? '');
    await host.settle();
    release();
    await host.settle();
    expect(host.text('A.md')).toBe(VAULT['A.md']);
    expect(lastNotice(host)).toBe('"A" could not be read or written: it is gone (ENOENT).');
  });
});

describe('a note that is open', () => {
  it('typing while it writes: nothing lost, the cursor where it was, one undo step', async () => {
    const host = await app();
    const view = await host.user.open('A.md');
    await host.settle();
    host.user.putCursorAfter(view, 'body');
    host.user.type(view, ' one');
    host.run('update-related');
    host.user.type(view, ' two');
    await host.settle();
    host.user.type(view, ' three');
    expect(view.editor.getValue()).toBe((await fresh('A.md')).replace('body', 'body one two three'));
    expect(view.editor.getLine(view.editor.getCursor().line)).toBe('body one two three of A');
    expect(view.editor.undoDepth).toBe(4);
    view.editor.undo();
    view.editor.undo();
    expect(view.editor.getValue()).toBe(VAULT['A.md']?.replace('body', 'body one two'));
    expect(written(host)).toEqual([]);
  });

  it('scroll and selection stay', async () => {
    const host = await app();
    const view = await host.user.open('A.md');
    const at = view.editor.getValue().indexOf('body');
    view.editor.setSelection(view.editor.offsetToPos(at), view.editor.offsetToPos(at + 4));
    view.editor.scrollTo(0, 7);
    await command(host, 'update-related');
    expect(view.editor.getSelection()).toBe('body');
    expect(view.editor.getScrollInfo().top).toBe(7);
  });

  it('a cursor inside the block stays in the note', async () => {
    const host = await app(await freshlyUpdated(VAULT));
    host.outside.write('New.md', note(['X'], ''));
    await host.settle();
    const view = await host.user.open('A.md');
    host.user.putCursorAfter(view, '- [[B.md');
    await command(host, 'update-related');
    expect(view.editor.getValue()).toContain('New.md|New');
    expect(view.editor.getCursor().line).toBeLessThan(view.editor.lineCount());
  });

  it('reading view: written once on the disk, and the view shows it', async () => {
    const host = await app();
    const view = await host.user.open('A.md', { mode: 'preview' });
    await command(host, 'update-related');
    expect(written(host)).toEqual(['A.md']);
    expect([view.getViewData(), host.text('A.md')]).toEqual([await fresh('A.md'), await fresh('A.md')]);
  });

  it('switched to reading view right after typing: the typing is kept', async () => {
    const host = await app();
    const view = await host.user.open('A.md');
    host.user.putCursorAfter(view, 'body');
    host.user.type(view, ' typed');
    host.user.setMode(view, 'preview');
    await command(host, 'update-related');
    await host.user.save();
    await host.settle();
    expect(host.text('A.md')).toBe((await fresh('A.md')).replace('body', 'body typed'));
    expect(view.getViewData()).toBe(host.text('A.md'));
  });

  it.each([
    ['two editors', { in: 'split', mode: 'source' }],
    ['an editor and a reading view', { in: 'split', mode: 'preview' }],
    ['a pop-out', { in: 'window', mode: 'source' }],
    ['a pop-out in reading view', { in: 'window', mode: 'preview' }],
  ] as const)('%s on one note: right, and written once', async (_, how) => {
    const host = await app();
    const first = await host.user.open('A.md');
    const second = await host.user.open('A.md', how);
    await command(host, 'update-related');
    await host.user.save();
    await host.settle();
    expect(host.text('A.md')).toBe(await fresh('A.md'));
    expect([first.getViewData(), second.getViewData()]).toEqual([host.text('A.md'), host.text('A.md')]);
    expect(host.journal.writes()).toEqual(['A.md']);
  });

  it('in a pop-out alone, and embedded in another note: the same', async () => {
    const host = await app({ ...VAULT, 'E.md': '![[A]]\n' });
    await host.user.open('E.md');
    await host.user.embed('A.md');
    const view = await host.user.open('A.md', { in: 'window' });
    await command(host, 'update-related');
    await host.user.save();
    const files = { ...VAULT, 'E.md': '![[A]]\n' };
    expect([view.getViewData(), host.text('A.md'), host.text('E.md')]).toEqual([
      await fresh('A.md', files),
      await fresh('A.md', files),
      '![[A]]\n',
    ]);
    expect(host.journal.writes()).toEqual(['A.md']);
  });

  it('opened or closed between reading and writing: written once, nothing lost', async () => {
    for (const opening of [true, false]) {
      const host = await app();
      const view: MarkdownView | null = opening ? null : await host.user.open('A.md');
      await host.user.open('Other.md', { in: 'tab' });
      const release = host.hold('write', 'A.md');
      host.user
        .fileMenu('A.md')
        .find(({ title }) => title === 'Update related notes')
        ?.click();
      if (view !== null) host.user.close(view);
      await host.settle();
      const open = opening ? host.user.open('A.md', { in: 'tab' }) : null;
      await host.settle();
      release();
      await open;
      await host.settle();
      await host.user.save();
      await host.settle();
      expect(host.text('A.md')).toBe(await fresh('A.md'));
      expect(host.journal.writes().filter((path) => path === 'A.md')).toHaveLength(1);
    }
  });

  it('opened between reading and writing: its editor is edited, in one undo step', async () => {
    const host = await app();
    await host.user.open('Other.md');
    const release = host.hold('write', 'A.md');
    host.user
      .fileMenu('A.md')
      .find(({ title }) => title === 'Update related notes')
      ?.click();
    await host.settle();
    const opening = host.user.open('A.md', { in: 'tab' });
    await host.settle();
    release();
    const view = await opening;
    await host.settle();
    expect([view.editor.getValue(), view.editor.undoDepth, written(host)]).toEqual([await fresh('A.md'), 1, []]);
  });

  it('a note that was emptied by hand and not saved yet stays empty', async () => {
    fakeTime();
    const host = await app();
    const view = await host.user.open('A.md');
    view.editor.setValue('');
    host.run('update-related');
    await pass(6, host);
    expect([view.editor.getValue(), host.text('A.md')]).toEqual(['', '']);
    expect(lastNotice(host)).toContain('"A" has no related-notes box');
  });
});

describe('bytes', () => {
  const latin = new Uint8Array([...new TextEncoder().encode(note(['X'], `${CALLOUT}caf`)), 0xe9, 0x0a]);

  it.each(['source', 'preview'] as const)(
    'a note that is not UTF-8 is refused and keeps its bytes (%s)',
    async (mode) => {
      const host = await app({ ...VAULT, 'Latin.md': latin });
      const view = await host.user.open('Latin.md', { mode });
      await command(host, 'update-related');
      expect(lastNotice(host)).toContain(
        '"Latin" was left as it is: the file is not plain UTF-8 text; save it as UTF-8.',
      );
      await host.user.save();
      expect(host.bytes('Latin.md')).toEqual(latin);
      expect(view.editor.undoDepth).toBe(0);
    },
  );

  it('U+FFFD that really stands in the text is no obstacle', async () => {
    const files = { ...VAULT, 'A.md': note(['X'], `${CALLOUT}lost: \uFFFD\n`) };
    const host = await app(files);
    await host.user.open('A.md', { mode: 'preview' });
    await command(host, 'update-related');
    expect(host.text('A.md')).toBe(await fresh('A.md', files));
  });

  it('bytes that are lost between the look and the write are not written back', async () => {
    const host = await app();
    await host.user.open('A.md', { mode: 'preview' });
    const release = host.hold('write', 'A.md');
    host.run('update-related');
    await host.settle();
    host.outside.write('A.md', latin);
    release();
    await host.settle();
    expect(host.bytes('A.md')).toEqual(latin);
    expect(lastNotice(host)).toContain('not plain UTF-8');
  });

  it('a note with NUL is refused', async () => {
    const text = note(['X'], `${CALLOUT}\0`);
    const host = await app({ ...VAULT, 'A.md': text });
    await host.user.open('A.md', { mode: 'preview' });
    await command(host, 'update-related');
    expect([lastNotice(host), host.text('A.md')]).toEqual([expect.stringContaining('not plain UTF-8'), text]);
  });

  it.each([
    ['CRLF', '\r\n', ''],
    ['a BOM', '\n', '\uFEFF'],
    ['CRLF and a BOM', '\r\n', '\uFEFF'],
  ])('%s stays on the disk', async (_, lineEnd, mark) => {
    const text = mark + (VAULT['A.md'] ?? '').replaceAll('\n', lineEnd);
    const files = { ...VAULT, 'A.md': text };
    const host = await app(files);
    await host.user.open('A.md', { mode: 'preview' });
    await command(host, 'update-related');
    expect(host.text('A.md')).toBe(await fresh('A.md', files));
    expect(host.text('A.md').startsWith(mark)).toBe(true);
    if (lineEnd === '\r\n') expect(host.text('A.md')).not.toMatch(/[^\r]\n/);
  });

  it('a CRLF note in an editor, which holds LF: offsets are those of the editor', async () => {
    const host = await app({ ...VAULT, 'A.md': (VAULT['A.md'] ?? '').replaceAll('\n', '\r\n') });
    const view = await host.user.open('A.md');
    await command(host, 'update-related');
    expect(view.editor.getValue()).toBe(await fresh('A.md'));
  });

  it('signs beyond the basic plane do not shift anything', async () => {
    const files = { ...VAULT, '🎉.md': note(['X', '𝔛'], `🎉🎉\n${CALLOUT}🎉\n`) };
    const host = await app(files);
    const view = await host.user.open('🎉.md');
    await command(host, 'update-related');
    expect(view.editor.getValue()).toBe(await fresh('🎉.md', files));
  });
});

describe('troubles', () => {
  it('a write that fails leaves the note whole', async () => {
    const host = await app();
    await host.user.open('A.md', { mode: 'preview' });
    host.journal.failWith((access) => (access === 'write' ? new Error('ENOSPC: no space left on device') : undefined));
    await command(host, 'update-related');
    host.journal.failWith();
    expect(host.text('A.md')).toBe(VAULT['A.md']);
    await command(host, 'update-related');
    expect(host.text('A.md')).toBe(await fresh('A.md'));
  });

  it.each(['early', 'late'] as const)(
    'whether the app tells of a write before or after it is done makes no difference (%s)',
    async (events) => {
      const host = await app(VAULT, { events });
      await command(host, 'update-all');
      await click(host, 'Update 4 notes');
      expect(host.notes()).toEqual(await freshlyUpdated(VAULT));
    },
  );

  it('writes come one after another', async () => {
    let running = 0;
    let most = 0;
    const host = await app(VAULT, {
      pace: async ({ kind }) => {
        if (kind === 'write') most = Math.max(most, (running += 1));
        await new Promise((go) => setTimeout(go));
        if (kind === 'write') running -= 1;
      },
    });
    for (const path of ['A.md', 'B.md', 'Other.md'])
      host.user
        .fileMenu(path)
        .find(({ title }) => title === 'Update related notes')
        ?.click();
    await host.settle();
    expect(most).toBe(1);
    expect(written(host)).toHaveLength(3);
  });

  it('an edit from outside between reading and writing is kept', async () => {
    const host = await app();
    await host.user.open('A.md', { mode: 'preview' });
    const release = host.hold('write', 'A.md');
    host.run('update-related');
    await host.settle();
    host.outside.edit('A.md', (text) => `${text}from outside\n`);
    release();
    await host.settle();
    expect(host.text('A.md')).toBe(`${await fresh('A.md')}from outside\n`);
  });

  it('made current by another program meanwhile: not written, not even its time', async () => {
    const host = await app();
    await host.user.open('A.md', { mode: 'preview' });
    const release = host.hold('write', 'A.md');
    host.run('update-related');
    await host.settle();
    host.outside.write('A.md', await fresh('A.md'));
    const before = host.stat('A.md');
    release();
    await host.settle();
    expect(host.stat('A.md')).toEqual(before);
    expect(lastNotice(host)).toBe('"A" is already current.');
  });
});

describe('switched off', () => {
  it('half-way through a run: what is written is whole, the rest untouched, no window stays', async () => {
    const files = Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`N${index}.md`, note(['X'])]));
    const host = await app(files);
    await command(host, 'update-all');
    let writes = 0;
    let unloading: Promise<void> | null = null;
    host.journal.failWith((access, path) => {
      if (access === 'write' && path.endsWith('.md') && (writes += 1) === 7) unloading = host.unload();
      return undefined;
    });
    await click(host, 'Update 20 notes');
    await unloading;
    const all = await freshlyUpdated(files);
    const notes = host.notes();
    for (const [path, text] of Object.entries(notes)) expect([files[path], all[path]]).toContain(text);
    expect(written(host)).toHaveLength(7);
    expect(host.screen.modals.size).toBe(0);
  });

  it('at the last note of a run: it is done, and nothing is said', async () => {
    const host = await app();
    await command(host, 'update-all');
    let writes = 0;
    let unloading: Promise<void> | null = null;
    host.journal.failWith((access, path) => {
      if (access === 'write' && path.endsWith('.md') && (writes += 1) === 4) unloading = host.unload();
      return undefined;
    });
    await click(host, 'Update 4 notes');
    await unloading;
    expect([host.notes(), host.notices(), host.screen.modals.size]).toEqual([await freshlyUpdated(VAULT), [], 0]);
  });

  it('while an update waits to read: nothing is written, nothing is said', async () => {
    const host = await app();
    await host.user.open('A.md', { mode: 'preview' });
    const go = await heldUpdate(host, 'A.md');
    await host.unload();
    await go();
    expect([host.text('A.md'), host.notices()]).toEqual([VAULT['A.md'], []]);
  });

  it('while a preview stands open: it closes, and writes nothing', async () => {
    const host = await app();
    await command(host, 'update-all');
    await host.unload();
    await host.settle();
    expect([host.screen.modals.size, written(host)]).toEqual([0, []]);
  });

  it('while an automatic run is under way: it ends with the note in hand', async () => {
    fakeTime();
    const files = await freshlyUpdated(
      Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`N${index}.md`, note(['X'])])),
    );
    const host = await app(files, { mode: 'changes' });
    await host.user.create('New.md', note(['X'], ''));
    let writes = 0;
    host.journal.failWith((access) => {
      if (access === 'write' && (writes += 1) === 3) void host.unload();
      return undefined;
    });
    await pass(20, host);
    expect(written(host)).toHaveLength(3);
  });
});
