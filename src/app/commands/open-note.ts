/** Opens a note at the line of an offset, for links in reports. */
import { lineNumberAt } from '../../core/markdown/lines';
import { showNotice } from '../ui/notice';
import { readNow, type NoteAccess } from '../vault/note-writer';
import { failureMessage, messages } from '../messages/messages';

/** Opens the note in the active leaf, scrolled to the line of the character offset `at`. */
export async function openNoteAt(access: NoteAccess, path: string, at: number): Promise<void> {
  const { app } = access;
  const file = app.vault.getFileByPath(path);
  if (file === null) return showNotice(messages.outcome.failed(path, failureMessage({ code: 'ENOENT', detail: '' })));
  const now = await readNow(access, file);
  const line = now.kind === 'failed' ? 0 : lineNumberAt(now.text, at);
  await app.workspace.getLeaf(false).openFile(file, { active: true, eState: { line } });
}
