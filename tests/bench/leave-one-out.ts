/**
 * How good topic proposals are: each labelled note in turn is asked for as if it had no topic, and what is proposed is
 * held against the topics that its author gave it. Beside it stand three simple rules, to see what the model adds.
 */
import { topicKey } from '../../src/core/note/topic';
import type { ProposalNote } from '../../src/core/topic-proposals/proposal-note';

/** A topic proposed, by key, and how surely. */
export interface Ranked {
  readonly key: string;
  readonly score: number;
}

/**
 * What proposes: learns from notes, then ranks topics for one of them, whatever the score, without using that note's
 * own topics.
 */
export interface Proposer {
  readonly name: string;
  readonly learn: (notes: readonly ProposalNote[]) => (note: ProposalNote) => readonly Ranked[];
}

/** Shares of notes, 0 to 1; `at` by threshold. NaN where there is nothing to take a share of. */
export interface Quality {
  readonly notes: number;
  readonly first: number;
  readonly firstThree: number;
  readonly at: readonly {
    readonly threshold: number;
    readonly coverage: number;
    readonly precision: number;
    readonly falseAlarms: number;
    readonly noneAlarms: number;
  }[];
}

export const THRESHOLDS = [0.3, 0.5] as const;

/** Measures one proposer on one set of notes; `none` are the paths of notes that fit no topic. */
export function measure(proposer: Proposer, notes: readonly ProposalNote[], none: ReadonlySet<string>): Quality {
  const ask = proposer.learn(notes);
  const answers = answerable(notes).map((note) => ({ note, ranked: ask(withoutTopics(note)) }));
  const alarms = takenAway(proposer, notes);
  const unfit = notes.filter(({ path }) => none.has(path)).map((note) => ask(withoutTopics(note)));
  return {
    notes: answers.length,
    first: share(answers, ({ note, ranked }) => isRight(note, ranked[0])),
    firstThree: share(answers, ({ note, ranked }) => ranked.slice(0, 3).some((each) => isRight(note, each))),
    at: THRESHOLDS.map((threshold) => {
      const covered = answers.filter(({ ranked }) => reaches(ranked, threshold));
      return {
        threshold,
        coverage: covered.length / answers.length,
        precision: share(covered, ({ note, ranked }) => isRight(note, ranked[0])),
        falseAlarms: share(alarms, (ranked) => reaches(ranked, threshold)),
        noneAlarms: share(unfit, (ranked) => reaches(ranked, threshold)),
      };
    }),
  };
}

/**
 * The labelled notes of which a topic stands on another note, too. The page of a topic has that topic by its name, and
 * is never asked about it.
 */
export function answerable(notes: readonly ProposalNote[]): readonly ProposalNote[] {
  const counts = new Map<string, number>();
  for (const { topics } of notes) for (const { key } of topics) counts.set(key, (counts.get(key) ?? 0) + 1);
  return notes.filter(({ name, topics }) =>
    topics.some(({ key }) => key !== topicKey(name) && (counts.get(key) ?? 0) > 1),
  );
}

function withoutTopics(note: ProposalNote): ProposalNote {
  return { ...note, topics: [] };
}

/** What is proposed for each note with one topic in a vault that has not got that topic. */
function takenAway(proposer: Proposer, notes: readonly ProposalNote[]): readonly (readonly Ranked[])[] {
  const single = notes.filter(({ topics }) => topics.length === 1);
  const keys = new Set(single.flatMap(({ topics }) => topics.map(({ key }) => key)));
  return [...keys].flatMap((gone) => {
    const rest = notes.map((note) => ({
      ...note,
      topics: note.topics.filter(({ key }) => key !== gone),
      isTopicNote: note.isTopicNote && note.name.toLowerCase() !== gone,
    }));
    const ask = proposer.learn(rest);
    return single.filter(({ topics }) => topics[0]?.key === gone).map((note) => ask(withoutTopics(note)));
  });
}

/** Whether a ranked topic is one of those that the author gave the note. */
export function isRight({ topics }: ProposalNote, ranked: Ranked | undefined): boolean {
  return topics.some(({ key }) => key === ranked?.key);
}

function reaches(ranked: readonly Ranked[], threshold: number): boolean {
  return (ranked[0]?.score ?? 0) >= threshold;
}

function share<T>(items: readonly T[], isCounted: (item: T) => boolean): number {
  return items.filter(isCounted).length / items.length;
}
