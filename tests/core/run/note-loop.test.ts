/** The loop over notes: what is done at once, in which order it is recorded, and what a host is asked and told. */
import { describe, expect, it } from 'vitest';
import { changeNote, forEachNote, type Progress } from '../../../src/core/run/note-loop';
import { updatedText, type Update } from '../../../src/core/block/update-note';
import { MemoryHost } from './memory-host';

const NOTES = ['a', 'b', 'c', 'd', 'e'];
const EDIT: Update = { kind: 'edit', blocks: 1, changes: [{ from: 0, to: 1, insert: 'X' }] };

/** A job that takes so many turns. */
async function taking<T>(turns: number, outcome: T): Promise<T> {
  for (let turn = 0; turn < turns; turn += 1) await Promise.resolve();
  return outcome;
}

describe('the loop over notes', () => {
  it('handles one note after another where the host does not say otherwise', async () => {
    const events: string[] = [];
    const job = async (note: string): Promise<string> => {
      events.push(`begin ${note}`);
      return taking(5, note);
    };
    expect(await forEachNote(['a', 'b'], 'updating', {}, job, (outcome) => events.push(`record ${outcome}`))).toBe(
      true,
    );
    expect(events).toEqual(['begin a', 'record a', 'begin b', 'record b']);
  });

  it('handles as many at once as the host says, and records them in their order, whichever ends first', async () => {
    let now = 0;
    let most = 0;
    const job = async (note: string): Promise<string> => {
      most = Math.max(most, (now += 1));
      await taking(20 - 5 * NOTES.indexOf(note), note);
      now -= 1;
      return note.toUpperCase();
    };
    const recorded: string[] = [];
    await forEachNote(NOTES, 'updating', { atOnce: 3 }, job, (outcome, note) => recorded.push(outcome + note));
    expect([most, recorded]).toEqual([3, ['Aa', 'Bb', 'Cc', 'Dd', 'Ee']]);
  });

  it('asks whether it is stopped before each note, and says that it did not come to the end', async () => {
    const done: string[] = [];
    const pace = { isStopped: () => done.length === 2 };
    expect(await forEachNote(NOTES, 'updating', pace, (note) => done.push(note))).toBe(false);
    expect(done).toEqual(['a', 'b']);
  });

  it('stopped after the last note it is not stopped', async () => {
    const done: string[] = [];
    const pace = { isStopped: () => done.length === NOTES.length };
    expect(await forEachNote(NOTES, 'updating', pace, (note) => done.push(note))).toBe(true);
  });

  it('tells how far it is before each group and at the end, and gives the thread away after each', async () => {
    const told: (Progress | 'yield')[] = [];
    const pace = {
      atOnce: 2,
      onProgress: (progress: Progress) => void told.push(progress),
      yieldIfDue: () => void told.push('yield'),
    };
    await forEachNote(['a', 'b', 'c'], 'reading', pace, (note) => note);
    const at = (done: number): Progress => ({ step: 'reading', done, total: 3 });
    expect(told).toEqual([at(0), 'yield', at(2), 'yield', at(3)]);
  });

  it('ends with the fault of a job', async () => {
    const job = (): Promise<never> => Promise.reject(new Error('a fault'));
    await expect(forEachNote(NOTES, 'updating', {}, job)).rejects.toThrow('a fault');
  });

  it('ends with it only when the others of its group have come to an end', async () => {
    const ended: string[] = [];
    const job = async (note: string): Promise<void> => {
      if (note === 'a') throw new Error('a fault');
      await taking(10, note);
      ended.push(note);
    };
    await expect(forEachNote(NOTES, 'updating', { atOnce: 3 }, job)).rejects.toThrow('a fault');
    expect(ended).toEqual(['b', 'c']);
  });
});

describe('a note', () => {
  it('is told of before it is written, with the text that was decided on', async () => {
    const host = new MemoryHost({ 'a.md': 'text' });
    const told: unknown[] = [];
    const beforeEdit = (...all: readonly unknown[]): void => void told.push(...all, host.texts.get('a.md'));
    expect(await changeNote(host, 'a.md', { decide: () => EDIT, beforeEdit, write: true })).toBe(EDIT);
    expect(host.texts.get('a.md')).toBe(updatedText('text', EDIT));
    expect(told).toEqual(['a.md', 'text', [{ from: 0, to: 1, insert: 'X' }], 'text']);
  });

  it('is neither written nor told of where only the outcome is asked for', async () => {
    const host = new MemoryHost({ 'a.md': 'text' });
    const told: string[] = [];
    const change = { decide: () => EDIT, beforeEdit: (path: string) => void told.push(path), write: false };
    expect(await changeNote(host, 'a.md', change)).toBe(EDIT);
    expect([host.written, told]).toEqual([[], []]);
  });

  it('that cannot be written comes to that, whatever was decided', async () => {
    const host = new MemoryHost({ 'a.md': 'text' }, { unwritable: ['a.md'] });
    expect(await changeNote(host, 'a.md', { decide: () => EDIT, write: true })).toMatchObject({ kind: 'failed' });
  });
});
