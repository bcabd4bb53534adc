/**
 * With which topics a value (a tag, a site, an author, a folder) stands on one note, and on how many notes with topics
 * it stands.
 */
import { Tally } from './tally';

/** One value's counts: notes that have it and any topic, and of those the notes on each topic. */
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

  /** Counts a note with these values and topics, or takes it out. A note without topics counts nowhere. */
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
