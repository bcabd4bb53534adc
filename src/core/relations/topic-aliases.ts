/**
 * Which names mean one topic. A topic note (its file name is used as a topic, or it lies in a topic folder) lends its
 * aliases: what it is called and what it is also called are one topic. An alias that belongs to two topic notes, or is
 * the name of another one, joins nothing: nobody could say which is meant.
 */
import { isInFolder } from '../paths';
import type { NoteIndex } from '../index/note-index';
import type { Note } from '../note/note';
import type { Settings } from '../settings/settings';
import { topicKey } from '../note/topic';

/** What of the settings decides which notes are topic notes. */
export type TopicSettings = Pick<Settings, 'topicFolders'>;

/** An alias that joins nothing, as the first of the notes writes it, and the topic notes between which it stands. */
export interface AmbiguousAlias {
  readonly alias: string;
  readonly paths: readonly string[];
}

/** The key that all names of a topic share: that of the topic note's name, else the key itself. */
export function canonicalTopicKey(key: string, noteIndex: NoteIndex, settings: TopicSettings): string {
  const owners = ownersOf(key, noteIndex, settings);
  const [owner] = owners;
  return owners.length === 1 && owner !== undefined && !isOwnName(key, noteIndex, settings) ? owner : key;
}

/** All keys under which notes name the topic with this common key, itself first. */
export function topicSynonyms(common: string, noteIndex: NoteIndex, settings: TopicSettings): readonly string[] {
  const aliases = topicNotes(noteIndex.findByName(common), noteIndex, settings).flatMap((note) =>
    note.aliases.map(topicKey),
  );
  if (aliases.length === 0) return [common];
  return [...new Set([common, ...aliases.filter((alias) => canonicalTopicKey(alias, noteIndex, settings) === common)])];
}

/**
 * Every key whose lists a change at this one can concern: a note of its name becomes a topic note, or ceases to be one;
 * then its aliases are joined or parted, and with them the other names of whoever else has those. More rather than
 * less.
 */
export function aliasClosure(key: string, noteIndex: NoteIndex): readonly string[] {
  const near = new Set([key, ...namesAround([key], noteIndex)]);
  return [...new Set([...near, ...namesAround(near, noteIndex)])];
}

/** The aliases that join nothing, in code-unit order of their keys. */
export function ambiguousAliases(noteIndex: NoteIndex, settings: TopicSettings): readonly AmbiguousAlias[] {
  const found = [...noteIndex.aliasKeys()].sort().map((key) => ambiguousAlias(key, noteIndex, settings));
  return found.filter((alias) => alias !== null);
}

/** What of it concerns these topics: aliases by which they could be named, or that their topic notes have. */
export function ambiguousAround(
  topics: readonly string[],
  noteIndex: NoteIndex,
  settings: TopicSettings,
): readonly AmbiguousAlias[] {
  const keys = new Set(topics.flatMap((key) => [key, ...namesAround([key], noteIndex)]));
  const found = [...keys].sort().map((key) => ambiguousAlias(key, noteIndex, settings));
  return found.filter((alias) => alias !== null);
}

/** The topic notes that lend aliases, in no promised order: without one of them topics fall apart. */
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

/** The alias as the first of the notes that has it writes it. */
function writtenAlias(key: string, paths: readonly string[], noteIndex: NoteIndex): string {
  for (const path of paths) {
    const note = noteIndex.get(path);
    const written = note === undefined ? undefined : aliasesByKey(note).get(key);
    if (written !== undefined) return written;
  }
  return key;
}

/** A note of many aliases is asked for each of them. */
const knownAliases = new WeakMap<Note, ReadonlyMap<string, string>>();

function aliasesByKey(note: Note): ReadonlyMap<string, string> {
  const known = knownAliases.get(note) ?? new Map([...note.aliases].reverse().map((alias) => [topicKey(alias), alias]));
  knownAliases.set(note, known);
  return known;
}

/** The names and aliases of the notes that have one of the keys as theirs; each note is asked once. */
function namesAround(keys: Iterable<string>, noteIndex: NoteIndex): readonly string[] {
  const notes = new Set<Note>();
  for (const key of keys)
    for (const note of [...noteIndex.findByName(key), ...noteIndex.findByAlias(key)]) notes.add(note);
  return [...notes].flatMap((note) => [topicKey(note.name), ...note.aliases.map(topicKey)]);
}

/** The names of the topic notes that have an alias; of more than two the first two, which say as much. */
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
