/** The parts of the plugin, as the commands are handed them. */
import type { App } from 'obsidian';
import { problemsText } from '../core/strings';
import type { Desk } from '../core/update';
import type { Automatic } from './automatic';
import type { Keeper } from './keeper';
import { say } from './notices';
import type { Serial } from './serial';
import type { Store } from './store';
import { sharedWords, words } from './words';

/** Everything a command needs. */
export interface Parts {
  readonly app: App;
  readonly store: Store;
  readonly keeper: Keeper;
  readonly queue: Serial;
  readonly automatic: Automatic;
}

/** The filled library and the settings for a command, or null after saying why there are none. */
export async function prepare({ store, keeper }: Parts): Promise<Desk | null> {
  const desk = await keeper.ready();
  if (desk === null) {
    sayWrongSettings(store);
    return null;
  }
  const unread = await keeper.complete();
  if (unread === null) return keeper.current;
  say(words().cannotComplete(unread.path, sharedWords().failures['EIO'] ?? ''));
  return null;
}

/** Says which settings are damaged, and that nothing is written. */
export function sayWrongSettings(store: Store): void {
  const { read } = store;
  if (read.kind !== 'wrong') return;
  const shared = sharedWords();
  say(`${problemsText(read.problems, shared)} ${shared.nothingWritten}`);
}
