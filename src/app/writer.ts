/**
 * Writes one change into one note (DESIGN section 7). The note is bound by its file. A note open in source mode or live
 * preview gets a range edit, decided and done in one synchronous step, so that cursor, scroll and one undo step stay;
 * every other note is changed inside `Vault.process`.
 */
import { MarkdownView, type App, type Editor, type TFile } from 'obsidian';
import type { Change } from '../core/block';
import type { Decide, HostFailure, HostText } from '../core/host';
import { updatedText, type Update } from '../core/update';

/** How often a note is tried again because it was opened or closed meanwhile. */
const TRIES = 5;

/** Thrown inside `Vault.process` so that nothing is written; never leaves this file. */
const NOTHING_TO_WRITE = new Error('nothing to write');

/** Decides on the note's present text and writes an edit; says what came of it and never rejects. */
export async function changeNote(app: App, file: TFile, decide: Decide): Promise<Update | HostFailure> {
  try {
    for (let tries = 0; tries < TRIES; tries += 1) {
      const outcome = await tryChange(app, file, decide);
      if (outcome !== 'again') return outcome;
    }
    return failure('changed-meanwhile');
  } catch (error) {
    return isGone(app, file) ? failure('ENOENT') : failure('unknown', error);
  }
}

/** The note's text as it is now: from an editor that holds it, else from the disk. Never rejects. */
export async function readNow(app: App, file: TFile): Promise<HostText> {
  try {
    const text = openEditor(app, file)?.getValue() ?? (await app.vault.read(file));
    const isText = !text.includes('\uFFFD') || (await isUtf8(app, file));
    return { kind: isText ? 'text' : 'not-text', text };
  } catch (error) {
    return isGone(app, file) ? failure('ENOENT') : failure('unknown', error);
  }
}

async function tryChange(app: App, file: TFile, decide: Decide): Promise<Update | HostFailure | 'again'> {
  const now = await readNow(app, file);
  if (now.kind === 'failed') return now;
  if (now.kind === 'not-text') return { kind: 'refused', reason: 'not-text', at: 0 };
  const update = decide(now.text);
  if (update.kind !== 'edit') return update;
  const editor = openEditor(app, file);
  return editor === null ? changeClosed(app, file, decide) : changeOpen(editor, decide);
}

function changeOpen(editor: Editor, decide: Decide): Update {
  const update = decide(editor.getValue());
  if (update.kind === 'edit') editor.transaction({ changes: update.changes.map((change) => rangeOf(editor, change)) });
  return update;
}

function rangeOf(editor: Editor, { from, to, insert }: Change): { from: ReturnType<Editor['offsetToPos']>; to: ReturnType<Editor['offsetToPos']>; text: string } {
  return { from: editor.offsetToPos(from), to: editor.offsetToPos(to), text: insert };
}

async function changeClosed(app: App, file: TFile, decide: Decide): Promise<Update | HostFailure | 'again'> {
  if (isGone(app, file)) return failure('ENOENT');
  let outcome: Update | 'again' = 'again';
  try {
    await app.vault.process(file, (text) => {
      outcome = openEditor(app, file) === null ? decide(text) : 'again';
      if (outcome === 'again' || outcome.kind !== 'edit') throw NOTHING_TO_WRITE;
      return updatedText(text, outcome);
    });
  } catch (error) {
    if (error !== NOTHING_TO_WRITE) throw error;
  }
  return outcome;
}

/** An editor that shows the note's source; one that holds a CR counts its offsets otherwise than the text. */
export function openEditor(app: App, file: TFile): Editor | null {
  let found: Editor | null = null;
  app.workspace.iterateAllLeaves(({ view }) => {
    if (!(view instanceof MarkdownView) || view.file !== file || view.getMode() !== 'source') return;
    if (!view.editor.getValue().includes('\r')) found ??= view.editor;
  });
  return found;
}

/** U+FFFD in a text may stand for bytes that were lost in reading: then it must not be written back. */
async function isUtf8(app: App, file: TFile): Promise<boolean> {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(await app.vault.readBinary(file));
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

function isGone(app: App, file: TFile): boolean {
  return app.vault.getFileByPath(file.path) !== file;
}

function failure(code: string, error?: unknown): HostFailure {
  const detail = error instanceof Error ? error.message : '';
  return { kind: 'failed', failure: { code, detail } };
}
