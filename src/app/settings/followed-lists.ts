/** Lists by path in data.json, kept in step with renames and merged with the stored ones. */
import { Component, type App } from 'obsidian';
import type { PathLists } from '../../core/settings/path-lists';
import { isEqual } from '../../core/type-guards';
import type { SettingsStore } from './settings-store';
import { isStored } from './store-notices';

/** Returns the lists after a file or folder was renamed. Paths are in NFC. */
export type AfterRename = (lists: PathLists, oldPath: string, path: string) => PathLists;

/** Keeps the stored paths of one setting in step with renames. */
export class FollowedLists extends Component {
  constructor(
    private readonly app: App,
    private readonly store: SettingsStore,
    private readonly key: 'hidden' | 'declinedTopics',
    private readonly afterRename: AfterRename,
  ) {
    super();
  }

  override onload(): void {
    this.registerEvent(this.app.vault.on('rename', ({ path }, oldPath) => this.follow(oldPath, path)));
  }

  /** Applies a rename. Most renames concern no listed path, and data.json is not read then. */
  private follow(oldPath: string, path: string): void {
    const lists = this.store.settings?.[this.key] ?? {};
    const [from, to] = [oldPath.normalize('NFC'), path.normalize('NFC')];
    if (isEqual(lists, this.afterRename(lists, from, to))) return;
    void isStored(
      this.store,
      this.store.changeLists(this.key, (stored) => this.afterRename(stored, from, to)),
    );
  }
}

/** Returns a path after a file or folder was renamed. */
export function movedPath(each: string, oldPath: string, path: string): string {
  return each === oldPath || each.startsWith(`${oldPath}/`) ? path + each.slice(oldPath.length) : each;
}

/** Merges lists with the same path, without repeated entries. Empty lists are left out. */
export function merged(lists: readonly (readonly [string, readonly string[]])[]): PathLists {
  const all = new Map<string, Set<string>>();
  for (const [path, paths] of lists) {
    const known = all.get(path) ?? new Set();
    for (const each of paths) known.add(each);
    all.set(path, known);
  }
  return Object.fromEntries([...all].filter(([, paths]) => paths.size > 0).map(([path, paths]) => [path, [...paths]]));
}
