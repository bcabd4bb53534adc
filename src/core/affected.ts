/** Which topics a change of one note concerns, and so which notes' blocks may now be out of date. */
import type { Library } from './library';
import type { Note } from './note';
import { topicKey } from './topic';

/** The keys of the topics whose lists change when a note goes from `before` to `after` (undefined: not in the library). */
export function topicsAffected(before: Note | undefined, after: Note | undefined): ReadonlySet<string> {
  if (isListedAlike(before, after)) return new Set();
  return new Set([before, after].flatMap((note) => (note === undefined ? [] : topicsOf(note))));
}

/** The notes that have one of the topics. */
export function notesOnTopics(library: Library, topics: Iterable<string>): ReadonlySet<string> {
  const paths = new Set<string>();
  for (const topic of topics) {
    for (const section of ['own', 'literature'] as const) {
      for (const note of library.notesOn(topic, section)) paths.add(note.path);
    }
  }
  return paths;
}

/** A note's topics, and its name: as a topic note it is linked to from lists that were cut. */
function topicsOf(note: Note): readonly string[] {
  return [...note.topics.map(({ key }) => key), topicKey(note.name)];
}

function isListedAlike(before: Note | undefined, after: Note | undefined): boolean {
  return JSON.stringify(before) === JSON.stringify(after);
}
