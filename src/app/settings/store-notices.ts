/** What is said about settings that cannot be stored or are damaged. */
import { problemsText } from '../../core/run/messages/messages';
import { showNotice } from '../ui/notice';
import type { SettingsStore } from './settings-store';
import { errorText, messages, sharedMessages } from '../messages/messages';

/** Whether settings could be stored; says so where not. */
export async function isStored(storing: Promise<void>): Promise<boolean> {
  try {
    await storing;
    return true;
  } catch (error) {
    sayNotStored(error);
    return false;
  }
}

/** Says that settings could not be stored, and why. */
export function sayNotStored(error: unknown): void {
  showNotice(messages.settings.cannotStore(errorText(error)));
}

/** Says which settings are damaged, and that nothing is written. */
export function sayWrongSettings({ problems }: SettingsStore): void {
  if (problems.length > 0) showNotice(`${problemsText(problems, sharedMessages)} ${sharedMessages.nothingWritten}.`);
}
