/** Restores the default settings after a confirmation, with an Undo button afterwards. */
import { ConfirmationModal, type App } from 'obsidian';
import { messages } from '../messages/messages';
import { openModal } from '../ui/modal';
import { showNotice } from '../ui/notice';
import type { SettingsStore } from './settings-store';
import { isStored } from './store-notices';

const words = messages.settings;

/** Asks, restores the defaults and offers Undo. `changed` is called after restoring and after Undo. */
export function askToRestore(app: App, store: SettingsStore, changed: () => void): void {
  const modal = new ConfirmationModal(app).setTitle(words.restoreTitle).setContent(words.restoreText);
  modal.addButton((button) =>
    button
      .setButtonText(words.restore)
      .setDestructive()
      .setCta()
      .onClick(() => void restore(store, changed)),
  );
  openModal(modal.addCancelButton(messages.windows.cancel));
}

async function restore(store: SettingsStore, changed: () => void): Promise<void> {
  const before = await store.readText();
  if (!(await isStored(store, store.restoreDefaults()))) return;
  changed();
  if (before === null) return showNotice(words.restored);
  showNotice(words.restored, [
    messages.undo.undo,
    () => void isStored(store, store.putBack(before)).then((isDone) => (isDone ? changed() : undefined)),
  ]);
}
