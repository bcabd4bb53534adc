/**
 * Writes one change into one note (docs/contract.md section 7). The note is bound by its file. A note open in source
 * mode or live preview gets a range edit, decided and done in one synchronous step, so that cursor, scroll and one undo
 * step stay. Its editor is edited only while it is known to hold the text of this very file. Every other note is
 * changed inside `Vault.process`.
 */
import { type App, type Editor, type EditorChange, type MarkdownView, type TFile } from 'obsidian';
import type { Change } from '../../core/markdown/marker-blocks';
import type { Decide, HostFailure, HostText } from '../../core/run/host';
import { updatedText, type Update } from '../../core/block/update-note';
import { showNotice } from '../ui/notice';
import { errorText, failureMessage, messages } from '../messages/messages';
import { isInTableCell, isSameText, panesOf, sourcePanesOf } from './note-panes';
import { LOOKS, PAUSE, type VerifiedEditors } from './verified-editors';

/** What reading and writing a note needs. */
export interface NoteAccess {
  readonly app: App;
  readonly editors: VerifiedEditors;
}

/** Who writes: a command, which waits for a note, or the plugin by itself, which comes back later. */
export type Writer = 'command' | 'automatic';

/** An edit that is made again: the text that it was made in, and the one that came of it. */
interface Made {
  readonly before: string;
  readonly after: string;
}

/** One note to be changed. */
interface Job extends NoteAccess {
  readonly file: TFile;
  readonly decide: Decide;
  readonly writer: Writer;
  readonly made: Made | null;
}

/** What an attempt came to: `again` where the note was opened meanwhile, `wait` where an editor is waited for. */
type Attempt = Update | HostFailure | 'again' | 'wait';

/** How often an edit is made again that the app loaded away, and how soon after an edit its editor is looked at. */
const REMAKES = 3;
const SOON = 40;

/** U+FFFD stands where bytes were no text. */
const LOST = '\uFFFD';

/** Thrown inside `Vault.process` so that nothing is written; never leaves this file. */
const NOTHING_TO_WRITE = new Error('nothing to write');

/** Where there is nothing to do in a note. */
export const nothingToDo = (): Update => ({ kind: 'none' });

/** Bytes that are no text are not written to. */
export const refusedText = (): Update => ({ kind: 'refused', reason: 'not-text', at: 0 });

/** Decides on the note's present text and writes an edit; says what came of it and never rejects. */
export function changeNote(
  { app, editors }: NoteAccess,
  file: TFile,
  decide: Decide,
  writer: Writer = 'command',
): Promise<Update | HostFailure> {
  return change({ app, editors, file, decide, writer, made: null }, REMAKES);
}

/** The note's text as it is now: from an editor that is known to hold it, else from the disk. Never rejects. */
export async function readNow({ app, editors }: NoteAccess, file: TFile): Promise<HostText> {
  const text = editors.textOf(file);
  if (text !== null && !text.includes(LOST)) return { kind: 'text', text };
  const found = await readFile({ app, editors }, file);
  return found.kind === 'text' ? { kind: 'text', text: editors.textOf(file) ?? found.text } : found;
}

/** What a note that was read comes to; without more said, bytes that are no text are refused. */
export function decideOn(now: HostText, decide: Decide, decideOnOther: Decide = refusedText): Update | HostFailure {
  if (now.kind === 'failed') return now;
  return now.kind === 'text' ? decide(now.text) : decideOnOther(now.text);
}

/** Why a note could not be read or written. */
export function failure(code: string, detail = ''): HostFailure {
  return { kind: 'failed', failure: { code, detail } };
}

/** Whether a note that could not be written now may be written later: its editor has to be waited for. */
export function isTemporary(outcome: Update | HostFailure): boolean {
  return outcome.kind === 'failed' && outcome.failure.code === 'changed-meanwhile';
}

async function change(job: Job, remakes: number): Promise<Update | HostFailure> {
  try {
    for (let looks = 0; looks <= LOOKS; looks += 1) {
      const outcome = await attempt(job, remakes);
      if (outcome !== 'again' && outcome !== 'wait') return outcome;
      const isLast = looks === LOOKS || (outcome === 'wait' && job.writer === 'automatic');
      if (isLast || (outcome === 'wait' && !(await job.editors.pause(PAUSE)))) break;
    }
    return failure('changed-meanwhile');
  } catch (error) {
    return broken(job.app, job.file, error);
  }
}

async function attempt(job: Job, remakes: number): Promise<Attempt> {
  const found = await readFile(job, job.file);
  const pane = paneToEdit(job);
  if (found.kind === 'text' && pane !== undefined) return changeOpen(job, pane, remakes);
  const update = decideOn(found, job.decide);
  return found.kind === 'text' && update.kind === 'edit' ? changeClosed(job, found.text) : update;
}

/** The text on the disk. The editors of the note are compared with it in the step in which it is handed on. */
async function readFile({ app, editors }: NoteAccess, file: TFile): Promise<HostText> {
  try {
    const text = await app.vault.read(file);
    if (text.includes(LOST) && !(await isUtf8(app, file))) return { kind: 'not-text', text };
    editors.compare(file, text);
    return { kind: 'text', text };
  } catch (error) {
    return broken(app, file, error);
  }
}

/** The pane in front; of an edit that is made again, one in which it is missing. */
function paneToEdit({ app, file, made }: Job): MarkdownView | undefined {
  const panes = sourcePanesOf(app, file);
  return panes.find((pane) => pane.editor.getValue() === made?.before) ?? panes[0];
}

/**
 * Edits an editor that holds the note's text. Panes whose texts differ are waited for: an edit in one would be lost
 * when the other's text reaches it.
 */
function changeOpen(job: Job, pane: MarkdownView, remakes: number): Update | 'wait' {
  const { app, editors, file, decide, writer } = job;
  const text = pane.editor.getValue();
  const panes = panesOf(app, file);
  if (!editors.isVerified(pane) || !panes.every((each) => isAlike(job, text, each.getViewData()))) return 'wait';
  const update = decide(text);
  if (update.kind !== 'edit') return update;
  if (writer === 'automatic' && panes.some(isInTableCell)) return 'wait';
  editors.edit(pane, (editor) => editor.transaction({ changes: rangesOf(editor, update.changes) }));
  void keepEdit({ ...job, made: { before: text, after: pane.editor.getValue() } }, pane, remakes);
  return update;
}

/** Whether another pane holds the same text; of an edit that is made again it may still hold the text with it. */
function isAlike({ made }: Job, text: string, other: string): boolean {
  return isSameText(other, text) || (text === made?.before && isSameText(other, made.after));
}

/**
 * A pane that left its note and came back to it may still be loading: the text that comes then replaces the edited one.
 * Such an edit is made again; where that fails, a command says so.
 */
async function keepEdit(job: Job, pane: MarkdownView, remakes: number): Promise<void> {
  if (remakes === 0 || !(await isLoadedAway(job, pane))) return;
  const outcome = await change(job, remakes - 1);
  if (outcome.kind !== 'failed' || job.writer === 'automatic') return;
  showNotice(messages.outcome.failed(job.file.basename, failureMessage(outcome.failure)));
}

/** Looks at the editor until the app has saved the edit, which it does after two seconds. */
async function isLoadedAway({ editors }: Job, pane: MarkdownView): Promise<boolean> {
  const loads = editors.loadsOf(pane);
  for (let looks = 0; looks <= LOOKS; looks += 1) {
    if (!(await editors.pause(looks === 0 ? SOON : PAUSE))) return false;
    if (editors.loadsOf(pane) !== loads) return true;
  }
  return false;
}

function rangesOf(editor: Editor, changes: readonly Change[]): EditorChange[] {
  return changes.map(({ from, to, insert }) => ({
    from: editor.offsetToPos(from),
    to: editor.offsetToPos(to),
    text: insert,
  }));
}

async function changeClosed({ app, file, decide }: Job, looked: string): Promise<Attempt> {
  if (isGone(app, file)) return failure('ENOENT');
  let outcome: Attempt = 'again';
  try {
    await app.vault.process(file, (text) => {
      if (isGone(app, file)) throw NOTHING_TO_WRITE;
      outcome = sourcePanesOf(app, file).length > 0 || isUnlooked(text, looked) ? 'again' : decide(text);
      if (outcome === 'again' || outcome.kind !== 'edit') throw NOTHING_TO_WRITE;
      return updatedText(text, outcome);
    });
  } catch (error) {
    if (error !== NOTHING_TO_WRITE) throw error;
  }
  return outcome;
}

/** A text that has to be read again, because nobody has looked yet whether bytes were lost in it. */
function isUnlooked(text: string, looked: string): boolean {
  return text !== looked && text.includes(LOST);
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
