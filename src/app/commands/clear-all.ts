/** The command "Empty all related-notes callouts": for those who want their full-text search clean, or leave. */
import { clearNote } from '../../core/block/clear-blocks';
import { oneAtATime } from './one-at-a-time';
import { lookAt, offer, writeRecorded, type DecideFor } from './bulk-run';
import { showNotice } from '../ui/notice';
import { readyContext } from '../services';
import { tellReport } from './summary-modal';
import { messages } from '../messages/messages';

/** Shows which callouts would be emptied, and empties the chosen ones; the device then updates only by command. */
export const clearAll = oneAtATime(async (services) => {
  const context = await readyContext(services);
  if (context === null) return;
  const decide: DecideFor = (file, text) => clearNote(file.path, text, context);
  const look = await lookAt(services, context.scope, decide);
  const { length } = look.edits;
  if (look.report.isStopped) return;
  if (length === 0) return showNotice(messages.scripts.nothingToClear);
  const chosen = await offer(services, look, {
    title: messages.commands.clear,
    intro: [messages.scripts.clearIntro(length)],
    action: messages.scripts.clearAction,
  });
  if (chosen === null) return;
  services.store.chooseMode('command');
  const done = await writeRecorded(services, 'clear', chosen, look);
  if (done !== null) tellReport(services, messages.scripts.cleared(done.updated.length), done);
});
