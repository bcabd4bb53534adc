/**
 * Writes one change to one note (docs/contract.md section 7). The note is identified by its file object. A note open in
 * source mode or live preview gets a range edit in one synchronous step, which keeps the cursor, the scroll position
 * and one undo step. Its editor is edited only while it is verified to hold the text of this file. Every other note is
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

/** The services for reading and writing a note. */
export interface NoteAccess {
  readonly app: App;
  readonly editors: VerifiedEditors;
}

/** The caller of a write: a command, which waits for a note, or an automatic update, which retries later. */
export type Writer = 'command' | 'automatic';

/** A repeated edit: the text before it and the text after it. */
interface Made {
  readonly before: string;
  readonly after: string;
}

/** One note to change. */
interface Job extends NoteAccess {
  readonly file: TFile;
  readonly decide: Decide;
  readonly writer: Writer;
  readonly made: Made | null;
}

/** The result of an attempt: `again` if the note was opened meanwhile, `wait` if an editor is not verified yet. */
type Attempt = Update | HostFailure | 'again' | 'wait';

/**
 * How often an edit is repeated that Obsidian's loading replaced, and after how many milliseconds the editor is first
 * checked.
 */
const REMAKES = 3;
const SOON = 40;

/** The replacement character, which decoding puts in for bytes that are not UTF-8. */
const LOST = '\uFFFD';

/** Thrown inside `Vault.process` so that nothing is written; never leaves this file. */
const NOTHING_TO_WRITE = new Error('nothing to write');

/** Returns the update that changes nothing. */
export const nothingToDo = (): Update => ({ kind: 'none' });

/** Returns the update that refuses a note whose bytes are not UTF-8. */
export const refusedText = (): Update => ({ kind: 'refused', reason: 'not-text', at: 0 });

/** Applies `decide` to the note's current text and writes the edit. Returns the outcome and never rejects. */
export function changeNote(
  { app, editors }: NoteAccess,
  file: TFile,
  decide: Decide,
  writer: Writer = 'command',
): Promise<Update | HostFailure> {
  return change({ app, editors, file, decide, writer, made: null }, REMAKES);
}

/** Returns the note's current text, from a verified editor or else from disk. Never rejects. */
export async function readNow({ app, editors }: NoteAccess, file: TFile): Promise<HostText> {
  const text = editors.textOf(file);
  if (text !== null && !text.includes(LOST)) return { kind: 'text', text };
  const found = await readFile({ app, editors }, file);
  return found.kind === 'text' ? { kind: 'text', text: editors.textOf(file) ?? found.text } : found;
}

/** Returns the decision for a text that was read. Without `decideOnOther`, bytes that are not UTF-8 are refused. */
export function decideOn(now: HostText, decide: Decide, decideOnOther: Decide = refusedText): Update | HostFailure {
  if (now.kind === 'failed') return now;
  return now.kind === 'text' ? decide(now.text) : decideOnOther(now.text);
}

/** Returns a failure with an error code and a detail. */
export function failure(code: string, detail = ''): HostFailure {
  return { kind: 'failed', failure: { code, detail } };
}

/** Whether a failed write may succeed later, because an editor is not verified yet. */
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

/** Reads the text on disk. It is compared with the note's editors in the same synchronous step. */
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

/** Returns the active pane. For a repeated edit, returns a pane that lacks it. */
function paneToEdit({ app, file, made }: Job): MarkdownView | undefined {
  const panes = sourcePanesOf(app, file);
  return panes.find((pane) => pane.editor.getValue() === made?.before) ?? panes[0];
}

/**
 * Edits an editor that holds the note's text. If the texts of its panes differ, the edit waits, because the text of one
 * pane would soon replace it in the other.
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

/** Whether another pane holds the same text. For a repeated edit, it may still hold the text with the edit. */
function isAlike({ made }: Job, text: string, other: string): boolean {
  return isSameText(other, text) || (text === made?.before && isSameText(other, made.after));
}

/**
 * Repeats an edit that was replaced. A pane that left its note and returned may still be loading, and the loaded text
 * then replaces the edited one. If the repetition fails, a command shows a notice.
 */
async function keepEdit(job: Job, pane: MarkdownView, remakes: number): Promise<void> {
  if (remakes === 0 || !(await isLoadedAway(job, pane))) return;
  const outcome = await change(job, remakes - 1);
  if (outcome.kind !== 'failed' || job.writer === 'automatic') return;
  showNotice(messages.outcome.failed(job.file.basename, failureMessage(outcome.failure)));
}

/**
 * Watches the editor until Obsidian has saved the edit, which takes two seconds. Returns true if a load replaced it.
 */
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

/** Whether a text has to be read again, because it is not known yet whether bytes were lost in it. */
function isUnlooked(text: string, looked: string): boolean {
  return text !== looked && text.includes(LOST);
}

/** Whether the file is valid UTF-8. If it is not, U+FFFD stands for lost bytes and the text must not be written. */
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
