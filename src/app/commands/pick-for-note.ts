/** Picks a note for another one, or takes that back: one property of the other one changes, as carefully as ever. */
import type { TFile } from 'obsidian';
import { changePick, type PickChange, type PickRefusal } from '../../core/block/pick-note';
import type { Note } from '../../core/note/note';
import { messages } from '../messages/messages';
import { changeInTurn, readyContext, type Services } from '../services';
import { showNotice } from '../ui/notice';
import { whyNot } from './add-topics-to-note';

/** Changes what is picked for the note of a file; false where that was not done, which is said. */
export async function pickNote(services: Services, file: TFile, change: PickChange, other: Note): Promise<boolean> {
  const context = await readyContext(services);
  if (context === null) return false;
  let why: PickRefusal | null = null;
  const outcome = await changeInTurn(services, file, (text) => {
    const edit = changePick(file.path, text, change, other, context);
    why = edit.kind === 'refused' ? edit.reason : null;
    if (edit.kind === 'edit') return { kind: 'edit', blocks: 0, changes: edit.changes };
    return edit.kind === 'same' ? { kind: 'same', blocks: 0 } : { kind: 'none' };
  });
  const reason = whyNot(outcome, why);
  if (reason !== null) showNotice(messages.outcome.refused(file.basename, reason));
  return reason === null;
}
