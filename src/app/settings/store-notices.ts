/** Notices for settings that cannot be stored, are damaged, or are missing. */
import { showNotice } from '../ui/notice';
import type { SettingsStore } from './settings-store';
import { errorText, messages, problemsMessage, sharedMessages } from '../messages/messages';

/** Returns whether settings were stored. Shows a notice if not. */
export async function isStored(store: SettingsStore, storing: Promise<boolean>): Promise<boolean> {
  try {
    const isDone = await storing;
    if (!isDone) sayWrongSettings(store);
    return isDone;
  } catch (error) {
    showNotice(messages.settings.cannotStore(errorText(error)));
    return false;
  }
}

/**
 * Shows which settings are damaged and that nothing is written, or that they are missing, with a button for the
 * defaults.
 */
export function sayWrongSettings(store: SettingsStore): void {
  const { problems } = store;
  if (store.isMissing)
    showNotice(messages.settings.missing, [
      messages.settings.useDefaults,
      () => void isStored(store, store.restoreDefaults()),
    ]);
  else if (problems.length > 0) showNotice(`${problemsMessage(problems)} ${sharedMessages.nothingWritten}.`);
}
