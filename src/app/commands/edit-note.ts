/** Edits one property of one note, in its turn and with the same care as every write. */
import type { TFile } from 'obsidian';
import type { Update, UpdateContext } from '../../core/block/update-note';
import type { NoteEdit, NoteEditRefusal } from '../../core/note/note-edit';
import { failureMessage, messages, sharedMessages } from '../messages/messages';
import { changeInTurn, readyContext, type Services } from '../services';
import { showNotice } from '../ui/notice';

/** An edit as a run writes it; what is refused changes nothing. */
export function updateOf(edit: NoteEdit): Update {
  switch (edit.kind) {
    case 'edit':
      return { kind: 'edit', blocks: 0, changes: edit.changes };
    case 'same':
      return { kind: 'same', blocks: 0 };
    case 'refused':
      return { kind: 'none' };
  }
}

/** Edits a note as is decided from its text; false where that was not done, which is said. */
export async function editNote(
  services: Services,
  file: TFile,
  decide: (text: string, context: UpdateContext) => NoteEdit,
): Promise<boolean> {
  const context = await readyContext(services);
  if (context === null) return false;
  let why: NoteEditRefusal | null = null;
  const outcome = await changeInTurn(services, file, (text) => {
    const edit = decide(text, context);
    why = edit.kind === 'refused' ? edit.reason : null;
    return updateOf(edit);
  });
  const reason = whyNot(outcome, why);
  if (reason !== null) showNotice(messages.outcome.refused(file.basename, reason));
  return reason === null;
}

/** Why a note was not changed, for its owner; null where it was, or had nothing to be changed. */
function whyNot(outcome: Awaited<ReturnType<typeof changeInTurn>>, why: NoteEditRefusal | null): string | null {
  if (outcome.kind === 'failed') return failureMessage(outcome.failure);
  if (outcome.kind === 'refused') return sharedMessages.refusals[outcome.reason];
  return why === null ? null : sharedMessages.leftAlone[why];
}
