// @vitest-environment jsdom
/** What automatic writing has still to look at: taken when it is quiet, kept until then, given up at once. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { TFile, Vault } from 'obsidian';
import { PendingNotes } from '../../../src/app/auto-update/pending-notes';
import { QuietPeriod } from '../../../src/app/auto-update/quiet-period';
import type { NoteIndex } from '../../../src/core/index/note-index';
import { changedKeys } from '../../../src/core/relations/dependents';
import { contextOf } from '../../core/context.ts';
import { startHost } from '../../host/host.ts';
import { note } from '../stage.ts';

const FILES = { 'A.md': note(['X']), 'B.md': note(['X']), 'C.md': note(['Y']) };
const { noteIndex } = contextOf(FILES);

/** The keys of a note, as a change of it tells them. */
const keysOf = (path: string, from: NoteIndex = noteIndex): ReadonlySet<string> =>
  changedKeys(undefined, from.get(path));

let vault: Vault;
let pending: PendingNotes;
let quiet: QuietPeriod;

beforeEach(async () => {
  ({ vault } = (await startHost(FILES)).app);
  vi.useFakeTimers();
  pending = new PendingNotes();
  quiet = new QuietPeriod();
  return () => void vi.useRealTimers();
});

function file(path: string): TFile {
  const found = vault.getFileByPath(path);
  if (found === null) throw new Error(`no ${path}`);
  return found;
}

const taken = (): readonly string[] =>
  pending
    .take(noteIndex, quiet, vault)
    .map(({ path }) => path)
    .sort();

describe('the notes that wait', () => {
  it('are taken once, each note one time, whatever concerns it', () => {
    pending.addFile(file('A.md'));
    pending.addKeys('A.md', keysOf('A.md'));
    expect([taken(), taken(), pending.isEmpty]).toEqual([['A.md', 'B.md'], [], true]);
  });

  it('wait until they are quiet, and so do the lists that they concern', () => {
    quiet.touch('A.md');
    pending.addFile(file('A.md'));
    pending.addFile(file('C.md'));
    pending.addKeys('A.md', keysOf('A.md'));
    expect(taken()).toEqual(['C.md']);
    vi.advanceTimersByTime(3000);
    expect(taken()).toEqual(['A.md', 'B.md']);
  });

  it('a note that changed twice concerns the lists of both changes', () => {
    const before = contextOf({ ...FILES, 'New.md': note(['X']) }).noteIndex;
    const after = contextOf({ ...FILES, 'New.md': note(['Y']) }).noteIndex;
    pending.addKeys('New.md', keysOf('New.md', before));
    pending.addKeys('New.md', keysOf('New.md', after));
    expect(taken()).toEqual(['A.md', 'B.md', 'C.md']);
  });

  it('are given up all at once: notes, lists, and what was held back', () => {
    pending.addFile(file('C.md'));
    pending.addKeys('A.md', keysOf('A.md'));
    pending.holdBack(file('B.md'));
    pending.clear();
    pending.bringBack();
    expect([pending.isEmpty, taken()]).toEqual([true, []]);
  });

  it('come back once all notes can be read, and only then', () => {
    pending.holdBack(file('B.md'));
    expect([pending.isEmpty, taken()]).toEqual([true, []]);
    pending.bringBack();
    expect(taken()).toEqual(['B.md']);
    pending.bringBack();
    expect(taken()).toEqual([]);
  });
});
