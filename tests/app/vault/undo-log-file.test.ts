// @vitest-environment jsdom
/** The record that undoing a replacement reads: what it holds, how long it lies there, and what is said of one that is damaged or out of reach. */
import { describe, expect, it } from 'vitest';
import type { Host } from '../../host/host.js';
import { appsWith } from '../apps.js';
import { click, closeResult, command, lastNotice, modalText, written } from '../stage.js';
import {
  choose,
  freshlyReplaced,
  isRecord,
  recordIn,
  replaceAll,
  replacedIn,
  SCRIPT,
  SCRIPTED,
  undoLast,
} from '../scripts.js';

const { app } = appsWith(SCRIPTED);

const replaced = replacedIn(app);

const hasRecord = (host: Host): boolean => Object.keys(host.files()).some(isRecord);

describe('a disk that fails', () => {
  it('a note that cannot be written is named with the reason, and the next undo brings it back', async () => {
    const host = await replaced();
    host.journal.failWith((access, path) =>
      access === 'write' && path === 'A.md' ? new Error('ENOSPC: no space left') : undefined,
    );
    await undoLast(host);
    host.journal.failWith();
    expect(modalText(host)).toMatch(
      /1 note restored\. 1 needs your attention\.Not read or not written \(1\)A\.md: ENOSPC: no space left/,
    );
    await closeResult(host);
    await undoLast(host);
    expect([lastNotice(host), host.notes(), hasRecord(host)]).toEqual(['1 note restored.', SCRIPTED, false]);
  });

  it.each(['en', 'de'])(
    'a record that cannot be read: it is said, nothing changes, and it lies there for the next time (%s)',
    async (language) => {
      const host = await replaced(SCRIPTED, { language });
      const notes = host.notes();
      host.journal.failWith((access, path) =>
        access === 'read' && isRecord(path) ? new Error('EIO: i/o error') : undefined,
      );
      await undoLast(host);
      host.journal.failWith();
      expect(lastNotice(host)).toMatch(
        language === 'de' ? /^Es wurde nichts geschrieben: .*EIO/ : /^Nothing was written: .*EIO/,
      );
      expect(host.notes()).toEqual(notes);
      await undoLast(host);
      expect(host.notes()).toEqual(SCRIPTED);
    },
  );

  it('a record that cannot be taken away afterwards does no harm', async () => {
    const host = await replaced();
    host.journal.failWith((access, path) => (access === 'remove' && isRecord(path) ? new Error('EACCES') : undefined));
    await undoLast(host);
    host.journal.failWith();
    expect([lastNotice(host), host.notes()]).toEqual(['2 notes restored.', SCRIPTED]);
    host.outside.edit('A.md', (text) => `${text} more`);
    const notes = host.notes();
    await undoLast(host);
    expect(host.notes()).toEqual(notes);
  });
});

describe('the record', () => {
  it("lies in the plugin's folder, and is gone when all is undone", async () => {
    const host = await replaced();
    expect(hasRecord(host)).toBe(true);
    await undoLast(host);
    expect(hasRecord(host)).toBe(false);
  });

  it('holds the path, two fingerprints, the parts that went and a line around each: nothing else of a note, and nothing of notes that were left out', async () => {
    const host = await app({ ...SCRIPTED, 'C.md': `${SCRIPT}secret words` });
    await command(host, 'replace-scripts');
    choose(host, 'C.md', false);
    await click(host, /^Replace in/);
    const lines = host
      .text(recordIn(host.files()))
      .split('\n')
      .filter((line) => line !== '')
      .slice(1);
    expect(lines.map((line) => Object.keys(JSON.parse(line) as object).sort())).toEqual(
      Array(2).fill(['after', 'before', 'changes', 'path', 'sum']),
    );
    expect(lines.join('\n')).toContain('related_write');
    expect(lines.join('\n')).not.toMatch(/secret|topics|created|C\.md|\[\[/);
  });

  it('is one of its own for each replacement; undoing takes the last one back', async () => {
    const host = await replaced();
    host.outside.write('C.md', SCRIPT);
    await host.settle();
    await replaceAll(host);
    expect(host.text(recordIn(host.files()))).not.toContain('A.md');
    await undoLast(host);
    expect(host.notes()).toEqual({ ...(await freshlyReplaced(SCRIPTED)), 'C.md': SCRIPT });
  });

  it('stays good where a new replacement changed nothing', async () => {
    const host = await replaced();
    host.outside.write('C.md', SCRIPT);
    await host.settle();
    await command(host, 'replace-scripts');
    host.outside.write('C.md', 'Text');
    await click(host, /^Replace in/);
    await undoLast(host);
    expect(host.notes()).toEqual({ ...SCRIPTED, 'C.md': 'Text' });
  });

  const DAMAGED = /^Nothing was written: the record for undoing is damaged\.$/;

  it.each([
    ['emptied', () => '', /^There is nothing to undo\.$/],
    ['overwritten', () => 'no record at all\n{"a": 1}\n', DAMAGED],
    [
      'with bytes that are no text',
      (record: string) => new Uint8Array([0xff, 0xfe, ...new TextEncoder().encode(record.replaceAll('{', '('))]),
      DAMAGED,
    ],
    ['with other changes', (record: string) => record.replaceAll('related_write', 'related_wrote'), DAMAGED],
    ['with other places', (record: string) => record.replaceAll(/"from":\d+/g, '"from":0'), DAMAGED],
    ['with other fingerprints', (record: string) => record.replaceAll(/"hash":\d+/g, '"hash":1'), DAMAGED],
  ])('damaged (%s): it is said, and no note changes', async (_, damage, told) => {
    const host = await replaced();
    const notes = host.notes();
    host.outside.write(recordIn(host.files()), damage(host.text(recordIn(host.files()))));
    await undoLast(host);
    expect(modalText(host) ?? lastNotice(host)).toMatch(told);
    expect([host.notes(), written(host)]).toEqual([notes, []]);
  });

  it.each([
    ['en', 'Nothing was written: the record for undoing is damaged.'],
    ['de', 'Es wurde nichts geschrieben: die Aufzeichnung zum Rückgängigmachen ist beschädigt.'],
  ])(
    'with no line that can be read says that it is damaged, not that there was no replacement (%s)',
    async (language, told) => {
      const host = await replaced(SCRIPTED, { language });
      host.outside.write(recordIn(host.files()), '\n{"path":"A.md","before":{"length":12');
      await undoLast(host);
      expect([lastNotice(host), hasRecord(host)]).toEqual([told, true]);
    },
  );

  it.each([
    ['en', '1 note restored; the record for undoing is partly damaged.'],
    ['de', '1 Notiz wiederhergestellt; die Aufzeichnung zum Rückgängigmachen ist teilweise beschädigt.'],
  ])(
    'with one damaged line among others restores the others, and says that something is missing (%s)',
    async (language, told) => {
      const host = await replaced(SCRIPTED, { language });
      const after = host.notes();
      host.outside.edit(recordIn(host.files()), (record) => record.replace('{"path":"A.md"', '{"path":A.md'));
      await undoLast(host);
      expect(host.notes()).toEqual({ ...SCRIPTED, 'A.md': after['A.md'] });
      expect(lastNotice(host)).toBe(told);
    },
  );

  it('is not used for another note that has come to the name', async () => {
    const host = await replaced({ ...SCRIPTED, 'C.md': 'Another text.\n' });
    await host.user.remove('A.md');
    await host.user.rename('C.md', 'A.md');
    const text = host.text('A.md');
    await undoLast(host);
    expect(host.text('A.md')).toBe(text);
  });
});
