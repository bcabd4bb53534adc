/** The command "Update related notes" for the active note. */
import type { TFile } from 'obsidian';
import { updateNote } from '../../core/block/update-note';
import { tellOutcome } from './insert-callout';
import { askAutoUpdate } from './ask-auto-update';
import { noticeScript } from './script-notice';
import { changeInTurn, readyContext, type Services } from '../services';
import { messages } from '../messages/messages';

/** Updates one note, and shows the outcome in one sentence. */
export async function updateOne(services: Services, file: TFile): Promise<void> {
  const context = await readyContext(services);
  if (context === null) return;
  const { path, basename } = file;
  services.autoUpdate.release(path);
  const outcome = await changeInTurn(services, file, (text) => updateNote(path, text, context));
  if (!services.isOn()) return;
  services.autoUpdate.commandRan();
  const isOptedOut = context.noteIndex.get(path)?.optedOut === true;
  tellOutcome(services, file, outcome, context, messages.outcome.current(basename));
  if (outcome.kind === 'same' && isOptedOut) return;
  await noticeScript(services, file, context);
  if (outcome.kind === 'edit') askAutoUpdate(services);
}
