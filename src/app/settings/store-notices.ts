/** What is said about settings that cannot be stored or are damaged. */
import { problemsText } from '../../core/run/messages';
import * as words from '../messages';
import { showNotice } from '../ui/notice';
import type { SettingsStore } from './settings-store';

/** Whether settings could be stored; says so where not. */
export async function isStored(storing: Promise<void>): Promise<boolean> {
  try {
    await storing;
    return true;
  } catch (error) {
    showNotice(words.cannotStore(error));
    return false;
  }
}

/** Says which settings are damaged, and that nothing is written. */
export function sayWrongSettings({ problems }: SettingsStore): void {
  if (problems.length > 0)
    showNotice(`${problemsText(problems, words.sharedMessages)} ${words.sharedMessages.nothingWritten}.`);
}
