/** The offer of set-up, made once per device, when the plugin is enabled there for the first time. */
import type { App } from 'obsidian';
import { messages } from '../messages/messages';
import { prefixed } from '../plugin-prefix';
import type { Services } from '../services';
import { saveOnDevice } from '../settings/device-storage';
import { showNotice } from '../ui/notice';
import { hasScript, isNewVault } from '../vault/filled-boxes';

/** The key in local storage that is set once set-up was offered or completed. */
const OFFERED = prefixed('was-offered');

/** Prevents further offers on this device. */
export function declineOffer(app: App): void {
  saveOnDevice(app, OFFERED, true);
}

/**
 * Shows once that the plugin is enabled or that scripts can be replaced, with a button for set-up. On a further device,
 * asks about automatic updates.
 */
export async function offerSetup({ app, indexSync, store }: Services, openSetup: () => void): Promise<void> {
  if (app.loadLocalStorage(OFFERED) === true || store.isMissing || store.chosenMode !== null) return;
  declineOffer(app);
  await indexSync.ready();
  const offer = (text: string): void => showNotice(text, [messages.setup.setUp, openSetup]);
  if (store.isNew && (await hasScript(app))) return offer(messages.setup.scriptsFound);
  if (await isNewVault(app, store)) return offer(messages.setup.isOn);
  showNotice(messages.setup.elsewhere, [messages.setup.keepCurrent, () => void store.chooseMode('opened')]);
}
