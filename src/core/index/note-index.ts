/**
 * The index of all notes, by topic, name, alias, tag, article, pick and URL. It is plain data. Results do not depend
 * on the order in which notes were added.
 */
import { canonicalUrl } from '../note/canonical-url';
import type { SectionKind } from '../note/literature';
import type { Note } from '../note/note';
import type { UrlFingerprints } from './url-fingerprints';
import { nameKeyOf } from '../note/link-targets';
import { InvertedIndex } from './inverted-index';
import { tagLevels } from '../note/tag';
import { topicKey } from '../note/topic';

const NO_KEYS: readonly string[] = [];

/** The note index of one vault. */
export class NoteIndex {
  private readonly notes = new Map<string, Note>();
  private changes = 0;
  private readonly topics = bySection((note) => note.topics.map(({ key }) => key));
  private readonly names = new InvertedIndex((note) => [topicKey(note.name)]);
  private readonly aliases = new InvertedIndex(({ aliases }) =>
    aliases.length === 0 ? NO_KEYS : [...new Set(aliases.map(topicKey))],
  );
  private readonly tags = bySection(tagKeysOf);
  private readonly articles = new InvertedIndex((note) => (note.articleId === null ? NO_KEYS : [note.articleId]));
  private readonly picks = new InvertedIndex(({ picks }) =>
    picks.length === 0 ? NO_KEYS : [...new Set(picks.map(nameKeyOf))],
  );
  private readonly shared = [this.names, this.aliases, this.articles, this.picks];
  private readonly indexes: Readonly<Record<SectionKind, readonly InvertedIndex[]>> = {
    own: [this.topics.own, this.tags.own, ...this.shared],
    literature: [this.topics.literature, this.tags.literature, ...this.shared],
  };
  /**
   * With fingerprints, this index is built on the first lookup, because canonical URLs cost more than all other keys.
   */
  private addresses: InvertedIndex | null;

  /** `fingerprints` is for runs over many texts. They tell which texts need not be parsed for citations. */
  constructor(private readonly fingerprints: UrlFingerprints | null = null) {
    this.addresses = fingerprints === null ? new InvertedIndex(addressKeys) : null;
  }

  /** The number of notes. */
  get size(): number {
    return this.notes.size;
  }

  /** A number that differs after every change. */
  get version(): number {
    return this.changes;
  }

  get(path: string): Note | undefined {
    return this.notes.get(path);
  }

  /** Returns all notes, in no particular order. */
  all(): Iterable<Note> {
    return this.notes.values();
  }

  /** Adds a note, or replaces the one at its path. A template is never listed. */
  set(note: Note): void {
    this.index(note, 'add');
  }

  /** Adds a note as `set` does, for bulk inserts. The next lookup sorts. */
  append(note: Note): void {
    this.index(note, 'append');
  }

  /** Adds many notes at once. */
  addAll(notes: Iterable<Note>): void {
    for (const note of notes) this.append(note);
  }

  private index(note: Note, how: 'add' | 'append'): void {
    this.delete(note.path);
    if (note.isTemplate) return;
    this.notes.set(note.path, note);
    this.changes += 1;
    const indexes = this.indexes[note.section];
    for (let at = 0; at < indexes.length; at += 1) indexes[at]?.[how](note);
    this.addresses?.[how](note);
    this.fingerprints?.add(note);
  }

  /** Removes the note at a path, if there is one. */
  delete(path: string): void {
    const note = this.notes.get(path);
    if (note === undefined) return;
    this.notes.delete(path);
    this.changes += 1;
    for (const index of this.indexes[note.section]) index.remove(note);
    this.addresses?.remove(note);
    this.fingerprints?.remove(note);
  }

  /**
   * Returns the notes of a section with a topic of this key, newest first. The list is the index's own, so callers
   * must not keep it.
   */
  findByTopic(topic: string, section: SectionKind): readonly Note[] {
    return this.topics[section].get(topic);
  }

  /** Returns the notes of a section with a topic of this key, oldest first, undated ones last. */
  findByTopicOldestFirst(topic: string, section: SectionKind): readonly Note[] {
    return this.topics[section].getOldestFirst(topic);
  }

  /** Whether any note has a topic with this key. */
  isTopic(key: string): boolean {
    return this.topics.own.count(key) + this.topics.literature.count(key) > 0;
  }

  /** Returns the note whose file name is the topic. Of several it is the one with the first path. */
  topicNote(topic: string): Note | undefined {
    const named = this.findByName(topic);
    return named.reduce<Note | undefined>(
      (first, note) => (first === undefined || note.path < first.path ? note : first),
      undefined,
    );
  }

  /** Returns the notes whose file name has this key. */
  findByName(key: string): readonly Note[] {
    return this.names.get(key);
  }

  /** Returns the notes that have an alias with this key. */
  findByAlias(key: string): readonly Note[] {
    return this.aliases.get(key);
  }

  /** Returns the keys of all aliases. */
  aliasKeys(): Iterable<string> {
    return this.aliases.keys();
  }

  /** Returns the notes of a section with a tag, or with a descendant of it, newest first. */
  findByTag(tag: string, section: SectionKind): readonly Note[] {
    return this.tags[section].get(tag);
  }

  /** Returns the number of notes with a tag, or with a descendant of it. */
  tagCount(tag: string): number {
    return this.tags.own.count(tag) + this.tags.literature.count(tag);
  }

  /** Returns the notes with an article id. */
  findByArticleId(id: string): readonly Note[] {
    return this.articles.get(id);
  }

  /** Returns the notes for which the user picked a note of this name, by its name key. */
  findByPick(nameKey: string): readonly Note[] {
    return this.picks.get(nameKey);
  }

  /** Returns the notes whose article has this URL, in any of its forms. */
  findByUrl(address: string): readonly Note[] {
    if (this.fingerprints?.mayKnow(address) === false) return [];
    const canonical = canonicalUrl(address);
    this.addresses ??= indexOf(this.notes.values());
    return canonical === null ? [] : this.addresses.get(canonical);
  }

  /** Whether a note's text or its fingerprints may link to an indexed article other than the note's own. */
  mayCite(note: Note, text: string | readonly number[]): boolean {
    return this.fingerprints?.mayCite(note, text) ?? true;
  }
}

function indexOf(notes: Iterable<Note>): InvertedIndex {
  const index = new InvertedIndex(addressKeys);
  for (const note of notes) index.append(note);
  return index;
}

function addressKeys({ url }: Note): readonly string[] {
  const canonical = url === null ? null : canonicalUrl(url);
  return canonical === null ? NO_KEYS : [canonical];
}

/** Returns one index for each section. A note is only in that of its section. */
function bySection(keysOf: (note: Note) => readonly string[]): Readonly<Record<SectionKind, InvertedIndex>> {
  return { own: new InvertedIndex(keysOf), literature: new InvertedIndex(keysOf) };
}

function tagKeysOf({ tags }: Note): readonly string[] {
  if (tags.length === 0) return NO_KEYS;
  const areFew = tags.length <= FEW;
  const levels: string[] = [];
  for (const { key } of tags)
    for (const level of tagLevels(key)) if (!areFew || !levels.includes(level)) levels.push(level);
  return areFew ? levels : [...new Set(levels)];
}

/** Up to this many tags, looking through their levels is faster than a set. */
const FEW = 8;
