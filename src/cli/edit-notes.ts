/** Edits notes of a vault on disk one after another, and tells what came of it. */
import { compare } from '../core/compare';
import type { Language } from '../core/language';
import { applyChanges, type Change } from '../core/markdown/marker-blocks';
import type { Host } from '../core/run/host';
import type { SharedMessages } from '../core/run/messages/en';
import { failureText } from '../core/run/messages/messages';
import { sortedByPath, type FailedNote } from '../core/run/report';
import { undoEntry, type RunKind } from '../core/run/undo-log';
import { diskHost } from './disk/disk-host';
import { openUndoLog } from './disk/plugin-folder';
import type { CliEnvironment, Saying, Vault } from './environment';
import { list, namesOfUpdated, updatedCount } from './report-text';
import { CLI_MESSAGES, FILE_ERROR_MESSAGES } from './messages/messages';

/** Why something in a note is left as it is. */
export type LeftReason = keyof SharedMessages['leftAlone'] | 'not-text';

/** What is to be changed in a note, and what is left. */
export interface NoteEdit {
  readonly changes: readonly Change[];
  readonly left: readonly LeftReason[];
}

/** A note in which something is left. */
export interface LeftNote {
  readonly path: string;
  readonly reasons: readonly LeftReason[];
}

/** What a run came to. */
export interface EditedNotes {
  readonly updated: string[];
  readonly left: LeftNote[];
  readonly failed: FailedNote[];
  unchanged: number;
  isStopped: boolean;
}

/** How a run over notes is asked for. */
export interface EditRun {
  readonly run: RunKind;
  readonly write: boolean;
  /** False for `--no-undo`: no record is kept. */
  readonly undo: boolean;
}

/** What is done to one note. */
interface EditJob {
  readonly host: Host;
  readonly decide: (path: string, text: string) => NoteEdit;
  readonly write: boolean;
  /** Enters an edit in the record of undoing, before it is written. */
  readonly record: (path: string, text: string, changes: readonly Change[]) => void;
}

/** Decides on each note from the text that it has when it is written; with `write` false nothing is written. */
export async function editNotes(
  { root, pluginFolder, tools }: Vault,
  paths: readonly string[],
  decide: (path: string, text: string) => NoteEdit,
  { run, write, undo }: EditRun,
  { files, now, pace }: CliEnvironment,
): Promise<EditedNotes> {
  const log = openUndoLog({ path: pluginFolder, files }, { run, time: now() });
  const record: EditJob['record'] = (path, text, changes) => {
    if (undo) log.append(undoEntry(path, text, changes, tools.settings.markerId));
  };
  return editAll(paths, { host: diskHost(root, files, { write }), decide, write, record }, pace);
}

async function editAll(paths: readonly string[], job: EditJob, options: CliEnvironment['pace']): Promise<EditedNotes> {
  const done: EditedNotes = { updated: [], left: [], failed: [], unchanged: 0, isStopped: false };
  for (const [at, path] of paths.entries()) {
    done.isStopped = options.isStopped?.() === true;
    if (done.isStopped) return done;
    options.onProgress?.({ step: 'updating', done: at, total: paths.length });
    await editNote(path, job, done);
    await options.yieldIfDue?.();
  }
  options.onProgress?.({ step: 'updating', done: paths.length, total: paths.length });
  return done;
}

async function editNote(path: string, { host, decide, write, record }: EditJob, done: EditedNotes): Promise<void> {
  let last: NoteEdit = { changes: [], left: [] };
  let isEdit = false;
  const outcome = await host.change(path, (text) => {
    last = decide(path, text);
    isEdit = applyChanges(text, last.changes) !== text;
    if (!write || !isEdit) return { kind: 'none' };
    record(path, text, last.changes);
    return { kind: 'edit', blocks: 0, changes: last.changes };
  });
  if (outcome.kind === 'failed') return void done.failed.push({ path, failure: outcome.failure });
  if (outcome.kind === 'refused') return void done.left.push({ path, reasons: ['not-text'] });
  if (isEdit) done.updated.push(path);
  else done.unchanged += 1;
  if (last.left.length > 0) done.left.push({ path, reasons: [...new Set(last.left)].sort(compare) });
}

/** The object that `--json` prints. */
export function editedJson({ updated, left, failed, unchanged }: EditedNotes, language: Language): object {
  return {
    updated: [...updated].sort(),
    unchanged,
    refused: sortedByPath(left),
    failed: sortedByPath(failed).map(({ path, failure }) => ({
      path,
      message: failureText(failure, FILE_ERROR_MESSAGES[language]),
    })),
  };
}

/** The lines for a reader; the counts that the command adds come last. */
export function editedLines(done: EditedNotes, language: Language, saying: Saying): readonly string[] {
  const words = CLI_MESSAGES[language];
  const strings = FILE_ERROR_MESSAGES[language];
  const wordsFor = (reason: LeftReason): string =>
    reason === 'not-text' ? strings.refusals[reason] : strings.leftAlone[reason];
  const leftLine = ({ path, reasons }: LeftNote): string => `${path}: ${reasons.map(wordsFor).join('; ')}`;
  const failedLine = ({ path, failure }: FailedNote): string => `${path}: ${failureText(failure, strings)}`;
  return [
    ...namesOfUpdated(done.updated, words, saying),
    ...list(words.refused, sortedByPath(done.left).map(leftLine), words),
    ...list(words.failed, sortedByPath(done.failed).map(failedLine), words),
    ...(saying.isQuiet ? [] : updatedCount(done.updated.length, words, saying.isCheck).map((count) => `${count}.`)),
    ...(done.isStopped ? [words.stopped] : []),
  ];
}

/** The exit status (docs/contract.md section 8). */
export function editedStatus({ updated, left, failed, isStopped }: EditedNotes, isCheck: boolean): 0 | 1 | 2 | 130 {
  if (isStopped) return 130;
  if (failed.length > 0) return 2;
  return left.length > 0 || (isCheck && updated.length > 0) ? 1 : 0;
}
