/** Index + note -> the topics proposed for it, with reasons. Pane, commands, CLI and API all call this function. */
import { compare } from '../compare';
import { candidates, collectEvidence, featuresOf, type Evidence, type Features } from './features';
import { takeInHand, type NoteInHand } from './note-in-hand';
import type { ProposalIndex } from './proposal-index';
import type { ProposalNote } from './proposal-note';
import { isEnough, reasonsFor, type ProposalReason } from './proposal-reasons';
import { PROPOSED_FROM, scoreOf, STRONG_FROM, type Score } from './score';
import { labelOf } from './topic-table';

/** A topic proposed for a note. */
export interface TopicProposal {
  readonly key: string;
  /** The topic in its most frequent spelling. */
  readonly topic: string;
  /** From 0 to 1, rounded to 1/100. */
  readonly score: number;
  readonly strong: boolean;
  /** At least one reason, strongest first. */
  readonly reasons: readonly ProposalReason[];
}

/** The maximum number of proposals for a note. */
export const MOST_PROPOSALS = 3;

interface Scored extends Score {
  readonly topic: string;
  readonly features: Features;
}

const NONE_DECLINED: ReadonlySet<string> = new Set();

/**
 * Returns the topics that fit a note, best first, without those it has and those that the user declined for it (by
 * key). The note itself is subtracted from every count if it is in the index. Updates the index first.
 */
export function proposeTopics(
  note: ProposalNote,
  index: ProposalIndex,
  from = PROPOSED_FROM,
  declined = NONE_DECLINED,
): readonly TopicProposal[] {
  const hand = takeInHand(note, index);
  const evidence = collectEvidence(hand);
  const open = candidates(evidence, hand).filter((topic) => !declined.has(topic));
  const scored = open.map((topic) => score(topic, evidence, hand));
  const proposals: TopicProposal[] = [];
  for (const each of scored.filter((one) => one.score >= from).sort(bestFirst)) {
    const reasons = reasonsFor(each.topic, each.features, evidence, hand);
    if (reasons.some(isEnough)) proposals.push(proposalOf(each, reasons, index));
    if (proposals.length === MOST_PROPOSALS) break;
  }
  return proposals;
}

function score(topic: string, evidence: Evidence, hand: NoteInHand): Scored {
  const features = featuresOf(topic, evidence, hand);
  return { topic, features, ...scoreOf(features) };
}

function bestFirst(a: Scored, b: Scored): number {
  return b.score - a.score || b.logit - a.logit || compare(a.topic, b.topic);
}

function proposalOf(
  { topic: key, score: value }: Scored,
  reasons: readonly ProposalReason[],
  index: ProposalIndex,
): TopicProposal {
  const entry = index.topics.get(key);
  return {
    key,
    topic: entry === undefined ? key : labelOf(entry),
    score: value,
    strong: value >= STRONG_FROM,
    reasons,
  };
}
