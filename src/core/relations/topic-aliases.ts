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
  const near = new Set([key, ...namesAround(key, noteIndex)]);
  return [...new Set([...near, ...[...near].flatMap((each) => namesAround(each, noteIndex))])];
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
  const keys = new Set(topics.flatMap((key) => [key, ...namesAround(key, noteIndex)]));
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
  const written = paths.flatMap((path) => noteIndex.get(path)?.aliases ?? []).find((alias) => topicKey(alias) === key);
  return { alias: written ?? key, paths };
}

/** The names and aliases of the notes that have the key as theirs. */
function namesAround(key: string, noteIndex: NoteIndex): readonly string[] {
  return [...noteIndex.findByName(key), ...noteIndex.findByAlias(key)].flatMap((note) => [
    topicKey(note.name),
    ...note.aliases.map(topicKey),
  ]);
}

/** The names of the topic notes that have an alias. */
function ownersOf(alias: string, noteIndex: NoteIndex, settings: TopicSettings): readonly string[] {
  const claims = noteIndex.findByAlias(alias);
  if (claims.length === 0) return [];
  const names = topicNotes(claims, noteIndex, settings).map((note) => topicKey(note.name));
  return [...new Set(names)].filter((name) => name !== alias);
}

function isOwnName(key: string, noteIndex: NoteIndex, settings: TopicSettings): boolean {
  return topicNotes(noteIndex.findByName(key), noteIndex, settings).length > 0;
}

function topicNotes(notes: readonly Note[], noteIndex: NoteIndex, { topicFolders }: TopicSettings): readonly Note[] {
  return notes.filter((note) => noteIndex.isTopic(topicKey(note.name)) || isInFolder(note.path, topicFolders));
}
