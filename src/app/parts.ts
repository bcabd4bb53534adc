/** The parts of the plugin, as the commands are handed them. */
import type { App, TFile } from 'obsidian';
import type { Decide, HostFailure } from '../core/host';
import { problemsText } from '../core/strings';
import type { Desk, Update } from '../core/update';
import type { Automatic } from './automatic';
import type { Keeper } from './keeper';
import { say } from './notices';
import type { Serial } from './serial';
import type { Store } from './store';
import type { UndoRecord } from './undo-record';
import * as words from './words';
import { changeNote, nothingToDo } from './writer';

/** Everything a command needs. */
export interface Parts {
  readonly app: App;
  readonly store: Store;
  readonly keeper: Keeper;
  readonly queue: Serial;
  readonly automatic: Automatic;
  /** What takes the last replacement of scripts back. */
  readonly record: UndoRecord;
  /** What was said once since the plugin was switched on, and is not said again. */
  readonly saidOnce: Set<string>;
  /** False once the plugin is switched off: then nothing more is written. */
  readonly isOn: () => boolean;
}

/** The filled library and the settings for a command, or null after saying why there are none. */
export async function prepare(parts: Parts): Promise<Desk | null> {
  const { store, keeper } = parts;
  try {
    const desk = await keeper.ready();
    const unread = desk === null ? null : await keeper.complete();
    if (unread !== null) throw new Error(unread.path);
    sayWrongSettings(store);
    return desk === null || keeper.current !== null ? keeper.current : await prepare(parts);
  } catch (error) {
    say(words.cannotComplete(error));
    return null;
  }
}

/** Decides on a note and writes it, in its turn; nothing more is written once the plugin is switched off. */
export function changeInTurn({ app, queue, isOn }: Parts, file: TFile, decide: Decide): Promise<Update | HostFailure> {
  return queue(() => changeNote(app, file, (text) => (isOn() ? decide(text) : nothingToDo())));
}

/** Whether settings could be stored; says so where not. */
export async function isStored(storing: Promise<void>): Promise<boolean> {
  try {
    await storing;
    return true;
  } catch (error) {
    say(words.cannotStore(error));
    return false;
  }
}

/** Says which settings are damaged, and that nothing is written. */
export function sayWrongSettings({ problems }: Store): void {
  if (problems.length > 0) say(`${problemsText(problems, words.sharedWords)} ${words.sharedWords.nothingWritten}.`);
}
