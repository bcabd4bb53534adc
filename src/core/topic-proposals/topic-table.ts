/** The topics of the vault: their notes, their spellings, and the length of the sum of their notes' vectors. */
import { compare } from '../compare';
import type { IndexedNote } from './indexed-note';
import { Tally } from './tally';

/** One topic. */
export interface TopicEntry {
  readonly key: string;
  /** The spellings in notes, including a topic note's file name. */
  readonly labels: Tally;
  readonly notes: Set<IndexedNote>;
  /** The number of notes with its name in a folder of topic notes. */
  topicNotes: number;
  /** The squared length of the sum of its notes' vectors, in units of 1 / UNIT². */
  squares: number;
  /** The positions of its notes' vectors. */
  positions: Uint32Array;
}

/** All topics by key. */
export class TopicTable {
  private readonly topics = new Map<string, TopicEntry>();
  /** Grows whenever a topic or a spelling is added or removed. */
  spellings = 0;

  get size(): number {
    return this.topics.size;
  }

  get(key: string): TopicEntry | undefined {
    return this.topics.get(key);
  }

  all(): Iterable<TopicEntry> {
    return this.topics.values();
  }

  set(note: IndexedNote): void {
    for (const { key, label } of note.topics) {
      const topic = this.entry(key);
      topic.notes.add(note);
      this.countLabel(topic, label, 1);
    }
    if (note.isTopicNote) this.countTopicNote(note, 1);
  }

  delete(note: IndexedNote): void {
    for (const { key, label } of note.topics) {
      const topic = this.entry(key);
      topic.notes.delete(note);
      this.countLabel(topic, label, -1);
    }
    if (note.isTopicNote) this.countTopicNote(note, -1);
  }

  private countTopicNote(note: IndexedNote, by: 1 | -1): void {
    const topic = this.entry(note.nameKey);
    topic.topicNotes += by;
    this.countLabel(topic, note.name, by);
  }

  private entry(key: string): TopicEntry {
    const known = this.topics.get(key);
    if (known !== undefined) return known;
    const topic: TopicEntry = {
      key,
      labels: new Tally(),
      notes: new Set(),
      topicNotes: 0,
      squares: 0,
      positions: new Uint32Array(0),
    };
    this.topics.set(key, topic);
    return topic;
  }

  private countLabel(topic: TopicEntry, label: string, by: 1 | -1): void {
    const before = topic.labels.size;
    topic.labels.count(label, by);
    if (topic.labels.size !== before) this.spellings += 1;
    if (topic.labels.size === 0) this.topics.delete(topic.key);
  }
}

/**
 * Returns the displayed topic, in its most frequent spelling. Of equally frequent ones the first in code-unit order.
 */
export function labelOf({ key, labels }: TopicEntry): string {
  const sorted = [...labels.entries()].sort(([a, countA], [b, countB]) => countB - countA || compare(a, b));
  return sorted[0]?.[0] ?? key;
}
