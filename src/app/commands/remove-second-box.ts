/**
 * The action "Remove the second box". A merge of two devices can leave two boxes in a note. The first is kept, and
 * every further one is removed. Notices, the result of a run and the pane offer it.
 */
import type { TFile } from 'obsidian';
import { removeBoxes } from '../../core/block/remove-box';
import { sortedByPath, type Report } from '../../core/run/report';
import { failureMessage, messages, refusalMessage } from '../messages/messages';
import { changeInTurn, readyContext, type Services } from '../services';
import { showNotice } from '../ui/notice';
import type { SummaryList } from './result-page';

/** Removes all boxes of a note but the first, and shows the outcome. */
export async function removeSecondBox(services: Services, file: TFile): Promise<void> {
  const context = await readyContext(services);
  if (context === null) return;
  const { path, basename } = file;
  const { outcome } = messages;
  const done = await changeInTurn(services, file, (text) => removeBoxes(path, text, context, 'but-first'));
  if (!services.isOn()) return;
  if (done.kind === 'edit') return showNotice(outcome.secondBoxRemoved(basename));
  if (done.kind === 'failed') return showNotice(outcome.failed(basename, failureMessage(done.failure)));
  if (done.kind === 'refused') return showNotice(outcome.refused(basename, refusalMessage(done)));
  showNotice(outcome.noSecondBox(basename));
}

/** Returns the list of the notes of a run that have more than one box, with the button that removes it. */
export function severalBoxesList(services: Services, { severalBoxes }: Report): SummaryList {
  const take = (path: string): void => {
    const file = services.app.vault.getFileByPath(path);
    if (file !== null) void removeSecondBox(services, file);
  };
  return {
    heading: messages.windows.severalBoxesList,
    lines: sortedByPath(severalBoxes).map(({ path }) => ({ path })),
    action: { text: messages.outcome.removeSecondBox, take },
  };
}
