/** Every reason that is shown can be looked up in the notes. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { proposeTopics } from '../../../src/core/topic-proposals/propose-topics';
import { RUNS, runs } from '../../generate/runs';
import { reasonHolds } from './reason-holds';
import { indexOf, noteAt, someNote, someNotes } from './notes';

describe('the reasons of proposals', () => {
  it('are true of the notes, whether the index knows the note, knows an earlier state of it, or does not', () => {
    const kinds = new Map<string, number>();
    fc.assert(
      fc.property(someNotes, someNote, fc.double({ min: 0, max: 0.3, noNaN: true }), (notes, stranger, from) => {
        const index = indexOf(notes);
        for (const note of [...notes, ...notes.map((each) => ({ ...each, topics: [] })), stranger]) {
          for (const { key, reasons } of proposeTopics(note, index, from)) {
            for (const reason of reasons) {
              kinds.set(reason.kind, (kinds.get(reason.kind) ?? 0) + 1);
              expect([reason, reasonHolds(reason, key, note, notes)]).toEqual([reason, true]);
            }
          }
        }
      }),
      RUNS,
    );
    const all = ['name-in-title', 'name-in-text', 'tags', 'words', 'link', 'site', 'author', 'folder'];
    expect([...kinds.keys()].sort()).toEqual([...all].sort());
  });

  it('are enough by themselves: folder and frequency alone make no proposal', () => {
    fc.assert(
      fc.property(someNotes, fc.double({ min: 0, max: 0.3, noNaN: true }), (notes, from) => {
        const index = indexOf(notes);
        const proposals = notes.flatMap((note) => proposeTopics({ ...note, topics: [] }, index, from));
        expect(proposals.filter(({ reasons }) => reasons.every(({ kind }) => kind === 'folder'))).toEqual([]);
      }),
      runs(200),
    );
  });

  it('leave a note without a proposal that has nothing but its folder in common', () => {
    const notes = Array.from({ length: 9 }, (_, at) => noteAt(`Wetter/${at}.md`, { topics: ['Wetter'] }));
    const elsewhere = Array.from({ length: 90 }, (_, at) => noteAt(`Rest/${at}.md`, { topics: ['Rest'] }));
    const index = indexOf([...notes, ...elsewhere]);
    expect(proposeTopics(noteAt('Wetter/neu.md'), index, 0)).toEqual([]);
  });

  it('name the site, and of how many notes from there how many are on the topic', () => {
    const from = (at: number, topic: string) => noteAt(`${at}.md`, { topics: [topic], host: 'a.example' });
    const index = indexOf([
      ...[from(1, 'Wetter'), from(2, 'Wetter'), from(3, 'Rest'), noteAt('4.md', { host: 'a.example' })],
      ...Array.from({ length: 8 }, (_, at) => noteAt(`rest/${at}.md`, { topics: ['Rest'] })),
    ]);
    const reasons = proposeTopics(noteAt('neu/1.md', { host: 'a.example' }), index, 0).map(({ topic, reasons }) => ({
      topic,
      reasons,
    }));
    expect(reasons).toEqual([{ topic: 'Wetter', reasons: [{ kind: 'site', site: 'a.example', notes: 2, of: 3 }] }]);
  });

  it('name the deepest shared tags and the notes that have them', () => {
    const index = indexOf([
      noteAt('1.md', { topics: ['Wetter'], tags: ['eis/nord'] }),
      noteAt('2.md', { topics: ['Wetter'], tags: ['eis/süd'] }),
      ...Array.from({ length: 8 }, (_, at) => noteAt(`rest/${at}.md`, { topics: ['Rest'] })),
    ]);
    const [first] = proposeTopics(noteAt('neu/1.md', { tags: ['Eis/Nord/Pol'] }), index, 0);
    expect(first?.reasons).toContainEqual({ kind: 'tags', tags: ['Eis/Nord'], notes: ['1.md'], count: 1 });
  });
});
