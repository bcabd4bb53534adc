/** Asks once on a device, after its first update, whether notes are to be kept current here. */
import { ConfirmationModal } from 'obsidian';
import type { Parts } from './parts';
import { words } from './words';

/** Asks unless the device has an answer already; closing the window leaves the question open. */
export function askToKeepCurrent({ app, store }: Pick<Parts, 'app' | 'store'>): void {
  if (store.chosenMode !== null) return;
  const said = words();
  const modal = new ConfirmationModal(app);
  modal.setTitle(said.keepTitle);
  modal.setContent(said.keepText);
  modal.addButton((button) => button.setButtonText(said.keepYes).setCta().onClick(() => store.chooseMode('opened')));
  modal.addButton((button) => button.setButtonText(said.keepNo).onClick(() => store.chooseMode('command')));
  modal.open();
}
