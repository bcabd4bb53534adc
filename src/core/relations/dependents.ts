/**
 * Which lists a change of one note concerns, and so which notes' blocks may now be out of date: its own; those that
 * share a
 * tag, a level of one, an article or any name of a topic with it, before or after; where it is the last or the first
 * to name
 * a topic, those on all names that are joined or parted by that; and where it comes or goes, those with a tag that
 * is now on
 * too large or no longer too large a share of all notes. (Who cites a note stands in bodies, which the note index
 * does not
 * know: such a block is brought up to date when its own note is next looked at.)
 */
import type { NoteIndex } from '../index/note-index';
import { SECTIONS, type Note } from '../note/note';
import { tagLevels } from '../note/tag';
import { tagsNearLimit } from './tag-groups';
import { topicKey } from '../note/topic';
import { aliasClosure } from './topic-aliases';

/** What notes can share; a list is concerned when a note that shares it changes. */
type DependencyKey = `topic\n${string}` | `tag\n${string}` | `article\n${string}` | 'size\n';

/**
 * The keys of a note that goes from `before` to `after` (undefined: not in the note index); none where nothing
 * differs.
 */
export function changedKeys(before: Note | undefined, after: Note | undefined): ReadonlySet<string> {
  if (JSON.stringify(before) === JSON.stringify(after)) return new Set();
  const traces = [before, after].flatMap((note) => (note === undefined ? [] : keysOf(note)));
  return new Set(before === undefined || after === undefined ? [...traces, 'size\n'] : traces);
}

/** The notes whose lists the traces concern. */
export function dependentNotes(noteIndex: NoteIndex, traces: Iterable<string>): ReadonlySet<string> {
  const paths = new Set<string>();
  for (const trace of traces) for (const note of notesWithKey(trace, noteIndex)) paths.add(note.path);
  return paths;
}

/**
 * A note's topics; its name and aliases, since as a topic note it joins topics and is linked to; its tags; its
 * article.
 */
function keysOf(note: Note): readonly DependencyKey[] {
  const topics = [...note.topics.map(({ key }) => key), topicKey(note.name), ...note.aliases.map(topicKey)];
  const tags = note.tags.flatMap(({ key }) => tagLevels(key));
  return [
    ...topics.map((key): DependencyKey => `topic\n${key}`),
    ...tags.map((key): DependencyKey => `tag\n${key}`),
    ...(note.articleId === null ? [] : [`article\n${note.articleId}` as const]),
  ];
}

function notesWithKey(trace: string, noteIndex: NoteIndex): readonly Note[] {
  const end = trace.indexOf('\n');
  const key = trace.slice(end + 1);
  switch (trace.slice(0, end)) {
    case 'article':
      return noteIndex.findByArticleId(key);
    case 'tag':
      return tagged([key], noteIndex);
    case 'size':
      return tagged(tagsNearLimit(noteIndex), noteIndex);
    default:
      return SECTIONS.flatMap((section) =>
        aliasClosure(key, noteIndex).flatMap((name) => noteIndex.findByTopic(name, section)),
      );
  }
}

function tagged(keys: readonly string[], noteIndex: NoteIndex): readonly Note[] {
  return SECTIONS.flatMap((section) => keys.flatMap((key) => noteIndex.findByTag(key, section)));
}
