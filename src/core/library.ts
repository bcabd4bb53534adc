/**
 * What is known of all notes: put, drop and fill in notes; look them up by topic, name, alias, tag, article. Plain data;
 * the answers do not depend on the order in which notes came in.
 */
import { canonicalAddress } from './canonical-address';
import type { Note, SectionKind } from './note';
import type { Prints } from './prints';
import { Index } from './shelf';
import { tagLevels } from './tag';
import { topicKey } from './topic';

/** The library of one vault. */
export class Library {
  private readonly notes = new Map<string, Note>();
  private readonly topics = bySection((note) => note.topics.map(({ key }) => key));
  private readonly names = new Index((note) => [topicKey(note.name)]);
  private readonly aliases = new Index(({ aliases }) => (aliases.length === 0 ? [] : new Set(aliases.map(topicKey))));
  private readonly tags = bySection(tagKeysOf);
  private readonly articles = new Index((note) => (note.articleId === null ? [] : [note.articleId]));
  private readonly shared = [this.names, this.aliases, this.articles];
  private readonly indexes: Readonly<Record<SectionKind, readonly Index[]>> = {
    own: [this.topics.own, this.tags.own, ...this.shared],
    literature: [this.topics.literature, this.tags.literature, ...this.shared],
  };
  /** With prints made when first asked for, which may be never: an address costs more than all else that is known of a note. */
  private addresses: Index | null;

  /** Where many texts are gone through at once, prints tell which need not be read for what they cite. */
  constructor(private readonly prints: Prints | null = null) {
    this.addresses = prints === null ? new Index(addressKeys) : null;
  }

  /** How many notes it knows. */
  get size(): number {
    return this.notes.size;
  }

  get(path: string): Note | undefined {
    return this.notes.get(path);
  }

  /** All notes, in no promised order. */
  all(): Iterable<Note> {
    return this.notes.values();
  }

  /** Adds a note, or replaces the one at its path. A template is never listed. */
  put(note: Note): void {
    this.enter(note, 'add');
  }

  /** As put, for one of many that come in before anybody looks: cheaper. */
  pile(note: Note): void {
    this.enter(note, 'pile');
  }

  /** Adds many notes at once. */
  fill(notes: Iterable<Note>): void {
    for (const note of notes) this.pile(note);
  }

  private enter(note: Note, how: 'add' | 'pile'): void {
    this.drop(note.path);
    if (note.isTemplate) return;
    this.notes.set(note.path, note);
    for (const index of this.indexes[note.section]) index[how](note);
    this.addresses?.[how](note);
    this.prints?.add(note);
  }

  /** Forgets the note at a path, if it knows one. */
  drop(path: string): void {
    const note = this.notes.get(path);
    if (note === undefined) return;
    this.notes.delete(path);
    for (const index of this.indexes[note.section]) index.remove(note);
    this.addresses?.remove(note);
    this.prints?.remove(note);
  }

  /** The notes of a section that name a topic by this key, newest first. The list is the library's own: do not keep it. */
  notesOn(topic: string, section: SectionKind): readonly Note[] {
    return this.topics[section].look(topic);
  }

  /** The same notes, undated ones still last, oldest first. */
  notesFromOldest(topic: string, section: SectionKind): readonly Note[] {
    return this.topics[section].lookFromOldest(topic);
  }

  /** Whether any note names a topic by this key. */
  isTopic(key: string): boolean {
    return this.topics.own.count(key) + this.topics.literature.count(key) > 0;
  }

  /** The note whose file name is the topic; of several the one whose path comes first. */
  topicNote(topic: string): Note | undefined {
    const named = this.named(topic);
    return named.reduce<Note | undefined>((first, note) => (first === undefined || note.path < first.path ? note : first), undefined);
  }

  /** The notes whose file name has this key. */
  named(key: string): readonly Note[] {
    return this.names.look(key);
  }

  /** The notes that have an alias with this key. */
  aliased(key: string): readonly Note[] {
    return this.aliases.look(key);
  }

  /** All aliases of notes, by key. */
  aliasKeys(): Iterable<string> {
    return this.aliases.keys();
  }

  /** The notes of a section with a tag, or with one nested below it, newest first. */
  tagged(tag: string, section: SectionKind): readonly Note[] {
    return this.tags[section].look(tag);
  }

  /** How many notes have a tag, or one nested below it. */
  tagCount(tag: string): number {
    return this.tags.own.count(tag) + this.tags.literature.count(tag);
  }

  /** All tags of notes and those that they are nested in, by key. */
  tagKeys(): readonly string[] {
    return [...new Set([...this.tags.own.keys(), ...this.tags.literature.keys()])];
  }

  /** The notes with an article id. */
  ofArticle(id: string): readonly Note[] {
    return this.articles.look(id);
  }

  /** The notes whose article has this address, in any of its forms. */
  atAddress(address: string): readonly Note[] {
    if (this.prints?.mayKnow(address) === false) return [];
    const canonical = canonicalAddress(address);
    this.addresses ??= indexOf(this.notes.values());
    return canonical === null ? [] : this.addresses.look(canonical);
  }

  /** Whether a note's text, given itself or as its prints, may link to a known article other than that of the note. */
  mayCite(note: Note, text: string | readonly number[]): boolean {
    return this.prints?.mayCite(note, text) ?? true;
  }
}

function indexOf(notes: Iterable<Note>): Index {
  const index = new Index(addressKeys);
  for (const note of notes) index.pile(note);
  return index;
}

function addressKeys({ address }: Note): readonly string[] {
  const canonical = address === null ? null : canonicalAddress(address);
  return canonical === null ? [] : [canonical];
}

/** An index for each section: a note stands in that of its own. */
function bySection(keysOf: (note: Note) => Iterable<string>): Readonly<Record<SectionKind, Index>> {
  return { own: new Index(keysOf), literature: new Index(keysOf) };
}

function tagKeysOf({ tags }: Note): readonly string[] {
  const levels = tags.flatMap(({ key }) => tagLevels(key));
  return levels.length === tags.length ? levels : levels.filter((level, at) => levels.indexOf(level) === at);
}
