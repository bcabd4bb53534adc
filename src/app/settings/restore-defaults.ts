/** Restoring the defaults: asked before, and with a way back after. */
import { ConfirmationModal, type App } from 'obsidian';
import { messages } from '../messages/messages';
import { openModal } from '../ui/modal';
import { showNotice } from '../ui/notice';
import type { SettingsStore } from './settings-store';
import { isStored } from './store-notices';

const words = messages.settings;

/** Asks, restores, and offers Undo; `changed` is told after each of the two. */
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
