/** The JSON of proposals, and a reviewed copy of it read back: whatever it holds, it is read whole or its fault is named. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { proposeTopics } from '../../../src/core/topic-proposals/propose-topics';
import { parseReviewed, proposalsJson, type NoteProposals } from '../../../src/core/topic-proposals/reviewed-proposals';
import { RUNS, runs } from '../../generate/runs';
import { indexOf, someNotes } from './notes';

/** A JSON value that is near to what is asked for, with faults at any place. */
const faulty = (right: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc.oneof({ weight: 6, arbitrary: right }, { weight: 1, arbitrary: fc.jsonValue() });

const proposal = faulty(fc.record({ topic: faulty(fc.constantFrom('KI', 'Klima', '  ')) }));
const note = faulty(fc.record({ path: faulty(fc.constant('A.md')), proposals: faulty(fc.array(proposal)) }));
const copy = faulty(fc.record({ notes: faulty(fc.array(note)) }));

describe('a reviewed copy', () => {
  it('of what was printed gives back each path with its topics', () => {
    fc.assert(
      fc.property(someNotes, (notes) => {
        const index = indexOf(notes);
        const printed: readonly NoteProposals[] = notes.map((each) => ({
          path: each.path,
          proposals: proposeTopics({ ...each, topics: [] }, index),
        }));
        expect(parseReviewed(JSON.stringify(proposalsJson(printed)))).toEqual({
          kind: 'reviewed',
          notes: printed.map(({ path, proposals }) => ({ path, topics: proposals.map(({ topic }) => topic) })),
        });
      }),
      runs(100),
    );
  });

  it('with faults at any place is wrong as a whole, at a place that is named; else every topic is a text', () => {
    const kinds = new Set<string>();
    fc.assert(
      fc.property(copy, (value) => {
        const read = parseReviewed(JSON.stringify(value));
        kinds.add(read.kind);
        if (read.kind === 'wrong')
          expect(read.place).toMatch(/^(?:notes(?:\[\d+\](?:\.path|\.proposals(?:\[\d+\]\.topic)?)?)?)?$/);
        else for (const { topics } of read.notes) expect(topics.every((topic) => topic.trim() !== '')).toBe(true);
      }),
      RUNS,
    );
    expect([...kinds].sort()).toEqual(['reviewed', 'wrong']);
  });

  it('that is no JSON at all is wrong, and never throws', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(['reviewed', 'wrong']).toContain(parseReviewed(text).kind);
      }),
      RUNS,
    );
  });
});
