// @vitest-environment jsdom
/** "Undo last replacement": what comes back, what is left, what its record holds and how long it lies there. */
import { afterEach, describe, expect, it } from 'vitest';
import type { Host } from '../host/host.ts';
import { click, command, lastNotice, modalText, note, openApp, topModal, watchRejections, written, type StageOptions } from './stage.ts';
import { atWrite, choose, freshlyReplaced, manyScripts, RECORD, replaceAll, restarted, SCRIPT, SCRIPTED } from './scripts.ts';

const hosts: Host[] = [];
const rejections = watchRejections();

function keep(host: Host): Host {
  hosts.push(host);
  return host;
}

async function app(files: Readonly<Record<string, string | Uint8Array>> = SCRIPTED, options: StageOptions = {}): Promise<Host> {
  return keep(await openApp(files, options));
}

/** An app whose scripts were replaced. */
async function replaced(files: Readonly<Record<string, string>> = SCRIPTED, options: StageOptions = {}): Promise<Host> {
  const host = await app(files, options);
  await replaceAll(host);
  host.journal.clear();
  return host;
}

const hasRecord = (host: Host): boolean => Object.keys(host.files()).includes(RECORD);

afterEach(() => {
  for (const host of hosts.splice(0)) host.dispose();
  expect(rejections).toEqual([]);
});

describe('undone', () => {
  it.each([
    ['en', '2 notes restored.'],
    ['de', '2 Notizen wiederhergestellt.'],
  ])('each note is as it was, to the byte, and no other is touched (%s)', async (language, told) => {
    const host = await replaced(SCRIPTED, { language });
    await command(host, 'undo-replace');
    expect(host.notes()).toEqual(SCRIPTED);
    expect([...written(host)].sort()).toEqual(['A.md', 'B.md']);
    expect([lastNotice(host), host.screen.modals.size]).toEqual([told, 0]);
  });

  it('only what was chosen comes back, since nothing else was done', async () => {
    const host = await app();
    await command(host, 'replace-scripts');
    choose(host, 'B.md', false);
    await click(host, /^Replace in/);
    host.journal.clear();
    await command(host, 'undo-replace');
    expect([host.notes(), written(host)]).toEqual([SCRIPTED, ['A.md']]);
  });

  it('a second time there is nothing to undo, in either language', async () => {
    for (const [language, told] of [['en', 'There is no replacement to undo.'], ['de', 'Es gibt keine Ersetzung, die sich rückgängig machen ließe.']] as const) {
      const host = await replaced(SCRIPTED, { language });
      await command(host, 'undo-replace');
      host.journal.clear();
      await command(host, 'undo-replace');
      expect([lastNotice(host), host.journal.writes('plugin'), host.notes()]).toEqual([told, [], SCRIPTED]);
    }
  });

  it('after a restart of the app too', async () => {
    const host = keep(await restarted((await replaced()).files()));
    await command(host, 'undo-replace');
    expect(host.notes()).toEqual(SCRIPTED);
  });

  it('an open note is restored in its editor: the cursor stays, one undo step', async () => {
    const host = await replaced();
    const view = await host.user.open('A.md');
    host.user.putCursorAfter(view, 'body of A');
    await command(host, 'undo-replace');
    expect([view.editor.getLine(view.editor.getCursor().line), view.editor.undoDepth]).toEqual(['body of A', 1]);
    await host.user.save();
    expect(host.notes()).toEqual(SCRIPTED);
  });

  it('a note with CRLF, which an editor holds otherwise, is named while it is open there, and comes back once it is closed', async () => {
    const crlf = { 'A.md': (SCRIPTED['A.md'] ?? '').replaceAll('\n', '\r\n') };
    const host = await replaced(crlf);
    const view = await host.user.open('A.md');
    const text = host.text('A.md');
    await command(host, 'undo-replace');
    expect(modalText(host)).toContain('A.md');
    await click(host, 'Close');
    await host.user.save();
    expect(host.text('A.md')).toBe(text);
    host.user.close(view);
    await command(host, 'undo-replace');
    expect(host.notes()).toEqual(crlf);
  });

  it('stopped half-way it says so, and the next one brings back the rest', async () => {
    const notes = manyScripts(30);
    const host = await replaced(notes);
    atWrite(host, 10, () => [...topModal(host).modalEl.querySelectorAll('button')].find(({ textContent }) => textContent === 'Stop')?.click());
    await command(host, 'undo-replace');
    host.journal.failWith();
    expect(topModal(host).titleEl.textContent).toBe('Stopped');
    expect(modalText(host)).toContain('10 notes restored.');
    await click(host, 'Close');
    expect(Object.keys(notes).filter((path) => host.text(path) === notes[path])).toHaveLength(10);
    await command(host, 'undo-replace');
    expect([lastNotice(host), host.notes()]).toEqual(['20 notes restored.', notes]);
  });

  it('asked for twice at once, and during a replacement, it does its work once and keeps the record', async () => {
    const host = await replaced();
    host.run('undo-replace');
    host.run('undo-replace');
    await host.settle();
    expect(host.notices().slice(-1)).toEqual(['2 notes restored.']);
    await command(host, 'replace-scripts');
    host.run('undo-replace');
    await click(host, /^Replace in/);
    await command(host, 'undo-replace');
    expect(host.notes()).toEqual(SCRIPTED);
  });
});

describe('changed since', () => {
  it.each([
    ['en', /1 note restored\.Changed or gone since, and left as they are \(1\)A\.md/],
    ['de', /1 Notiz wiederhergestellt\.Seither geändert oder nicht mehr da, und so gelassen \(1\)A\.md/],
  ])('a note is named and stays as it is; the others come back (%s)', async (language, told) => {
    const host = await replaced(SCRIPTED, { language });
    host.outside.edit('A.md', (text) => `${text}one word more`);
    await host.settle();
    const changed = host.text('A.md');
    await command(host, 'undo-replace');
    expect(modalText(host)).toMatch(told);
    expect(host.notes()).toEqual({ ...SCRIPTED, 'A.md': changed });
  });

  it('a note that is gone, or has another name, is named; nothing is created', async () => {
    const host = await replaced();
    await host.user.remove('A.md');
    await host.user.rename('B.md', 'Else.md');
    const notes = host.notes();
    await command(host, 'undo-replace');
    expect(modalText(host)).toMatch(/0 notes restored\.[^]*\(2\)A\.mdB\.md/);
    expect(host.notes()).toEqual(notes);
  });

  it('what was typed and not saved counts', async () => {
    const host = await replaced();
    const view = await host.user.open('A.md');
    host.user.putCursorAfter(view, 'body of A');
    host.user.type(view, ' typed');
    await command(host, 'undo-replace');
    await host.user.save();
    expect(modalText(host)).toContain('A.md');
    expect(host.text('A.md')).toContain('body of A typed');
    expect(host.text('B.md')).toBe(SCRIPTED['B.md']);
  });

  it('a note that changes in the instant before it is restored is left, too', async () => {
    const host = await replaced();
    const release = host.hold('read', 'B.md');
    host.run('undo-replace');
    await host.settle();
    host.outside.edit('B.md', (text) => `${text} more`);
    const changed = host.text('B.md');
    release();
    await host.settle();
    expect(host.notes()).toEqual({ ...SCRIPTED, 'B.md': changed });
    expect(modalText(host)).toContain('B.md');
  });

  it('a note that is as it was before is neither written nor named', async () => {
    const host = await replaced();
    host.outside.write('A.md', SCRIPTED['A.md'] ?? '');
    await host.settle();
    await command(host, 'undo-replace');
    expect([lastNotice(host), written(host)]).toEqual(['1 note restored.', ['B.md']]);
  });
});

describe('a disk that fails', () => {
  it('a note that cannot be written is named with the reason, and the next undo brings it back', async () => {
    const host = await replaced();
    host.journal.failWith((access, path) => (access === 'write' && path === 'A.md' ? new Error('ENOSPC: no space left') : undefined));
    await command(host, 'undo-replace');
    host.journal.failWith();
    expect(modalText(host)).toMatch(/1 note restored\.Not read or not written \(1\)A\.md: ENOSPC: no space left/);
    await click(host, 'Close');
    await command(host, 'undo-replace');
    expect([lastNotice(host), host.notes(), hasRecord(host)]).toEqual(['1 note restored.', SCRIPTED, false]);
  });

  it.each(['en', 'de'])('a record that cannot be read: it is said, nothing changes, and it lies there for the next time (%s)', async (language) => {
    const host = await replaced(SCRIPTED, { language });
    const notes = host.notes();
    host.journal.failWith((access, path) => (access === 'read' && path === RECORD ? new Error('EIO: i/o error') : undefined));
    await command(host, 'undo-replace');
    host.journal.failWith();
    expect(lastNotice(host)).toMatch(language === 'de' ? /^Es wurde nichts geändert: .*EIO/ : /^Nothing was changed: .*EIO/);
    expect(host.notes()).toEqual(notes);
    await command(host, 'undo-replace');
    expect(host.notes()).toEqual(SCRIPTED);
  });

  it('a record that cannot be taken away afterwards does no harm', async () => {
    const host = await replaced();
    host.journal.failWith((access, path) => (access === 'remove' && path === RECORD ? new Error('EACCES') : undefined));
    await command(host, 'undo-replace');
    host.journal.failWith();
    expect([lastNotice(host), host.notes()]).toEqual(['2 notes restored.', SCRIPTED]);
    host.outside.edit('A.md', (text) => `${text} more`);
    const notes = host.notes();
    await command(host, 'undo-replace');
    expect(host.notes()).toEqual(notes);
  });
});

describe('the record', () => {
  it('lies in the plugin\'s folder, and is gone when all is undone', async () => {
    const host = await replaced();
    expect(hasRecord(host)).toBe(true);
    await command(host, 'undo-replace');
    expect(hasRecord(host)).toBe(false);
  });

  it('holds the path, two fingerprints and the parts that went: no other word of a note, and nothing of notes that were left out', async () => {
    const host = await app({ ...SCRIPTED, 'C.md': `${SCRIPT}secret words` });
    await command(host, 'replace-scripts');
    choose(host, 'C.md', false);
    await click(host, /^Replace in/);
    const lines = host.text(RECORD).split('\n').filter((line) => line !== '');
    expect(lines.map((line) => Object.keys(JSON.parse(line) as object).sort())).toEqual(Array(2).fill(['after', 'before', 'changes', 'path']));
    expect(lines.join('\n')).toContain('related_write');
    expect(lines.join('\n')).not.toMatch(/body of|secret|topics|created|C\.md|\[\[/);
  });

  it('is the last one: a new replacement takes the place of the one before', async () => {
    const host = await replaced();
    host.outside.write('C.md', SCRIPT);
    await host.settle();
    await replaceAll(host);
    expect(host.text(RECORD)).not.toContain('A.md');
    await command(host, 'undo-replace');
    expect(host.notes()).toEqual({ ...(await freshlyReplaced(SCRIPTED)), 'C.md': SCRIPT });
  });

  it('stays good where a new replacement changed nothing', async () => {
    const host = await replaced();
    host.outside.write('C.md', SCRIPT);
    await host.settle();
    await command(host, 'replace-scripts');
    host.outside.write('C.md', 'Text');
    await click(host, /^Replace in/);
    await command(host, 'undo-replace');
    expect(host.notes()).toEqual({ ...SCRIPTED, 'C.md': 'Text' });
  });

  const DAMAGED = /^Nothing was changed: the record for undoing is damaged\.$/;
  const NAMED = /0 notes restored\.Changed or gone since, and left as they are \(2\)A\.mdB\.md/;

  it.each([
    ['emptied', () => '', /^There is no replacement to undo\.$/],
    ['overwritten', () => 'no record at all\n{"a": 1}\n', DAMAGED],
    ['with bytes that are no text', (record: string) => new Uint8Array([0xff, 0xfe, ...new TextEncoder().encode(record.replaceAll('{', '('))]), DAMAGED],
    ['with other changes', (record: string) => record.replaceAll('related_write', 'related_wrote'), NAMED],
    ['with other places', (record: string) => record.replaceAll(/"from":\d+/g, '"from":0'), NAMED],
    ['with other fingerprints', (record: string) => record.replaceAll(/"hash":\d+/g, '"hash":1'), NAMED],
  ])('damaged (%s): it is said, and no note changes', async (_, damage, told) => {
    const host = await replaced();
    const notes = host.notes();
    host.outside.write(RECORD, damage(host.text(RECORD)));
    await command(host, 'undo-replace');
    expect(modalText(host) ?? lastNotice(host)).toMatch(told);
    expect([host.notes(), written(host)]).toEqual([notes, []]);
  });

  it.each([
    ['en', 'Nothing was changed: the record for undoing is damaged.'],
    ['de', 'Es wurde nichts geändert: Die Aufzeichnung zum Rückgängigmachen ist beschädigt.'],
  ])('with no line that can be read says that it is damaged, not that there was no replacement (%s)', async (language, told) => {
    const host = await replaced(SCRIPTED, { language });
    host.outside.write(RECORD, '\n{"path":"A.md","before":{"length":12');
    await command(host, 'undo-replace');
    expect([lastNotice(host), hasRecord(host)]).toEqual([told, true]);
  });

  it('with one damaged line among others restores the others, and says that something is missing', async () => {
    const host = await replaced();
    const after = host.notes();
    host.outside.edit(RECORD, (record) => record.replace('{"path":"A.md"', '{"path":A.md'));
    await command(host, 'undo-replace');
    expect(host.notes()).toEqual({ ...SCRIPTED, 'A.md': after['A.md'] });
    expect(lastNotice(host)).toBe('1 note restored. A part of the record is damaged: what it names stays as it is.');
  });

  it('is not used for another note that has come to the name', async () => {
    const host = await replaced({ ...SCRIPTED, 'C.md': note(['Z'], `${SCRIPT}C`) });
    await host.user.remove('A.md');
    await host.user.rename('C.md', 'A.md');
    const text = host.text('A.md');
    await command(host, 'undo-replace');
    expect(host.text('A.md')).toBe(text);
  });
});
