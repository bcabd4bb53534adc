/** Topic -> the names by which a text may mention it: its spellings, its note's aliases, and parts of enumerations. */
import type { IndexedNote } from './indexed-note';
import type { TopicEntry } from './topic-table';
import { plainText } from './words';

/** One name in the form of `plainText`, and the certainty that it means the topic. */
export interface Spelling {
  readonly name: string;
  readonly weight: number;
}

/** The separators of an enumeration. "Populismus, Nationalismus" is one topic, and a text on it seldom names both. */
const SEPARATOR = /[,;&]| und | and /;
const PART_WEIGHT = 0.7;
const SHORTEST_PART = 3;

/** The length of the longest name. A longer one is a sentence. */
const LONGEST_NAME = 200;

/** Returns the names of a topic, each once with its largest weight, in code-unit order. */
export function spellingsOf(topic: TopicEntry, topicNotes: Iterable<IndexedNote>): readonly Spelling[] {
  const weights = new Map<string, number>();
  for (const text of [topic.key, ...topic.labels.keys()]) addText(weights, text);
  for (const { name, aliases } of topicNotes) for (const text of [name, ...aliases]) addText(weights, text);
  return [...weights].map(([name, weight]) => ({ name, weight })).sort((a, b) => (a.name < b.name ? -1 : 1));
}

function addText(weights: Map<string, number>, text: string): void {
  if (text.length > LONGEST_NAME) return;
  add(weights, text, 1);
  add(weights, text.slice(text.lastIndexOf('/') + 1), 1);
  if (!SEPARATOR.test(text)) return;
  for (const part of text.split(SEPARATOR)) if (part.trim().length >= SHORTEST_PART) add(weights, part, PART_WEIGHT);
}

/** Adds a name. A single character or a number is no name. */
function add(weights: Map<string, number>, text: string, weight: number): void {
  const name = plainText(text);
  if (name.length < 2 || /^\d+$/.test(name)) return;
  weights.set(name, Math.max(weight, weights.get(name) ?? 0));
}
