/** The record that takes changes back. */
import { describe, expect, it } from 'vitest';
import { applyChanges, type Change } from '../../../src/core/markdown/marker-blocks';
import {
  newestRecords,
  outdatedRecords,
  parseUndoLog,
  recordName,
  restore,
  undoEntry,
  undoLine,
} from '../../../src/core/run/undo-log';
import { updatedText } from '../../../src/core/block/update-note';

const BEFORE = 'eins 🎉 zwei\r\ndrei\n\uD800';
const CHANGES: readonly Change[] = [
  { from: 0, to: 4, insert: 'a' },
  { from: 5, to: 5, insert: '$&\n\u2028' },
  { from: 8, to: 14, insert: '' },
];
const AFTER = applyChanges(BEFORE, CHANGES);
const ENTRY = undoEntry('Ordner/Notiz "1".md', BEFORE, CHANGES, 'A');

describe('the undo record', () => {
  it('restores the text before, byte for byte', () => {
    expect(restore(AFTER, ENTRY, 'A').kind).toBe('edit');
    expect(updatedText(AFTER, restore(AFTER, ENTRY, 'A'))).toBe(BEFORE);
  });

  it('leaves a note whose written places were changed by hand', () => {
    for (const text of [AFTER.replace('a ', 'b '), AFTER.replace('$&', '$'), AFTER.slice(1), '']) {
      expect(restore(text, ENTRY, 'A')).toEqual({ kind: 'none' });
    }
  });

  it('restores the places where the rest of the note has changed', () => {
    const now = `New above.\n\n${AFTER}\n\nNew below.\n`;
    expect(updatedText(now, restore(now, ENTRY, 'A'))).toBe(`New above.\n\n${BEFORE}\n\nNew below.\n`);
  });

  it('never takes one place for another: what stands there twice is left', () => {
    const entry = undoEntry('x.md', 'a\nb\n', [{ from: 2, to: 3, insert: 'put' }], 'A');
    expect(restore('x\nput\ny\nput\n', entry, 'A')).toEqual({ kind: 'none' });
  });

  it('a box is known whatever has been filled into it since', () => {
    const box = '> [!example]- T\n> %% INSERT A %%\n> %% END A %%\n\n';
    const entry = undoEntry('x.md', 'Text\n', [{ from: 0, to: 0, insert: box }], 'A');
    const filled = `${box.replace('> %% END', '> - [[B.md|B]]\n> %% END')}Text\nmore\n`;
    expect(updatedText(filled, restore(filled, entry, 'A'))).toBe('Text\nmore\n');
  });

  it('the content of a box comes back, whatever stands in it now', () => {
    const box = (line: string): string => `> %% INSERT A %%\n> ${line}\n> %% END A %%\n`;
    const before = `${box('old')}Text\n`;
    const at = before.indexOf('old');
    const entry = undoEntry('x.md', before, [{ from: at, to: at + 3, insert: 'new' }], 'A');
    const now = `More\n${box('newer')}Text\n`;
    expect(entry.changes).toMatchObject([{ block: 0 }]);
    expect(restore(now, entry, 'A').kind).toBe('edit');
  });

  it('knows a note that is as it was before: never written, or restored already', () => {
    expect(restore(BEFORE, ENTRY, 'A')).toEqual({ kind: 'same', blocks: 0 });
    expect(restore('x', undoEntry('x.md', 'x', [], 'A'), 'A')).toEqual({ kind: 'same', blocks: 0 });
  });

  it('holds the replaced parts and at most a line around them', () => {
    const long = `${'Text, der bleibt. '.repeat(1000)}SKRIPT`;
    const line = undoLine(undoEntry('a.md', long, [{ from: long.length - 6, to: long.length, insert: 'Kasten' }], 'A'));
    expect(line.length).toBeLessThan(400);
    expect(line).toContain('SKRIPT');
  });

  it('is one line a note, in plain characters where a disk would lose some', () => {
    const line = undoLine(ENTRY);
    expect(line.split('\n')).toHaveLength(2);
    expect(new TextDecoder().decode(new TextEncoder().encode(line))).toBe(line);
    expect(parseUndoLog(line)).toEqual({ run: null, entries: [ENTRY], isDamaged: false });
  });

  it('survives a line that was cut off, at its end and in its middle', () => {
    const other = undoEntry('b.md', 'x', [{ from: 0, to: 1, insert: 'y' }], 'A');
    for (let cut = 0; cut < undoLine(ENTRY).length; cut += 1) {
      const torn = undoLine(ENTRY).slice(0, cut);
      expect(parseUndoLog(undoLine(other) + torn)).toEqual({ run: null, entries: [other], isDamaged: false });
      expect(parseUndoLog(torn + undoLine(other))).toEqual({
        run: null,
        entries: [other],
        isDamaged: torn.trim() !== '',
      });
    }
  });

  it('passes over what is none of its lines', () => {
    const json = JSON.parse(undoLine(ENTRY)) as Record<string, unknown>;
    const damaged = [
      { path: 1 },
      { before: null },
      { after: { length: -1, hash: 0 } },
      { after: { length: 1 } },
      { changes: {} },
      { changes: [{ from: 0, to: 0.5, insert: '' }] },
      { changes: [null] },
      { changes: [{ from: 0, to: 1 }] },
    ];
    for (const part of damaged)
      expect(parseUndoLog(JSON.stringify({ ...json, ...part }))).toEqual({ run: null, entries: [], isDamaged: true });
    expect(parseUndoLog('\n\nnull\n[]\n"x"\n1\n{}\nText')).toEqual({ run: null, entries: [], isDamaged: true });
    expect(parseUndoLog('\n\n')).toEqual({ run: null, entries: [], isDamaged: false });
  });

  it('restores nothing from an entry whose parts do not give the text before', () => {
    for (const changes of [[], [{ from: 0, to: 1, insert: 'eins' }], [...ENTRY.changes].reverse()]) {
      expect(restore(AFTER, { ...ENTRY, changes }, 'A')).toEqual({ kind: 'none' });
    }
  });

  it('tells texts apart as FNV-1a does', () => {
    expect(undoEntry('a.md', '', [], 'A').before).toEqual({ length: 0, hash: 0x811c9dc5 });
    expect(undoEntry('a.md', 'a', [], 'A').before.hash).toBe(fnv([0x61, 0]));
    expect(undoEntry('a.md', '€', [], 'A').before.hash).toBe(fnv([0xac, 0x20]));
  });
});

/** FNV-1a as its authors define it, with whole numbers of any size. */
function fnv(bytes: readonly number[]): number {
  return Number(bytes.reduce((hash, byte) => ((hash ^ BigInt(byte)) * 0x01000193n) % 2n ** 32n, 0x811c9dc5n));
}

describe('the records of runs', () => {
  const DAY = 24 * 60 * 60 * 1000;
  const NOW = 100 * DAY;
  const aged = (...days: readonly number[]): readonly string[] => days.map((each) => recordName(NOW - each * DAY));

  it("are read newest first; other files are none, and the first edition's is the oldest", () => {
    const [newer = '', older = ''] = aged(1, 2);
    const names = [older, 'undo.jsonl', 'undo-1.jsonl', 'data.json', newer];
    expect(newestRecords(names)).toEqual([newer, older, 'undo.jsonl']);
  });

  it('give their last entry first', () => {
    const record = `{"run":"update","time":1}${undoLine(ENTRY)}${undoLine({ ...ENTRY, path: 'later.md' })}`;
    expect(parseUndoLog(record).entries.map(({ path }) => path)).toEqual(['later.md', ENTRY.path]);
  });

  it('give no entry whose checksum is wrong; one of the first edition has none', () => {
    const wrong = `{"run":"update","time":1}${undoLine(ENTRY).replace(/"sum":\d+/, '"sum":1')}`;
    expect(parseUndoLog(wrong)).toMatchObject({ entries: [], isDamaged: true });
    const { before, after } = ENTRY;
    const old = JSON.stringify({ path: 'x.md', before, after, changes: [{ from: 0, to: 1, insert: 'a' }] });
    expect(parseUndoLog(old).entries.map(({ path }) => path)).toEqual(['x.md']);
  });

  it('are five with the one that begins', () => {
    expect(outdatedRecords(aged(1, 2, 3, 4), NOW)).toEqual([]);
    expect(outdatedRecords(aged(5, 1, 2, 3, 4), NOW)).toEqual(aged(5));
  });

  it("go after thirty days; the first edition's, of which no time is known, does not", () => {
    expect(outdatedRecords(['undo.jsonl', ...aged(30, 30.1)], NOW)).toEqual(aged(30.1));
  });
});
