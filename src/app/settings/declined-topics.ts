/** Which topics the owner of a note declined for it: added, taken back, and followed when the note is renamed. */
import { Component, type App } from 'obsidian';
import type { PathLists } from '../../core/settings/path-lists';
import { isEqual } from '../../core/type-guards';
import { merged } from './hidden-notes';
import { isStored } from './store-notices';
import type { SettingsStore } from './settings-store';

/** One declined topic. */
export interface DeclinedTopic {
  readonly path: string;
  readonly topic: string;
}

/** All of them, in the order of the paths. */
export function declinedList(lists: PathLists): readonly DeclinedTopic[] {
  const paths = Object.keys(lists).sort();
  return paths.flatMap((path) => (lists[path] ?? []).map((topic) => ({ path, topic })));
}

/** Declines a topic for a note; false where that cannot be stored, which is said. */
export function declineTopic(store: SettingsStore, { path, topic }: DeclinedTopic): Promise<boolean> {
  const key = path.normalize('NFC');
  return isStored(
    store,
    store.changeLists('declinedTopics', (lists) => merged([...Object.entries(lists), [key, [topic]]])),
  );
}

/** Takes that back. */
export function undeclineTopic(store: SettingsStore, declined: DeclinedTopic): Promise<boolean> {
  const isOther = (path: string, topic: string): boolean => path !== declined.path || topic !== declined.topic;
  return isStored(
    store,
    store.changeLists('declinedTopics', (lists) =>
      merged(Object.entries(lists).map(([path, topics]) => [path, topics.filter((topic) => isOther(path, topic))])),
    ),
  );
}

/** The same lists after a file or folder was renamed. */
export function afterRename(lists: PathLists, oldPath: string, path: string): PathLists {
  const follow = (each: string): string =>
    each === oldPath || each.startsWith(`${oldPath}/`) ? path + each.slice(oldPath.length) : each;
  return merged(Object.entries(lists).map(([each, topics]) => [follow(each), topics]));
}

/** Keeps the stored paths in step with renames. */
export class DeclinedTopics extends Component {
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

  /** Most renames concern nothing that was declined, and then data.json is not looked at. */
  #follow(oldPath: string, path: string): void {
    const lists = this.#store.settings?.declinedTopics ?? {};
    const [from, to] = [oldPath.normalize('NFC'), path.normalize('NFC')];
    if (isEqual(lists, afterRename(lists, from, to))) return;
    void isStored(
      this.#store,
      this.#store.changeLists('declinedTopics', (stored) => afterRename(stored, from, to)),
    );
  }
}
