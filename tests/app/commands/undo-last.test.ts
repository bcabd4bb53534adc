// @vitest-environment jsdom
/** "Undo last change to many notes": what comes back, to the byte, and what was changed since and stays. */
import { describe, expect, it } from 'vitest';
import { command as cli, diskWith, VAULT } from '../../cli/disk/run-memory';
import { appsWith } from '../apps.js';
import { button, click, closeResult, command, lastNotice, modalText, topModal, written } from '../stage.js';
import {
  atWrite,
  choose,
  freshlyReplaced,
  manyScripts,
  replaceAll,
  replacedIn,
  restarted,
  SCRIPTED,
  undoLast,
} from '../scripts.js';

const { app, keep } = appsWith(SCRIPTED);

const replaced = replacedIn(app);

describe('undone', () => {
  it.each([
    ['en', '2 notes restored.'],
    ['de', '2 Notizen wiederhergestellt.'],
  ])('each note is as it was, to the byte, and no other is touched (%s)', async (language, told) => {
    const host = await replaced(SCRIPTED, { language });
    await undoLast(host);
    expect(host.notes()).toEqual(SCRIPTED);
    expect([...written(host)].sort()).toEqual(['A.md', 'B.md']);
    expect(lastNotice(host)).toEqual(told);
  });

  it('only what was chosen comes back, since nothing else was done', async () => {
    const host = await app();
    await command(host, 'replace-scripts');
    choose(host, 'B.md', false);
    await click(host, /^Replace in/);
    host.journal.clear();
    await undoLast(host);
    expect([host.notes(), written(host)]).toEqual([SCRIPTED, ['A.md']]);
  });

  it('a second time there is nothing to undo, in either language', async () => {
    for (const [language, told] of [
      ['en', 'There is nothing to undo.'],
      ['de', 'Es gibt nichts rückgängig zu machen.'],
    ] as const) {
      const host = await replaced(SCRIPTED, { language });
      await undoLast(host);
      host.journal.clear();
      await undoLast(host);
      expect([lastNotice(host), host.journal.writes('plugin'), host.notes()]).toEqual([told, [], SCRIPTED]);
    }
  });

  it('after a restart of the app too', async () => {
    const host = keep(await restarted((await replaced()).files()));
    await undoLast(host);
    expect(host.notes()).toEqual(SCRIPTED);
  });

  it('an open note is restored in its editor: the cursor stays, one undo step', async () => {
    const host = await replaced();
    const view = await host.user.open('A.md');
    host.user.putCursorAfter(view, 'body of A');
    await undoLast(host);
    expect([view.editor.getLine(view.editor.getCursor().line), view.editor.undoDepth]).toEqual(['body of A', 1]);
    await host.user.save();
    expect(host.notes()).toEqual(SCRIPTED);
  });

  it.each([
    ['two editors', { in: 'split', mode: 'source' }],
    ['an editor and a reading view', { in: 'split', mode: 'preview' }],
    ['a pop-out', { in: 'window', mode: 'source' }],
  ] as const)('with %s on one note: replaced once and restored once, the same in both', async (_, how) => {
    const host = await app();
    const first = await host.user.open('A.md');
    const second = await host.user.open('A.md', how);
    await replaceAll(host);
    await host.user.save();
    await host.settle();
    expect(host.notes()).toEqual(await freshlyReplaced(SCRIPTED));
    await undoLast(host);
    await host.user.save();
    await host.settle();
    expect(host.notes()).toEqual(SCRIPTED);
    expect([first.getViewData(), second.getViewData()]).toEqual([SCRIPTED['A.md'], SCRIPTED['A.md']]);
    expect(host.journal.writes().filter((path) => path === 'A.md')).toHaveLength(2);
  });

  it('a note with CRLF, which an editor holds otherwise, is named while it is open there, and comes back once it is closed', async () => {
    const crlf = { 'A.md': (SCRIPTED['A.md'] ?? '').replaceAll('\n', '\r\n') };
    const host = await replaced(crlf);
    const view = await host.user.open('A.md');
    const text = host.text('A.md');
    await undoLast(host);
    expect(modalText(host)).toContain('A.md');
    await closeResult(host);
    await host.user.save();
    expect(host.text('A.md')).toBe(text);
    host.user.close(view);
    await undoLast(host);
    expect(host.notes()).toEqual(crlf);
  });

  it('stopped half-way it says so, and the next one brings back the rest', async () => {
    const notes = manyScripts(30);
    const host = await replaced(notes);
    atWrite(host, 10, () =>
      [...topModal(host).modalEl.querySelectorAll('button')].find(({ textContent }) => textContent === 'Stop')?.click(),
    );
    await undoLast(host);
    host.journal.failWith();
    expect(topModal(host).titleEl.textContent).toBe('Stopped');
    expect(modalText(host)).toContain('10 notes restored.');
    await closeResult(host);
    expect(Object.keys(notes).filter((path) => host.text(path) === notes[path])).toHaveLength(10);
    await undoLast(host);
    expect([lastNotice(host), host.notes()]).toEqual(['20 notes restored.', notes]);
  });

  it('asked for twice at once, and during a replacement, it does its work once and keeps the record', async () => {
    const host = await replaced();
    host.run('undo-last');
    host.run('undo-last');
    await host.settle();
    expect(host.screen.modals.size).toBe(1);
    await click(host, 'Restore 2 notes');
    expect(lastNotice(host)).toBe('2 notes restored.');
    await command(host, 'replace-scripts');
    host.run('undo-last');
    await click(host, /^Replace in/);
    await undoLast(host);
    expect(host.notes()).toEqual(SCRIPTED);
  });
});

describe('changed since', () => {
  it.each([
    ['en', /1 note restored\.Not restored: changed or gone since \(1\)A\.md/],
    ['de', /1 Notiz wiederhergestellt\.Nicht wiederhergestellt: seither geändert oder nicht mehr da \(1\)A\.md/],
  ])(
    'a note whose own place was changed by hand is named and stays as it is; the others come back (%s)',
    async (language, told) => {
      const host = await replaced(SCRIPTED, { language });
      host.outside.edit('A.md', (text) => text.replace('[!example]- In diesem Zusammenhang:', '[!note] Mine'));
      await host.settle();
      const changed = host.text('A.md');
      await undoLast(host);
      expect(modalText(host)).toMatch(told);
      expect(host.notes()).toEqual({ ...SCRIPTED, 'A.md': changed });
    },
  );

  it('what was written elsewhere in the note stays, and the place comes back', async () => {
    const host = await replaced();
    for (const path of ['A.md', 'B.md']) host.outside.edit(path, (text) => `${text}\n\none word more`);
    await host.settle();
    await undoLast(host);
    expect(host.notes()).toEqual({
      ...SCRIPTED,
      'A.md': `${SCRIPTED['A.md'] ?? ''}\n\none word more`,
      'B.md': `${SCRIPTED['B.md'] ?? ''}\n\none word more`,
    });
  });

  it('what has been filled into a box since does not matter', async () => {
    const host = await replaced();
    host.outside.edit('A.md', (text) => text.replace('[[Block.md|Block]]', '[[Block.md|Mine!]]'));
    await host.settle();
    await undoLast(host);
    expect(host.notes()).toEqual(SCRIPTED);
  });

  it('a note that is gone is named; nothing is created', async () => {
    const host = await replaced();
    await host.user.remove('A.md');
    await undoLast(host);
    expect(modalText(host)).toMatch(/1 note restored\.[^]*\(1\)A\.md/);
    expect(host.notes()).toEqual(Object.fromEntries(Object.entries(SCRIPTED).filter(([path]) => path !== 'A.md')));
  });

  it.each([
    ['renamed', [['B.md', 'Else.md']]],
    [
      'renamed twice',
      [
        ['B.md', 'Else.md'],
        ['Else.md', 'Third.md'],
      ],
    ],
    [
      'moved with its folder',
      [
        ['B.md', 'Deep/B.md'],
        ['Deep', 'Deeper'],
      ],
    ],
    [
      'renamed, with another note in its place',
      [
        ['B.md', 'Else.md'],
        ['Plain.md', 'B.md'],
      ],
    ],
  ] as const)('a note that was %s since comes back under its new name, after a restart too', async (_, renames) => {
    const host = await replaced();
    await host.user.create('Deep/Other.md', 'other\n');
    for (const [from, to] of renames) {
      await host.user.rename(from, to);
      await host.settle();
    }
    const at = renames.reduce<string>(
      (path, [from, to]) => (path === from ? to : path.startsWith(`${from}/`) ? to + path.slice(from.length) : path),
      'B.md',
    );
    const next = keep(await restarted(host.files()));
    await undoLast(next);
    expect([next.text(at), next.text('A.md')]).toEqual([SCRIPTED['B.md'], SCRIPTED['A.md']]);
    expect(lastNotice(next)).toBe('2 notes restored.');
  });

  it('the command line finds a note under the name that the app gave it', async () => {
    const host = await replaced();
    await host.user.rename('B.md', 'Else.md');
    await host.settle();
    const disk = diskWith([]);
    for (const [path, bytes] of Object.entries(host.files())) disk.write(`${VAULT}/${path}`, bytes);
    const { status } = await cli(disk.files(), 'undo', VAULT);
    expect([status, disk.text(`${VAULT}/Else.md`)]).toEqual([0, SCRIPTED['B.md']]);
  });

  it('what was typed and not saved stays', async () => {
    const host = await replaced();
    const view = await host.user.open('A.md');
    await host.settle();
    host.user.putCursorAfter(view, 'body of A');
    host.user.type(view, ' typed');
    await undoLast(host);
    await host.user.save();
    expect(host.text('A.md')).toBe((SCRIPTED['A.md'] ?? '').replace('body of A', 'body of A typed'));
    expect(host.text('B.md')).toBe(SCRIPTED['B.md']);
  });

  it('a note that changes in the instant before it is restored keeps that change', async () => {
    const host = await replaced();
    await command(host, 'undo-last');
    const release = host.hold('read', 'B.md');
    button(host, 'Restore 2 notes').click();
    await host.settle();
    host.outside.edit('B.md', (text) => `${text} more`);
    release();
    await host.settle();
    expect(host.notes()).toEqual({ ...SCRIPTED, 'B.md': `${SCRIPTED['B.md'] ?? ''} more` });
  });

  it('a note that is as it was before is neither written nor named', async () => {
    const host = await replaced();
    host.outside.write('A.md', SCRIPTED['A.md'] ?? '');
    await host.settle();
    await undoLast(host);
    expect([lastNotice(host), written(host)]).toEqual(['1 note restored.', ['B.md']]);
  });
});
