/** Lists by path in data.json, kept in step with renames and merged with what lies there. */
import { Component, type App } from 'obsidian';
import type { PathLists } from '../../core/settings/path-lists';
import { isEqual } from '../../core/type-guards';
import type { SettingsStore } from './settings-store';
import { isStored } from './store-notices';

/** Gives the lists as they are after a file or folder was renamed; paths are in NFC. */
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

  /** Most renames concern nothing that is listed, and then data.json is not looked at. */
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

/** Where a path is after a file or folder was renamed. */
export function movedPath(each: string, oldPath: string, path: string): string {
  return each === oldPath || each.startsWith(`${oldPath}/`) ? path + each.slice(oldPath.length) : each;
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
