/**
 * Features -> score: a logistic regression. Its weights were learnt on 14 sets of labels from 13 public vaults (3,573
 * notes), each tested with the weights of the others, and then rounded; that of frequency was lowered.
 */
import type { Features } from './features';

/** What a feature of 1 adds. Of site and author only the stronger counts. */
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

/** From here on a topic is proposed. */
export const PROPOSED_FROM = 0.3;

/** From here on a proposal is strong. */
export const STRONG_FROM = 0.5;

/** How likely a topic is, 0 to 1. */
export interface Score {
  /** Rounded to 1/100, so that no platform's last digit decides. */
  readonly score: number;
  /** What the score is the logistic function of, rounded to 1/100: it tells apart what the score rounds to 1. */
  readonly logit: number;
}

/** The score of a topic with these features. */
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

/** A number rounded to 1/100. */
export function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
