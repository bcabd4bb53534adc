/** An index answers by the notes that it holds, not by how they came. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ProposalIndex } from '../../../src/core/topic-proposals/proposal-index';
import type { ProposalNote } from '../../../src/core/topic-proposals/proposal-note';
import { proposeTopics } from '../../../src/core/topic-proposals/propose-topics';
import { similarNotes } from '../../../src/core/topic-proposals/similar-notes';
import { IS_LONG, RUNS, runs } from '../../generate/runs';
import { indexOf, noteAt, someNote, someNotes, somePath } from './notes';

/** All that an index answers about notes. */
function answers(index: ProposalIndex, notes: readonly ProposalNote[]): string {
  const asked = notes.flatMap((note) => [note, { ...note, topics: [] }, { ...note, path: 'elsewhere.md', topics: [] }]);
  return JSON.stringify(asked.map((note) => [proposeTopics(note, index, 0), similarNotes(note, index)]));
}

type Step =
  | { readonly kind: 'set'; readonly note: ProposalNote }
  | { readonly kind: 'delete'; readonly path: string }
  | { readonly kind: 'ask'; readonly note: ProposalNote }
  | { readonly kind: 'settle'; readonly steps: number };

const someStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: someNote.map((note): Step => ({ kind: 'set', note })) },
  { weight: 2, arbitrary: somePath.map((path): Step => ({ kind: 'delete', path })) },
  { weight: 1, arbitrary: someNote.map((note): Step => ({ kind: 'ask', note })) },
  { weight: 2, arbitrary: fc.nat({ max: 8 }).map((steps): Step => ({ kind: 'settle', steps })) },
);

/** Goes through the steps; returns the notes that are left. A pass once begun goes on beside all that follows. */
function play(steps: readonly Step[], index: ProposalIndex): readonly ProposalNote[] {
  const left = new Map<string, ProposalNote>();
  const passes: Generator<void>[] = [];
  for (const step of steps) {
    if (step.kind === 'set') index.set(step.note);
    if (step.kind === 'set') left.set(step.note.path, step.note);
    if (step.kind === 'delete') index.delete(step.path);
    if (step.kind === 'delete') left.delete(step.path);
    if (step.kind === 'ask') proposeTopics(step.note, index);
    if (step.kind === 'settle') passes.push(index.settling());
    for (const pass of passes) for (let at = 0; step.kind === 'settle' && at < step.steps; at += 1) pass.next();
  }
  return [...left.values()];
}

describe('a proposal index', () => {
  it('answers after any changes as one built from the notes that are left, in any order', () => {
    fc.assert(
      fc.property(fc.array(someStep, { maxLength: 30 }), fc.infiniteStream(fc.nat()), (steps, order) => {
        const index = new ProposalIndex();
        const left = play(steps, index);
        const shuffled = left.map((note) => ({ note, at: order.next().value })).sort((a, b) => a.at - b.at);
        expect(answers(index, left)).toBe(answers(indexOf(shuffled.map(({ note }) => note)), left));
      }),
      IS_LONG ? RUNS : runs(300),
    );
  });

  it('answers the same each time it is asked', () => {
    fc.assert(
      fc.property(someNotes, (notes) => {
        const index = indexOf(notes);
        expect(answers(index, notes)).toBe(answers(index, notes));
      }),
      runs(100),
    );
  });

  it('keeps nothing of notes that are gone', () => {
    fc.assert(
      fc.property(someNotes, (notes) => {
        const index = indexOf(notes);
        for (const { path } of notes) index.delete(path);
        expect(index.notes.size + index.topics.size + index.frequencies.size + index.labelled).toBe(0);
        expect(index.tagNotes.size + index.folderNotes.size).toBe(0);
        expect(notes.flatMap(({ name }) => index.links.named(name.toLowerCase()))).toEqual([]);
        expect(notes.flatMap(({ tags }) => tags.filter(({ key }) => index.tags.get(key) !== undefined))).toEqual([]);
      }),
      runs(200),
    );
  });

  it('is brought up to date in steps, more of them the more notes there are', () => {
    const stepsFor = (count: number): number =>
      [
        ...indexOf(
          Array.from({ length: count }, (_, at) => noteAt(`${at}.md`, { topics: ['x'], body: 'eis' })),
        ).settling(),
      ].length;
    expect(stepsFor(4000) - stepsFor(400)).toBeGreaterThanOrEqual(2 * ((4000 - 400) / 200));
    const settled = indexOf([noteAt('a.md')]);
    settled.settle();
    expect([...settled.settling()]).toEqual([]);
  });

  it('follows a topic note whose aliases change', () => {
    const page = (aliases: readonly string[]) => noteAt('Themen/Wetter.md', { aliases, isTopicNote: true });
    const rest = Array.from({ length: 9 }, (_, at) => noteAt(`${at}.md`));
    const index = indexOf([page([]), ...rest]);
    const asked = noteAt('neu.md', { title: 'Ein Orkan' });
    expect(proposeTopics(asked, index, 0)).toEqual([]);
    index.set(page(['Orkan']));
    expect(proposeTopics(asked, index, 0).map(({ topic }) => topic)).toEqual(['Wetter']);
  });
});
