/** Asks once per device, after its first update, whether notes should be updated automatically. */
import type { Services } from '../services';
import { confirmModal, isWindowOpen, openModal } from '../ui/modal';
import { messages } from '../messages/messages';

const ASKING = 'asking to keep current';

/**
 * Asks unless the device has a mode already or another modal is open. If the modal is closed, the question may be asked
 * again.
 */
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
