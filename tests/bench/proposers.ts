/** What leave-one-out compares: the model, and three simple rules. */
import { collectEvidence } from '../../src/core/topic-proposals/features';
import { mayBeProposed, takeInHand, type NoteInHand } from '../../src/core/topic-proposals/note-in-hand';
import { ProposalIndex } from '../../src/core/topic-proposals/proposal-index';
import type { ProposalNote } from '../../src/core/topic-proposals/proposal-note';
import { proposeTopics } from '../../src/core/topic-proposals/propose-topics';
import type { Proposer, Ranked } from './leave-one-out';

/** An index of these notes. */
export function indexOf(notes: readonly ProposalNote[]): ProposalIndex {
  const index = new ProposalIndex();
  for (const note of notes) index.set(note);
  return index;
}

function ruleOf(name: string, rank: (hand: NoteInHand) => Iterable<readonly [string, number]>): Proposer {
  return {
    name,
    learn: (notes) => {
      const index = indexOf(notes);
      return (note) => sorted(rank(takeInHand(note, index)), takeInHand(note, index));
    },
  };
}

function sorted(values: Iterable<readonly [string, number]>, hand: NoteInHand): readonly Ranked[] {
  const ranked = [...values]
    .map(([key, score]) => ({ key, score }))
    .filter(({ key, score }) => score > 0 && mayBeProposed(key, hand));
  return ranked.sort((a, b) => b.score - a.score || (a.key < b.key ? -1 : 1));
}

const MODEL: Proposer = {
  name: 'the model',
  learn: (notes) => {
    const index = indexOf(notes);
    return (note) => proposeTopics(note, index, 0);
  },
};

const MOST_FREQUENT = ruleOf('most frequent topic', ({ index, own }) =>
  [...index.topics.all()].map(
    ({ key, notes }) => [key, (notes.size - (own?.topicKeys.includes(key) === true ? 1 : 0)) / index.labelled] as const,
  ),
);

const SHARED_TAGS = ruleOf('shared tags alone', (hand) => collectEvidence(hand).tags);

const NAMES = ruleOf('names alone', (hand) => {
  const { head, text } = collectEvidence(hand);
  const keys = new Set([...head.keys(), ...text.keys()]);
  return [...keys].map((key) => [key, ((head.get(key)?.value ?? 0) * 2 + (text.get(key)?.value ?? 0)) / 3] as const);
});

/** All of them, the model first. */
export const PROPOSERS: readonly Proposer[] = [MODEL, MOST_FREQUENT, SHARED_TAGS, NAMES];
