/** The record that takes changes back. */
import { describe, expect, it } from 'vitest';
import { applyChanges, type Change } from '../../../src/core/markdown/marker-blocks';
import { parseUndoLog, restore, undoEntry, undoLine } from '../../../src/core/run/undo-log';
import { updatedText } from '../../../src/core/block/update-note';

const BEFORE = 'eins 🎉 zwei\r\ndrei\n\uD800';
const CHANGES: readonly Change[] = [
  { from: 0, to: 4, insert: 'a' },
  { from: 5, to: 5, insert: '$&\n\u2028' },
  { from: 8, to: 14, insert: '' },
];
const AFTER = applyChanges(BEFORE, CHANGES);
const ENTRY = undoEntry('Ordner/Notiz "1".md', BEFORE, CHANGES);

describe('the undo record', () => {
  it('restores the text before, byte for byte', () => {
    expect(restore(AFTER, ENTRY).kind).toBe('edit');
    expect(updatedText(AFTER, restore(AFTER, ENTRY))).toBe(BEFORE);
  });

  it('knows a note that was changed since, be it by one sign', () => {
    for (const text of [`${AFTER} `, AFTER.slice(1), AFTER.replace('a', 'b'), AFTER.replace('\n', '\r'), '']) {
      expect(restore(text, ENTRY)).toEqual({ kind: 'none' });
    }
    for (let at = 0; at < AFTER.length; at += 1) {
      const other = AFTER.slice(0, at) + String.fromCharCode(AFTER.charCodeAt(at) ^ 0x100) + AFTER.slice(at + 1);
      expect(restore(other, ENTRY)).toEqual({ kind: 'none' });
    }
  });

  it('knows a note that is as it was before: never written, or restored already', () => {
    expect(restore(BEFORE, ENTRY)).toEqual({ kind: 'same', blocks: 0 });
    expect(restore('x', undoEntry('x.md', 'x', []))).toEqual({ kind: 'same', blocks: 0 });
  });

  it('holds the replaced parts and nothing else of the note', () => {
    const long = `${'Text, der bleibt. '.repeat(1000)}SKRIPT`;
    const line = undoLine(undoEntry('a.md', long, [{ from: long.length - 6, to: long.length, insert: 'Kasten' }]));
    expect(line.length).toBeLessThan(200);
    expect(line).toContain('SKRIPT');
    expect(line).not.toMatch(/Text|Kasten/);
  });

  it('is one line a note, in plain characters where a disk would lose some', () => {
    const line = undoLine(ENTRY);
    expect(line.split('\n')).toHaveLength(2);
    expect(new TextDecoder().decode(new TextEncoder().encode(line))).toBe(line);
    expect(parseUndoLog(line)).toEqual({ entries: [ENTRY], isDamaged: false });
  });

  it('survives a line that was cut off, at its end and in its middle', () => {
    const other = undoEntry('b.md', 'x', [{ from: 0, to: 1, insert: 'y' }]);
    for (let cut = 0; cut < undoLine(ENTRY).length; cut += 1) {
      const torn = undoLine(ENTRY).slice(0, cut);
      expect(parseUndoLog(undoLine(other) + torn)).toEqual({ entries: [other], isDamaged: false });
      expect(parseUndoLog(torn + undoLine(other))).toEqual({ entries: [other], isDamaged: torn.trim() !== '' });
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
      expect(parseUndoLog(JSON.stringify({ ...json, ...part }))).toEqual({ entries: [], isDamaged: true });
    expect(parseUndoLog('\n\nnull\n[]\n"x"\n1\n{}\nText')).toEqual({ entries: [], isDamaged: true });
    expect(parseUndoLog('\n\n')).toEqual({ entries: [], isDamaged: false });
  });

  it('restores nothing from an entry whose parts do not give the text before', () => {
    for (const changes of [[], [{ from: 0, to: 1, insert: 'eins' }], [...ENTRY.changes].reverse()]) {
      expect(restore(AFTER, { ...ENTRY, changes })).toEqual({ kind: 'none' });
    }
  });

  it('tells texts apart as FNV-1a does', () => {
    expect(undoEntry('a.md', '', []).before).toEqual({ length: 0, hash: 0x811c9dc5 });
    expect(undoEntry('a.md', 'a', []).before.hash).toBe(fnv([0x61, 0]));
    expect(undoEntry('a.md', '€', []).before.hash).toBe(fnv([0xac, 0x20]));
  });
});

/** FNV-1a as its authors define it, with whole numbers of any size. */
function fnv(bytes: readonly number[]): number {
  return Number(bytes.reduce((hash, byte) => ((hash ^ BigInt(byte)) * 0x01000193n) % 2n ** 32n, 0x811c9dc5n));
}
