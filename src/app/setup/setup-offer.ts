/** The offer to set up: once on a device, when the plugin is switched on there for the first time. */
import type { App } from 'obsidian';
import { messages } from '../messages/messages';
import { prefixed } from '../plugin-prefix';
import type { Services } from '../services';
import { saveOnDevice } from '../settings/device-storage';
import { showNotice } from '../ui/notice';
import { isNewVault } from '../vault/filled-boxes';

/** Set on a device where the offer was made, or set-up is over. */
const OFFERED = prefixed('was-offered');

/** Makes no further offer on this device. */
export function declineOffer(app: App): void {
  saveOnDevice(app, OFFERED, true);
}

/** Says once that the plugin is on, with the way to set it up; on a further device, the question whether to write. */
export async function offerSetup({ app, store }: Services, openSetup: () => void): Promise<void> {
  if (app.loadLocalStorage(OFFERED) === true || store.isMissing || store.chosenMode !== null) return;
  declineOffer(app);
  if (await isNewVault(app, store)) return showNotice(messages.setup.isOn, [messages.setup.setUp, openSetup]);
  showNotice(messages.setup.elsewhere, [messages.setup.keepCurrent, () => void store.chooseMode('opened')]);
}
