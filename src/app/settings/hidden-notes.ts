/** What is hidden from which note: changed by its owner, followed on renames, merged with what lies in data.json. */
import { Component, type App } from 'obsidian';
import type { Settings } from '../../core/settings/settings';
import type { PathLists } from '../../core/settings/path-lists';
import { isEqual } from '../../core/type-guards';
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
  const follow = (each: string): string =>
    each === oldPath || each.startsWith(`${oldPath}/`) ? path + each.slice(oldPath.length) : each;
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

/** Keeps the stored paths in step with renames. */
export class HiddenNotes extends Component {
  readonly #app: App;
  readonly #store: SettingsStore;

  constructor(app: App, store: SettingsStore) {
    super();
    this.#app = app;
    this.#store = store;
  }

  override onload(): void {
    this.registerEvent(this.#app.vault.on('rename', ({ path }, oldPath) => this.#follow(oldPath, path)));
  }

  /** Hides another note from a note. */
  hide(note: string, other: string): Promise<boolean> {
    return this.#store.changeHidden((hidden) => withHidden(hidden, note, other));
  }

  /** Takes that back. */
  unhide(note: string, other: string): Promise<boolean> {
    return this.#store.changeHidden((hidden) => withoutHidden(hidden, note, other));
  }

  /** Most renames concern nothing that is hidden, and then data.json is not looked at. */
  #follow(oldPath: string, path: string): void {
    const hidden = this.#store.settings?.hidden ?? {};
    const [from, to] = [oldPath.normalize('NFC'), path.normalize('NFC')];
    if (isEqual(hidden, renamed(hidden, from, to))) return;
    void isStored(
      this.#store,
      this.#store.changeHidden((stored) => renamed(stored, from, to)),
    );
  }
}

function hiddenFrom(hidden: PathLists, path: string): readonly string[] {
  return Object.hasOwn(hidden, path) ? [...(hidden[path] ?? [])].sort() : [];
}

/** Lists of one note become one; an entry stands in it once, and a note without any is left out. */
export function merged(lists: readonly (readonly [string, readonly string[]])[]): PathLists {
  const all = new Map<string, Set<string>>();
  for (const [path, paths] of lists) {
    const known = all.get(path) ?? new Set();
    for (const each of paths) known.add(each);
    all.set(path, known);
  }
  return Object.fromEntries([...all].filter(([, paths]) => paths.size > 0).map(([path, paths]) => [path, [...paths]]));
}
