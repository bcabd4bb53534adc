/** Asks once on a device, after its first update, whether notes are to be kept current here. */
import type { Parts } from './parts';
import { question, show } from './windows';
import { keepNo, keepText, keepTitle, keepYes } from './words';

const ASKING = 'asking to keep current';

/** Asks unless the device has an answer already, or is being asked; closing the window leaves the question open. */
export function askToKeepCurrent({ app, store, saidOnce }: Pick<Parts, 'app' | 'store' | 'saidOnce'>): void {
  if (store.chosenMode !== null || saidOnce.has(ASKING)) return;
  saidOnce.add(ASKING);
  const modal = question(app, keepTitle, keepText, [keepYes, () => store.chooseMode('opened')], [keepNo, () => store.chooseMode('command')]);
  show(modal.setCloseCallback(() => saidOnce.delete(ASKING)));
}
