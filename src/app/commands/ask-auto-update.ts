/** Asks once on a device, after its first update, whether notes are to be kept current here. */
import type { Services } from '../services';
import { confirmModal, isWindowOpen, openModal } from '../ui/modal';
import { messages } from '../messages/messages';

const ASKING = 'asking to keep current';

/** Asks unless the device has an answer already, or another window is open; closed, the question stays open. */
export function askAutoUpdate({ app, store, shownOnce }: Pick<Services, 'app' | 'store' | 'shownOnce'>): void {
  if (store.chosenMode !== null || shownOnce.has(ASKING) || isWindowOpen()) return;
  shownOnce.add(ASKING);
  const modal = confirmModal(
    app,
    messages.autoUpdate.title,
    messages.autoUpdate.text,
    [messages.autoUpdate.yes, () => store.chooseMode('opened')],
    [messages.autoUpdate.no, () => store.chooseMode('command')],
  );
  openModal(modal.setCloseCallback(() => shownOnce.delete(ASKING)));
}
