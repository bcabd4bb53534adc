/**
 * Writes one change into one note (docs/contract.md section 7). The note is bound by its file. A note open in source
 * mode or live
 * preview gets a range edit, decided and done in one synchronous step, so that cursor, scroll and one undo step stay;
 * every other note is changed inside `Vault.process`.
 */
import { MarkdownView, type App, type Editor, type EditorChange, type TFile } from 'obsidian';
import type { Change } from '../../core/markdown/marker-blocks';
import type { Decide, HostFailure, HostText } from '../../core/run/host';
import { updatedText, type Update } from '../../core/block/update-note';
import { errorText } from '../messages/messages';

/**
 * How often a note is tried again because it was opened, closed or changed meanwhile, and the pause between, in
 * milliseconds.
 */
const TRIES = 5;
const PAUSE = 40;

/**
 * How many pauses an editor gets to load its text: a little longer than the app waits before it saves one that was
 * emptied.
 */
const LOADING = 60;

/** U+FFFD stands where bytes were no text. */
const LOST = '\uFFFD';

/** Thrown inside `Vault.process` so that nothing is written; never leaves this file. */
const NOTHING_TO_WRITE = new Error('nothing to write');

/** Where there is nothing to do in a note. */
export const nothingToDo = (): Update => ({ kind: 'none' });

/** Bytes that are no text are not written to. */
export const refusedText = (): Update => ({ kind: 'refused', reason: 'not-text', at: 0 });

/** Decides on the note's present text and writes an edit; says what came of it and never rejects. */
export async function changeNote(app: App, file: TFile, decide: Decide): Promise<Update | HostFailure> {
  try {
    for (let tries = 0; tries < TRIES; tries += 1) {
      const outcome = await tryChange(app, file, decide);
      if (outcome !== 'again') return outcome;
      await pause();
    }
    return failure('changed-meanwhile');
  } catch (error) {
    return broken(app, file, error);
  }
}

/** The note's text as it is now: from an editor that holds it, else from the disk. Never rejects. */
export async function readNow(app: App, file: TFile): Promise<HostText> {
  try {
    for (let pauses = 0; pauses < LOADING && isLoading(app, file); pauses += 1) await pause();
    const text = openEditor(app, file)?.getValue() ?? (await app.vault.read(file));
    const isText = !text.includes(LOST) || (await isUtf8(app, file));
    return { kind: isText ? 'text' : 'not-text', text };
  } catch (error) {
    return broken(app, file, error);
  }
}

/** What a note that was read comes to; without more said, bytes that are no text are refused. */
export function decideOn(now: HostText, decide: Decide, decideOnOther: Decide = refusedText): Update | HostFailure {
  if (now.kind === 'failed') return now;
  return now.kind === 'text' ? decide(now.text) : decideOnOther(now.text);
}

async function tryChange(app: App, file: TFile, decide: Decide): Promise<Update | HostFailure | 'again'> {
  const now = await readNow(app, file);
  const update = decideOn(now, decide);
  if (now.kind !== 'text' || update.kind !== 'edit') return update;
  const editor = openEditor(app, file);
  return editor === null ? changeClosed(app, file, now.text, decide) : changeOpen(editor, now.text, decide);
}

/**
 * A text that has to be read again, because nobody has looked yet whether bytes were lost in it, or its editor is
 * still loading.
 */
function isOther(text: string, looked: string): boolean {
  return text !== looked && (text === '' || text.includes(LOST));
}

function changeOpen(editor: Editor, looked: string, decide: Decide): Update | 'again' {
  const text = editor.getValue();
  if (isOther(text, looked)) return 'again';
  const update = decide(text);
  if (update.kind === 'edit') editor.transaction({ changes: update.changes.map((change) => rangeOf(editor, change)) });
  return update;
}

function rangeOf(editor: Editor, { from, to, insert }: Change): EditorChange {
  return { from: editor.offsetToPos(from), to: editor.offsetToPos(to), text: insert };
}

async function changeClosed(
  app: App,
  file: TFile,
  looked: string,
  decide: Decide,
): Promise<Update | HostFailure | 'again'> {
  if (isGone(app, file)) return failure('ENOENT');
  let outcome: Update | 'again' = 'again';
  try {
    await app.vault.process(file, (text) => {
      if (isGone(app, file)) throw NOTHING_TO_WRITE;
      outcome = openEditor(app, file) !== null || isOther(text, looked) ? 'again' : decide(text);
      if (outcome === 'again' || outcome.kind !== 'edit') throw NOTHING_TO_WRITE;
      return updatedText(text, outcome);
    });
  } catch (error) {
    if (error !== NOTHING_TO_WRITE) throw error;
  }
  return outcome;
}

/**
 * An editor that shows the note's source, the one in front first; one that holds a CR counts its offsets otherwise
 * than the text.
 */
export function openEditor(app: App, file: TFile): Editor | null {
  const editors = editorsOf(app, file).filter((editor) => !editor.getValue().includes('\r'));
  const front = app.workspace.getActiveViewOfType(MarkdownView)?.editor;
  return editors.find((editor) => editor === front) ?? editors[0] ?? null;
}

function editorsOf(app: App, file: TFile): readonly Editor[] {
  const editors: Editor[] = [];
  app.workspace.iterateAllLeaves(({ view }) => {
    if (view instanceof MarkdownView && view.file === file && view.getMode() === 'source') editors.push(view.editor);
  });
  return editors;
}

/** While a view loads a file, it names that file already, and its editor is empty. */
function isLoading(app: App, file: TFile): boolean {
  return file.stat.size > 0 && editorsOf(app, file).some((editor) => editor.getValue() === '');
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

function broken(app: App, file: TFile, error: unknown): HostFailure {
  return isGone(app, file) ? failure('ENOENT') : failure('unknown', errorText(error));
}

/** Why a note could not be read or written. */
export function failure(code: string, detail = ''): HostFailure {
  return { kind: 'failed', failure: { code, detail } };
}

function pause(): Promise<void> {
  return new Promise((resolve) => {
    window.setTimeout(resolve, PAUSE);
  });
}
