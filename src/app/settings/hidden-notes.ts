/** What is hidden from which note: changed by its owner, followed on renames, merged with what lies in data.json. */
import type { Settings } from '../../core/settings/settings';
import type { PathLists } from '../../core/settings/path-lists';
import { isEqual } from '../../core/type-guards';
import { merged, movedPath } from './followed-lists';
import { isStored } from './store-notices';
import type { SettingsStore } from './settings-store';

/** Hides another note from a note. */
export function withHidden(hidden: PathLists, note: string, other: string): PathLists {
  return merged([...Object.entries(hidden), [note, [other]]]);
}

/** Takes that back. */
export function withoutHidden(hidden: PathLists, note: string, other: string): PathLists {
  return merged(
    Object.entries(hidden).map(([path, paths]) => [path, paths.filter((each) => path !== note || each !== other)]),
  );
}

/** The same after a file or folder was renamed. */
export function renamed(hidden: PathLists, oldPath: string, path: string): PathLists {
  const follow = (each: string): string => movedPath(each, oldPath, path);
  return merged(Object.entries(hidden).map(([each, paths]) => [follow(each), paths.map(follow)]));
}

/** The notes from which something else is hidden; null where other settings differ, too. */
export function notesHiddenFrom(before: Settings, after: Settings): readonly string[] | null {
  if (!isEqual(withoutLists(before), withoutLists(after))) return null;
  const paths = new Set([...Object.keys(before.hidden), ...Object.keys(after.hidden)]);
  return [...paths].filter((path) => !isEqual(hiddenFrom(before.hidden, path), hiddenFrom(after.hidden, path)));
}

/** What is declined changes proposals, and nobody's lists. */
function withoutLists(settings: Settings): Settings {
  return { ...settings, hidden: {}, declinedTopics: {} };
}

/** Stores that other notes are hidden from a note, or with `withoutHidden` no more; false after saying why not. */
export function changeHidden(
  store: SettingsStore,
  how: typeof withHidden,
  pairs: readonly (readonly [note: string, other: string])[],
): Promise<boolean> {
  const apply = (hidden: PathLists): PathLists =>
    pairs.reduce((lists, [note, other]) => how(lists, note.normalize('NFC'), other.normalize('NFC')), hidden);
  return isStored(store, store.changeLists('hidden', apply));
}

/** What is hidden from a note, in the order of the paths. */
export function hiddenFrom(hidden: PathLists, path: string): readonly string[] {
  return Object.hasOwn(hidden, path) ? [...(hidden[path] ?? [])].sort() : [];
}
