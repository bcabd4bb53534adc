/** Asks once on a device, after its first update, whether notes are to be kept current here. */
import { ConfirmationModal } from 'obsidian';
import type { Parts } from './parts';
import { show } from './windows';
import * as words from './words';

const ASKING = 'asking to keep current';

/** Asks unless the device has an answer already, or is being asked; closing the window leaves the question open. */
export function askToKeepCurrent({ app, store, saidOnce }: Pick<Parts, 'app' | 'store' | 'saidOnce'>): void {
  if (store.chosenMode !== null || saidOnce.has(ASKING)) return;
  saidOnce.add(ASKING);
  const modal = new ConfirmationModal(app);
  modal.setTitle(words.keepTitle);
  modal.setContent(words.keepText);
  modal.addButton((button) => button.setButtonText(words.keepYes).setCta().onClick(() => store.chooseMode('opened')));
  modal.addButton((button) => button.setButtonText(words.keepNo).onClick(() => store.chooseMode('command')));
  modal.setCloseCallback(() => saidOnce.delete(ASKING));
  show(modal);
}
