/** The command "Empty all related-notes boxes", for a clean full-text search or before the plugin is removed. */
import { clearNote } from '../../core/block/clear-blocks';
import { messages } from '../messages/messages';
import { readyContext } from '../services';
import { BulkWindow } from '../ui/bulk-window';
import { runBulk } from './bulk-run';
import { oneAtATime } from './one-at-a-time';
import { undoOf } from './undo-last';

/** Shows which callouts would be emptied, and empties the chosen ones. The device's mode becomes update by command. */
export const clearAll = oneAtATime(async (services) => {
  const context = await readyContext(services);
  if (context === null) return;
  const window = new BulkWindow(services.app);
  await runBulk(
    services,
    {
      kind: 'clear',
      scope: context.scope,
      decide: ({ path }, text) => clearNote(path, text, context),
      title: () => messages.commands.clear,
      intro: ({ edits }) => [messages.scripts.clearIntro(edits.length)],
      action: messages.scripts.clearAction,
      nothing: () => messages.scripts.nothingToClear,
      told: ({ updated }) => messages.scripts.cleared(updated.length),
      more: () => ({ undo: undoOf(services, window) }),
      beforeWrite: () => services.store.chooseMode('command'),
    },
    window,
  );
});
