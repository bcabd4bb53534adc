/**
 * Which names mean one topic. A topic note (its file name is used as a topic, or it lies in a topic folder) lends its
 * aliases: what it is called and what it is also called are one topic. An alias that belongs to two topic notes, or is
 * the name of another one, joins nothing: nobody could say which is meant.
 */
import { isBelow } from './folder';
import type { Library } from './library';
import type { Note } from './note';
import type { Settings } from './settings';
import { topicKey } from './topic';

/** What of the settings decides which notes are topic notes. */
export type TopicSettings = Pick<Settings, 'topicFolders'>;

/** An alias that joins nothing, as the first of the notes writes it, and the topic notes between which it stands. */
export interface AmbiguousAlias {
  readonly alias: string;
  readonly paths: readonly string[];
}

/** The key that all names of a topic share: that of the topic note's name, else the key itself. */
export function commonKey(key: string, library: Library, settings: TopicSettings): string {
  const owners = ownersOf(key, library, settings);
  const [owner] = owners;
  return owners.length === 1 && owner !== undefined && !isOwnName(key, library, settings) ? owner : key;
}

/** All keys under which notes name the topic with this common key, itself first. */
export function namesOf(common: string, library: Library, settings: TopicSettings): readonly string[] {
  const aliases = topicNotes(library.named(common), library, settings).flatMap((note) => note.aliases.map(topicKey));
  if (aliases.length === 0) return [common];
  return [...new Set([common, ...aliases.filter((alias) => commonKey(alias, library, settings) === common)])];
}

/**
 * Every key whose lists a change at this one can concern: a note of its name becomes a topic note, or ceases to be one;
 * then its aliases are joined or parted, and with them the other names of whoever else has those. More rather than less.
 */
export function kinOf(key: string, library: Library): readonly string[] {
  const near = new Set([key, ...namesAround(key, library)]);
  return [...new Set([...near, ...[...near].flatMap((each) => namesAround(each, library))])];
}

/** The aliases that join nothing, in code-unit order of their keys. */
export function ambiguousAliases(library: Library, settings: TopicSettings): readonly AmbiguousAlias[] {
  const found = [...library.aliasKeys()].sort().map((key) => ambiguousAlias(key, library, settings));
  return found.filter((alias) => alias !== null);
}

/** What of it concerns these topics: aliases by which they could be named, or that their topic notes have. */
export function ambiguousAround(topics: readonly string[], library: Library, settings: TopicSettings): readonly AmbiguousAlias[] {
  const keys = new Set(topics.flatMap((key) => [key, ...namesAround(key, library)]));
  const found = [...keys].sort().map((key) => ambiguousAlias(key, library, settings));
  return found.filter((alias) => alias !== null);
}

function ambiguousAlias(key: string, library: Library, settings: TopicSettings): AmbiguousAlias | null {
  const owners = ownersOf(key, library, settings);
  const isTaken = owners.length > 0 && isOwnName(key, library, settings);
  if (owners.length < 2 && !isTaken) return null;
  const notes = topicNotes([...new Set([...library.aliased(key), ...library.named(key)])], library, settings);
  const paths = notes.map(({ path }) => path).sort();
  const written = paths.flatMap((path) => library.get(path)?.aliases ?? []).find((alias) => topicKey(alias) === key);
  return { alias: written ?? key, paths };
}

/** The names and aliases of the notes that have the key as theirs. */
function namesAround(key: string, library: Library): readonly string[] {
  return [...library.named(key), ...library.aliased(key)].flatMap((note) => [topicKey(note.name), ...note.aliases.map(topicKey)]);
}

/** The names of the topic notes that have an alias. */
function ownersOf(alias: string, library: Library, settings: TopicSettings): readonly string[] {
  const claims = library.aliased(alias);
  if (claims.length === 0) return [];
  const names = topicNotes(claims, library, settings).map((note) => topicKey(note.name));
  return [...new Set(names)].filter((name) => name !== alias);
}

function isOwnName(key: string, library: Library, settings: TopicSettings): boolean {
  return topicNotes(library.named(key), library, settings).length > 0;
}

function topicNotes(notes: readonly Note[], library: Library, { topicFolders }: TopicSettings): readonly Note[] {
  return notes.filter((note) => library.isTopic(topicKey(note.name)) || isBelow(note.path, topicFolders));
}
