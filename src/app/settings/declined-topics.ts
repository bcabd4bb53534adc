/** The topics that the user declined for each note. They are added and removed, and follow renames of the note. */
import type { PathLists } from '../../core/settings/path-lists';
import { merged, movedPath } from './followed-lists';
import { isStored } from './store-notices';
import type { SettingsStore } from './settings-store';

/** One declined topic. */
export interface DeclinedTopic {
  readonly path: string;
  readonly topic: string;
}

/** Returns all declined topics, sorted by path. */
export function declinedList(lists: PathLists): readonly DeclinedTopic[] {
  const paths = Object.keys(lists).sort();
  return paths.flatMap((path) => (lists[path] ?? []).map((topic) => ({ path, topic })));
}

/** Declines a topic for a note. Returns false after a notice if that cannot be stored. */
export function declineTopic(store: SettingsStore, { path, topic }: DeclinedTopic): Promise<boolean> {
  const key = path.normalize('NFC');
  return isStored(
    store,
    store.changeLists('declinedTopics', (lists) => merged([...Object.entries(lists), [key, [topic]]])),
  );
}

/** Removes a declined topic. Returns false after a notice if that cannot be stored. */
export function undeclineTopic(store: SettingsStore, declined: DeclinedTopic): Promise<boolean> {
  const isOther = (path: string, topic: string): boolean => path !== declined.path || topic !== declined.topic;
  return isStored(
    store,
    store.changeLists('declinedTopics', (lists) =>
      merged(Object.entries(lists).map(([path, topics]) => [path, topics.filter((topic) => isOther(path, topic))])),
    ),
  );
}

/** Returns the lists after a file or folder was renamed. */
export function afterRename(lists: PathLists, oldPath: string, path: string): PathLists {
  return merged(Object.entries(lists).map(([each, topics]) => [movedPath(each, oldPath, path), topics]));
}
