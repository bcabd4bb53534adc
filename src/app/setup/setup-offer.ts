/** The offer of set-up, made once per device, when the plugin is enabled there for the first time. */
import type { App } from 'obsidian';
import { messages } from '../messages/messages';
import { prefixed } from '../plugin-prefix';
import type { Services } from '../services';
import { saveOnDevice } from '../settings/device-storage';
import { showNotice } from '../ui/notice';
import { isNewVault } from '../vault/filled-boxes';

/** The key in local storage that is set once set-up was offered or completed. */
const OFFERED = prefixed('was-offered');

/** Prevents further offers on this device. */
export function declineOffer(app: App): void {
  saveOnDevice(app, OFFERED, true);
}

/**
 * Shows once that the plugin is enabled, with a button for set-up. On a further device, asks about automatic updates.
 */
export async function offerSetup({ app, store }: Services, openSetup: () => void): Promise<void> {
  if (app.loadLocalStorage(OFFERED) === true || store.isMissing || store.chosenMode !== null) return;
  declineOffer(app);
  if (await isNewVault(app, store)) return showNotice(messages.setup.isOn, [messages.setup.setUp, openSetup]);
  showNotice(messages.setup.elsewhere, [messages.setup.keepCurrent, () => void store.chooseMode('opened')]);
}
