/** Stores what belongs to this device and not to the vault. The app does not tell when its storage is full. */
import type { App } from 'obsidian';
import { isEqual } from '../../core/type-guards';
import { messages } from '../messages/messages';
import { showNotice } from '../ui/notice';

/** The apps that were told already. */
const told = new WeakSet<App>();

/** Stores a value under a key, null for none; reads it back, and says once where it was not kept. */
export function saveOnDevice(app: App, key: string, value: unknown): void {
  app.saveLocalStorage(key, value);
  const kept: unknown = app.loadLocalStorage(key);
  if (isEqual(kept ?? null, value) || told.has(app)) return;
  told.add(app);
  showNotice(messages.settings.storageFull);
}
