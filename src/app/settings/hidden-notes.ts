/** The notes that the user hid from each note. They follow renames, and changes are merged with the stored lists. */
import type { Settings } from '../../core/settings/settings';
import type { PathLists } from '../../core/settings/path-lists';
import { isEqual } from '../../core/type-guards';
import { merged, movedPath } from './followed-lists';
import { isStored } from './store-notices';
import type { SettingsStore } from './settings-store';

/** Returns the lists with `other` hidden from `note`. */
export function withHidden(hidden: PathLists, note: string, other: string): PathLists {
  return merged([...Object.entries(hidden), [note, [other]]]);
}

/** Returns the lists with `other` no longer hidden from `note`. */
export function withoutHidden(hidden: PathLists, note: string, other: string): PathLists {
  return merged(
    Object.entries(hidden).map(([path, paths]) => [path, paths.filter((each) => path !== note || each !== other)]),
  );
}

/** Returns the lists after a file or folder was renamed. */
export function renamed(hidden: PathLists, oldPath: string, path: string): PathLists {
  const follow = (each: string): string => movedPath(each, oldPath, path);
  return merged(Object.entries(hidden).map(([each, paths]) => [follow(each), paths.map(follow)]));
}

/** Returns the notes whose hidden notes differ between two settings, or null where other settings differ, too. */
export function notesHiddenFrom(before: Settings, after: Settings): readonly string[] | null {
  if (!isEqual(withoutLists(before), withoutLists(after))) return null;
  const paths = new Set([...Object.keys(before.hidden), ...Object.keys(after.hidden)]);
  return [...paths].filter((path) => !isEqual(hiddenFrom(before.hidden, path), hiddenFrom(after.hidden, path)));
}

/**
 * Removes both lists by path, for a comparison of all other settings. Declined topics affect proposals and no note's
 * lists.
 */
function withoutLists(settings: Settings): Settings {
  return { ...settings, hidden: {}, declinedTopics: {} };
}

/**
 * Stores changed pairs of hidden notes; `how` is `withHidden` or `withoutHidden`. Returns false after a notice if that
 * fails.
 */
export function changeHidden(
  store: SettingsStore,
  how: typeof withHidden,
  pairs: readonly (readonly [note: string, other: string])[],
): Promise<boolean> {
  const apply = (hidden: PathLists): PathLists =>
    pairs.reduce((lists, [note, other]) => how(lists, note.normalize('NFC'), other.normalize('NFC')), hidden);
  return isStored(store, store.changeLists('hidden', apply));
}

/** Returns the paths hidden from a note, sorted. */
export function hiddenFrom(hidden: PathLists, path: string): readonly string[] {
  return Object.hasOwn(hidden, path) ? [...(hidden[path] ?? [])].sort() : [];
}
