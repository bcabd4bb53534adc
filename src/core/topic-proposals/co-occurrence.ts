/**
 * Counts of the notes that have both a value (a tag, a site, an author, a folder) and a topic, and of the notes that
 * have the value and any topic.
 */
import { Tally } from './tally';

/** The counts of one value: the notes with it and any topic, and of those the notes on each topic. */
export interface ValueTopics {
  notes: number;
  readonly byTopic: Tally;
}

/** The counts of all values of one kind. */
export class CoOccurrence {
  private readonly values = new Map<string, ValueTopics>();

  get(value: string): ValueTopics | undefined {
    return this.values.get(value);
  }

  /** Adds or subtracts a note with these values and topics. A note without topics does not count. */
  count(values: readonly string[], topics: readonly string[], by: 1 | -1): void {
    if (topics.length === 0) return;
    for (const value of values) this.countValue(value, topics, by);
  }

  private countValue(value: string, topics: readonly string[], by: 1 | -1): void {
    const counts = this.values.get(value) ?? { notes: 0, byTopic: new Tally() };
    counts.notes += by;
    for (const topic of topics) counts.byTopic.count(topic, by);
    if (counts.notes === 0) this.values.delete(value);
    else this.values.set(value, counts);
  }
}
