/**
 * What is known of all notes: put, drop and fill in notes; look them up by topic, name, alias, tag, article. Plain
 * data;
 * the answers do not depend on the order in which notes came in.
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
    aliases.length === 0 ? NO_KEYS : new Set(aliases.map(topicKey)),
  );
  private readonly tags = bySection(tagKeysOf);
  private readonly articles = new InvertedIndex((note) => (note.articleId === null ? NO_KEYS : [note.articleId]));
  private readonly picks = new InvertedIndex(({ picks }) =>
    picks.length === 0 ? NO_KEYS : new Set(picks.map(nameKeyOf)),
  );
  private readonly shared = [this.names, this.aliases, this.articles, this.picks];
  private readonly indexes: Readonly<Record<SectionKind, readonly InvertedIndex[]>> = {
    own: [this.topics.own, this.tags.own, ...this.shared],
    literature: [this.topics.literature, this.tags.literature, ...this.shared],
  };
  /**
   * With prints made when first asked for, which may be never: an address costs more than all else that is known of a
   * note.
   */
  private addresses: InvertedIndex | null;

  /** Where many texts are gone through at once, prints tell which need not be read for what they cite. */
  constructor(private readonly fingerprints: UrlFingerprints | null = null) {
    this.addresses = fingerprints === null ? new InvertedIndex(addressKeys) : null;
  }

  /** How many notes it knows. */
  get size(): number {
    return this.notes.size;
  }

  /** A number that is another one after every change. */
  get version(): number {
    return this.changes;
  }

  get(path: string): Note | undefined {
    return this.notes.get(path);
  }

  /** All notes, in no promised order. */
  all(): Iterable<Note> {
    return this.notes.values();
  }

  /** Adds a note, or replaces the one at its path. A template is never listed. */
  set(note: Note): void {
    this.index(note, 'add');
  }

  /** As put, for one of many that come in before anybody looks: cheaper. */
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
    for (const index of this.indexes[note.section]) index[how](note);
    this.addresses?.[how](note);
    this.fingerprints?.add(note);
  }

  /** Forgets the note at a path, if it knows one. */
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
   * The notes of a section that name a topic by this key, newest first. The list is the note index's own: do not keep
   * it.
   */
  findByTopic(topic: string, section: SectionKind): readonly Note[] {
    return this.topics[section].get(topic);
  }

  /** The same notes, undated ones still last, oldest first. */
  findByTopicOldestFirst(topic: string, section: SectionKind): readonly Note[] {
    return this.topics[section].getOldestFirst(topic);
  }

  /** Whether any note names a topic by this key. */
  isTopic(key: string): boolean {
    return this.topics.own.count(key) + this.topics.literature.count(key) > 0;
  }

  /** The note whose file name is the topic; of several the one whose path comes first. */
  topicNote(topic: string): Note | undefined {
    const named = this.findByName(topic);
    return named.reduce<Note | undefined>(
      (first, note) => (first === undefined || note.path < first.path ? note : first),
      undefined,
    );
  }

  /** The notes whose file name has this key. */
  findByName(key: string): readonly Note[] {
    return this.names.get(key);
  }

  /** The notes that have an alias with this key. */
  findByAlias(key: string): readonly Note[] {
    return this.aliases.get(key);
  }

  /** All aliases of notes, by key. */
  aliasKeys(): Iterable<string> {
    return this.aliases.keys();
  }

  /** The notes of a section with a tag, or with one nested below it, newest first. */
  findByTag(tag: string, section: SectionKind): readonly Note[] {
    return this.tags[section].get(tag);
  }

  /** How many notes have a tag, or one nested below it. */
  tagCount(tag: string): number {
    return this.tags.own.count(tag) + this.tags.literature.count(tag);
  }

  /** The notes with an article id. */
  findByArticleId(id: string): readonly Note[] {
    return this.articles.get(id);
  }

  /** The notes whose owner picked a note of this name, by the key of its name. */
  findByPick(nameKey: string): readonly Note[] {
    return this.picks.get(nameKey);
  }

  /** The notes whose article has this address, in any of its forms. */
  findByUrl(address: string): readonly Note[] {
    if (this.fingerprints?.mayKnow(address) === false) return [];
    const canonical = canonicalUrl(address);
    this.addresses ??= indexOf(this.notes.values());
    return canonical === null ? [] : this.addresses.get(canonical);
  }

  /** Whether a note's text, given itself or as its prints, may link to a known article other than that of the note. */
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

/** An index for each section: a note stands in that of its own. */
function bySection(keysOf: (note: Note) => Iterable<string>): Readonly<Record<SectionKind, InvertedIndex>> {
  return { own: new InvertedIndex(keysOf), literature: new InvertedIndex(keysOf) };
}

function tagKeysOf({ tags }: Note): readonly string[] {
  if (tags.length === 0) return NO_KEYS;
  const levels = tags.flatMap(({ key }) => tagLevels(key));
  return levels.length === tags.length ? levels : [...new Set(levels)];
}
