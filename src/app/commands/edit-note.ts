/** Edits one property of one note in the serial queue, by the same checked write as every edit. */
import type { TFile } from 'obsidian';
import type { Update, UpdateContext } from '../../core/block/update-note';
import type { NoteEdit, NoteEditRefusal } from '../../core/note/note-edit';
import { failureMessage, messages, sharedMessages } from '../messages/messages';
import { changeInTurn, readyContext, type Services } from '../services';
import { showNotice } from '../ui/notice';

/** Converts an edit to an update. A refused edit changes nothing. */
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

/** Edits a note as `decide` says for its text. Resolves to false after a notice if it was not edited. */
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

/** Returns why a note was not changed, or null where it was or needed no change. */
function whyNot(outcome: Awaited<ReturnType<typeof changeInTurn>>, why: NoteEditRefusal | null): string | null {
  if (outcome.kind === 'failed') return failureMessage(outcome.failure);
  if (outcome.kind === 'refused') return sharedMessages.refusals[outcome.reason];
  return why === null ? null : sharedMessages.leftAlone[why];
}
