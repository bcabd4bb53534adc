/** Asks once on a device, after its first update, whether notes are to be kept current here. */
import { ConfirmationModal } from 'obsidian';
import type { Parts } from './parts';
import { show } from './windows';
import { words } from './words';

const ASKING = 'asking to keep current';

/** Asks unless the device has an answer already, or is being asked; closing the window leaves the question open. */
export function askToKeepCurrent({ app, store, saidOnce }: Pick<Parts, 'app' | 'store' | 'saidOnce'>): void {
  if (store.chosenMode !== null || saidOnce.has(ASKING)) return;
  saidOnce.add(ASKING);
  const said = words();
  const modal = new ConfirmationModal(app);
  modal.setTitle(said.keepTitle);
  modal.setContent(said.keepText);
  modal.addButton((button) => button.setButtonText(said.keepYes).setCta().onClick(() => store.chooseMode('opened')));
  modal.addButton((button) => button.setButtonText(said.keepNo).onClick(() => store.chooseMode('command')));
  modal.setCloseCallback(() => saidOnce.delete(ASKING));
  show(modal);
}
