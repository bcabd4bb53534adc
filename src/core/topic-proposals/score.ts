/**
 * Features -> score, by a logistic regression. Its weights were learnt on 14 sets of labels from 13 public vaults
 * (3,573 notes), each tested with the weights of the others, and then rounded. The weight of frequency was lowered.
 */
import type { Features } from './features';

/** The contribution of each feature with the value 1. Of site and author only the stronger counts. */
export const WEIGHTS: Readonly<Record<keyof Features, number>> = {
  nameInTitle: 2,
  nameInText: 1,
  tags: 1.5,
  site: 1.5,
  author: 1.5,
  folder: 3,
  link: 1.5,
  words: 4.5,
  frequency: 2,
};

const BIAS = -5.5;

/** The smallest score of a proposal. */
export const PROPOSED_FROM = 0.3;

/** The smallest score of a strong proposal. */
export const STRONG_FROM = 0.5;

/** The probability of a topic. */
export interface Score {
  /** From 0 to 1, rounded to 1/100, so that results do not depend on a platform's last digit. */
  readonly score: number;
  /** The logit of the score, rounded to 1/100. It distinguishes scores that are rounded to 1. */
  readonly logit: number;
}

/** Returns the score of a topic with these features. */
export function scoreOf(features: Features): Score {
  const { nameInTitle, nameInText, tags, site, author, folder, link, words, frequency } = features;
  const logit =
    BIAS +
    (WEIGHTS.nameInTitle * nameInTitle + WEIGHTS.nameInText * nameInText) +
    (WEIGHTS.tags * tags + WEIGHTS.link * link + WEIGHTS.words * words) +
    Math.max(WEIGHTS.site * site, WEIGHTS.author * author) +
    (WEIGHTS.folder * folder + WEIGHTS.frequency * frequency);
  return { score: rounded(1 / (1 + Math.exp(-logit))), logit: rounded(logit) };
}

/** Rounds a number to 1/100. */
export function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
