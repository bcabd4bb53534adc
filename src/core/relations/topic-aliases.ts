/**
 * The names of one topic.
 * A topic note (its file name is used as a topic, or it is in a topic folder) makes its aliases names of its topic. An
 * alias of two topic notes, or one that is the name of another topic note, is ambiguous, so it joins nothing.
 */
import { isInFolder } from '../paths';
import type { NoteIndex } from '../index/note-index';
import type { Note } from '../note/note';
import type { Settings } from '../settings/settings';
import { topicKey } from '../note/topic';

/** The settings that determine which notes are topic notes. */
export type TopicSettings = Pick<Settings, 'topicFolders'>;

/**
 * An ambiguous alias, as the first of the notes spells it, and the paths of the topic notes to which it could belong.
 */
export interface AmbiguousAlias {
  readonly alias: string;
  readonly paths: readonly string[];
}

/** Returns the key that all names of a topic share: that of the topic note's name, else the key itself. */
export function canonicalTopicKey(key: string, noteIndex: NoteIndex, settings: TopicSettings): string {
  if (noteIndex.findByAlias(key).length === 0) return key;
  const owners = ownersOf(key, noteIndex, settings);
  const [owner] = owners;
  return owners.length === 1 && owner !== undefined && !isOwnName(key, noteIndex, settings) ? owner : key;
}

/** Returns all keys under which notes name the topic with this common key, which comes first. */
export function topicSynonyms(common: string, noteIndex: NoteIndex, settings: TopicSettings): readonly string[] {
  const named = noteIndex.findByName(common);
  if (named.length === 0) return [common];
  const aliases = topicNotes(named, noteIndex, settings).flatMap((note) => note.aliases.map(topicKey));
  return [...new Set([common, ...aliases.filter((alias) => canonicalTopicKey(alias, noteIndex, settings) === common)])];
}

/**
 * Returns all keys whose lists may change when `key` gains or loses a topic note, because its aliases then merge or
 * split, and with them the other names of the notes that have those. Over-approximates.
 */
export function aliasClosure(key: string, noteIndex: NoteIndex): readonly string[] {
  const near = new Set([key, ...namesAround([key], noteIndex)]);
  return [...new Set([...near, ...namesAround(near, noteIndex)])];
}

/** Returns the ambiguous aliases, in code-unit order of their keys. */
export function ambiguousAliases(noteIndex: NoteIndex, settings: TopicSettings): readonly AmbiguousAlias[] {
  const found = [...noteIndex.aliasKeys()].sort().map((key) => ambiguousAlias(key, noteIndex, settings));
  return found.filter((alias) => alias !== null);
}

/** Returns the ambiguous aliases of these topics: other names of theirs, or aliases of their topic notes. */
export function ambiguousAround(
  topics: readonly string[],
  noteIndex: NoteIndex,
  settings: TopicSettings,
): readonly AmbiguousAlias[] {
  const keys = new Set(topics.flatMap((key) => [key, ...namesAround([key], noteIndex)]));
  const found = [...keys].sort().map((key) => ambiguousAlias(key, noteIndex, settings));
  return found.filter((alias) => alias !== null);
}

/** Returns the topic notes with aliases, in no particular order. Without one of them its topic splits. */
export function aliasLenders(noteIndex: NoteIndex, settings: TopicSettings): readonly Note[] {
  const notes = [...noteIndex.aliasKeys()].flatMap((key) => noteIndex.findByAlias(key));
  return topicNotes([...new Set(notes)], noteIndex, settings);
}

function ambiguousAlias(key: string, noteIndex: NoteIndex, settings: TopicSettings): AmbiguousAlias | null {
  const owners = ownersOf(key, noteIndex, settings);
  const isTaken = owners.length > 0 && isOwnName(key, noteIndex, settings);
  if (owners.length < 2 && !isTaken) return null;
  const notes = topicNotes(
    [...new Set([...noteIndex.findByAlias(key), ...noteIndex.findByName(key)])],
    noteIndex,
    settings,
  );
  const paths = notes.map(({ path }) => path).sort();
  return { alias: writtenAlias(key, paths, noteIndex), paths };
}

/** Returns the alias as the first note with it spells it. */
function writtenAlias(key: string, paths: readonly string[], noteIndex: NoteIndex): string {
  for (const path of paths) {
    const note = noteIndex.get(path);
    const written = note === undefined ? undefined : aliasesByKey(note).get(key);
    if (written !== undefined) return written;
  }
  return key;
}

/** The aliases of each note by key, cached because a note with many aliases is asked for each of them. */
const knownAliases = new WeakMap<Note, ReadonlyMap<string, string>>();

function aliasesByKey(note: Note): ReadonlyMap<string, string> {
  const known = knownAliases.get(note) ?? new Map([...note.aliases].reverse().map((alias) => [topicKey(alias), alias]));
  knownAliases.set(note, known);
  return known;
}

/** Returns the names and aliases of the notes that have one of the keys. Each note is read once. */
function namesAround(keys: Iterable<string>, noteIndex: NoteIndex): readonly string[] {
  const notes = new Set<Note>();
  for (const key of keys)
    for (const note of [...noteIndex.findByName(key), ...noteIndex.findByAlias(key)]) notes.add(note);
  return [...notes].flatMap((note) => [topicKey(note.name), ...note.aliases.map(topicKey)]);
}

/** Returns the names of the topic notes with an alias, at most two, because two already make it ambiguous. */
function ownersOf(alias: string, noteIndex: NoteIndex, settings: TopicSettings): readonly string[] {
  const names = new Set<string>();
  for (const note of noteIndex.findByAlias(alias)) {
    const name = topicKey(note.name);
    if (name !== alias && isTopicNote(note, noteIndex, settings)) names.add(name);
    if (names.size > 1) break;
  }
  return [...names];
}

function isOwnName(key: string, noteIndex: NoteIndex, settings: TopicSettings): boolean {
  return noteIndex.findByName(key).some((note) => isTopicNote(note, noteIndex, settings));
}

function topicNotes(notes: readonly Note[], noteIndex: NoteIndex, settings: TopicSettings): readonly Note[] {
  return notes.filter((note) => isTopicNote(note, noteIndex, settings));
}

function isTopicNote({ name, path }: Note, noteIndex: NoteIndex, { topicFolders }: TopicSettings): boolean {
  return noteIndex.isTopic(topicKey(name)) || isInFolder(path, topicFolders);
}
