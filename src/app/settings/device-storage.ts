/** Stores values per device in local storage. Obsidian does not report that the storage is full. */
import type { App } from 'obsidian';
import { isEqual } from '../../core/type-guards';
import { messages } from '../messages/messages';
import { showNotice } from '../ui/notice';

/** The apps whose user was notified already. */
const told = new WeakSet<App>();

/** Stores a value under a key, or removes it with null. Reads it back, and shows a notice once if it was not kept. */
export function saveOnDevice(app: App, key: string, value: unknown): void {
  app.saveLocalStorage(key, value);
  const kept: unknown = app.loadLocalStorage(key);
  if (isEqual(kept ?? null, value) || told.has(app)) return;
  told.add(app);
  showNotice(messages.settings.storageFull);
}
