/**
 * Notes -> the index for topic proposals, to which notes are added and removed one by one. After any changes its
 * results equal those of an index built from the remaining notes, in any order. The parts that depend on all notes
 * (the vectors, the postings lists, the names of topics) are updated before the next result, in steps between which a
 * host can yield. The note in question need not be in the index, so one that is being typed need not be set at each
 * change.
 *
 * Measured (`npm run bench:topics`) with 10,000 notes of 6 kB on 833 topics, processor time on a busy machine: 3 s to
 * set all, 38 MB kept (40 where every note has a topic), 0.05 ms to replace one note but for its own words, 0.4 s to
 * bring all up to date after a change, in steps of at most 16 ms.
 */
import { CoOccurrence } from './co-occurrence';
import { DocumentFrequencies, type Weigher } from './document-frequencies';
import { indexNote, type IndexedNote } from './indexed-note';
import { LinkGraph } from './link-graph';
import { createNameIndex, type NameIndex } from './name-index';
import { NoteVector } from './note-vector';
import { PackedVectors, VectorSum } from './packed-vectors';
import type { ProposalNote } from './proposal-note';
import { Tally } from './tally';
import { NO_POSTINGS, postingsOf } from './term-postings';
import { spellingsOf } from './topic-spellings';
import { TopicTable } from './topic-table';
import type { TextLanguage } from './text-language';

/** The number of notes that are weighed between two yields, about a millisecond. */
const STEP = 200;

/** The index of one vault. */
export class ProposalIndex {
  readonly notes = new Map<string, IndexedNote>();
  readonly topics = new TopicTable();
  readonly frequencies = new DocumentFrequencies();
  readonly links = new LinkGraph();
  readonly tags = new CoOccurrence();
  readonly sites = new CoOccurrence();
  readonly authors = new CoOccurrence();
  readonly folders = new CoOccurrence();
  /** The number of notes with each tag, with or without topics. `folderNotes` is the same for folders. */
  readonly tagNotes = new Tally();
  readonly folderNotes = new Tally();
  /** The vectors of all notes by term. */
  postings = NO_POSTINGS;
  /** The number of notes with a topic. */
  labelled = 0;

  private weighers: ReadonlyMap<TextLanguage, Weigher> = new Map();
  private changes = 0;
  private settled = 0;
  private names: NameIndex = createNameIndex([]);
  private namesAt = -1;
  /** Grows whenever a note under a topic's name is added or removed, because its aliases are names of the topic. */
  private topicPages = 0;

  /** Adds a note, or replaces the one at its path. */
  set(note: ProposalNote): void {
    this.delete(note.path);
    const indexed = indexNote(note);
    this.notes.set(note.path, indexed);
    this.topics.set(indexed);
    this.links.set(indexed);
    this.frequencies.add(indexed.terms.hashes, indexed.language);
    this.count(indexed, 1);
  }

  /** Removes the note at a path, if there is one. */
  delete(path: string): void {
    const note = this.notes.get(path);
    if (note === undefined) return;
    this.notes.delete(path);
    this.topics.delete(note);
    this.links.delete(note);
    this.frequencies.remove(note.terms.hashes, note.language);
    this.count(note, -1);
  }

  private count(note: IndexedNote, by: 1 | -1): void {
    const { topicKeys, tagKeys, host, authors, folder } = note;
    this.tags.count(tagKeys, topicKeys, by);
    this.sites.count(host === null ? [] : [host], topicKeys, by);
    this.authors.count(
      authors.map(({ key }) => key),
      topicKeys,
      by,
    );
    this.folders.count([folder], topicKeys, by);
    for (const tag of tagKeys) this.tagNotes.count(tag, by);
    this.folderNotes.count(folder, by);
    if (topicKeys.length > 0) this.labelled += by;
    if (this.topics.get(note.nameKey) !== undefined) this.topicPages += 1;
    this.changes += 1;
  }

  /** The names of all topics. */
  get nameIndex(): NameIndex {
    const at = this.topics.spellings + this.topicPages;
    if (this.namesAt === at) return this.names;
    const topics = [...this.topics.all()].map(
      (topic) => [topic.key, spellingsOf(topic, this.links.named(topic.key))] as const,
    );
    this.names = createNameIndex(topics);
    this.namesAt = at;
    return this.names;
  }

  /** Updates the parts that depend on all notes. */
  settle(): void {
    for (const step of this.settling()) void step;
  }

  /**
   * Updates them in steps. Changes and `settle` are allowed between two steps. After a change the update starts again.
   */
  *settling(): Generator<void> {
    while (this.settled !== this.changes) {
      const begun = this.changes;
      for (const step of this.pass()) {
        yield step;
        if (begun !== this.changes) break;
      }
      if (begun === this.changes) this.settled = begun;
    }
  }

  private *pass(): Generator<void> {
    this.weighers = this.frequencies.weighers();
    const vectors = new PackedVectors(this.notes.size);
    yield* this.packVectors(vectors);
    yield* this.addUpTopics(vectors);
    this.postings = yield* postingsOf(vectors);
  }

  private *packVectors(vectors: PackedVectors): Generator<void> {
    const vector = new NoteVector();
    for (const note of this.notes.values()) {
      vector.set(note.terms, this.weigherFor(note));
      note.telling = vector.telling;
      note.position = vectors.push(vector);
      if (note.position % STEP === 0) yield;
    }
  }

  private *addUpTopics(vectors: PackedVectors): Generator<void> {
    const sum = new VectorSum(vectors);
    let done = 0;
    for (const topic of this.topics.all()) {
      topic.squares = 0;
      topic.positions = Uint32Array.from(topic.notes, ({ position }) => position);
      for (const position of topic.positions) {
        topic.squares += sum.add(position);
        done += 1;
        if (done % STEP === 0) yield;
      }
      for (const position of topic.positions) sum.clear(position);
    }
  }

  /** Returns the weigher for the terms of a note in its language. */
  weigherFor({ language }: Pick<IndexedNote, 'language'>): Weigher {
    return this.weighers.get(language) ?? (() => 0);
  }

  /** Returns the vector of a note, which need not be in the index. */
  vectorOf(note: IndexedNote): NoteVector {
    const vector = new NoteVector();
    vector.set(note.terms, this.weigherFor(note));
    return vector;
  }
}
