/** Edits notes of a vault on disk, and formats the result. */
import { compare } from '../core/compare';
import type { Language } from '../core/language';
import { applyChanges, type Change } from '../core/markdown/marker-blocks';
import type { Update } from '../core/block/update-note';
import type { HostFailure } from '../core/run/host';
import type { SharedMessages } from '../core/run/messages/en';
import { failureText } from '../core/run/messages/messages';
import { sortedByPath, type FailedNote } from '../core/run/report';
import { changeNote, forEachNote } from '../core/run/note-loop';
import type { RunKind } from '../core/run/undo-log';
import { diskHost } from './disk/disk-host';
import type { CliEnvironment, Saying, Vault } from './environment';
import { list, namesOfUpdated, updatedCount } from './report-text';
import { CLI_MESSAGES, FILE_ERROR_MESSAGES } from './messages/messages';
import { undoRecorder } from './undo-recorder';

/** The reason why a place in a note is left unchanged. */
export type LeftReason = keyof SharedMessages['leftAlone'] | 'not-text';

/** The changes of a note, and the reasons for places left unchanged. */
export interface NoteEdit {
  readonly changes: readonly Change[];
  readonly left: readonly LeftReason[];
}

/** A note with places left unchanged. */
export interface LeftNote {
  readonly path: string;
  readonly reasons: readonly LeftReason[];
}

/** The result of a run. */
export interface EditedNotes {
  readonly updated: string[];
  readonly refused: LeftNote[];
  readonly failed: FailedNote[];
  unchanged: number;
  readonly isStopped: boolean;
}

/** The options of a run over notes. */
export interface EditRun {
  readonly run: RunKind;
  readonly write: boolean;
  /** False for `--no-undo`, so that no record is stored. */
  readonly undo: boolean;
}

/** Decides on each note from its text at the time of writing. With `write` false nothing is written. */
export async function editNotes(
  vault: Vault,
  paths: readonly string[],
  decide: (path: string, text: string) => NoteEdit,
  asked: EditRun,
  env: CliEnvironment,
): Promise<EditedNotes> {
  const host = diskHost(vault.root, env.files, asked);
  const change = { ...undoRecorder(asked.run, asked, vault, env), write: asked.write };
  const done: EditedNotes = { updated: [], refused: [], failed: [], unchanged: 0, isStopped: false };
  const left = new Map<string, readonly LeftReason[]>();
  const job = (path: string): Promise<Update | HostFailure> =>
    changeNote(host, path, {
      ...change,
      decide: (text) => {
        const edit = decide(path, text);
        left.set(path, edit.left);
        return asUpdate(text, edit);
      },
    });
  const isWhole = await forEachNote(paths, 'updating', env.pace, job, (outcome, path) =>
    record(done, path, outcome, left.get(path) ?? []),
  );
  return { ...done, isStopped: !isWhole };
}

function asUpdate(text: string, { changes }: NoteEdit): Update {
  return applyChanges(text, changes) === text ? { kind: 'none' } : { kind: 'edit', blocks: 0, changes };
}

function record(done: EditedNotes, path: string, outcome: Update | HostFailure, left: readonly LeftReason[]): void {
  if (outcome.kind === 'failed') return void done.failed.push({ path, failure: outcome.failure });
  if (outcome.kind === 'refused') return void done.refused.push({ path, reasons: ['not-text'] });
  if (outcome.kind === 'edit') done.updated.push(path);
  else done.unchanged += 1;
  if (left.length > 0) done.refused.push({ path, reasons: [...new Set(left)].sort(compare) });
}

/** Returns the object that `--json` prints. */
export function editedJson({ updated, refused, failed, unchanged }: EditedNotes, language: Language): object {
  return {
    updated: [...updated].sort(),
    unchanged,
    refused: sortedByPath(refused),
    failed: sortedByPath(failed).map(({ path, failure }) => ({
      path,
      message: failureText(failure, FILE_ERROR_MESSAGES[language]),
    })),
  };
}

/** Returns the lines of the text output. The command adds its counts at the end. */
export function editedLines(done: EditedNotes, language: Language, saying: Saying): readonly string[] {
  const words = CLI_MESSAGES[language];
  const strings = FILE_ERROR_MESSAGES[language];
  const wordsFor = (reason: LeftReason): string =>
    reason === 'not-text' ? strings.refusals[reason] : strings.leftAlone[reason];
  const leftLine = ({ path, reasons }: LeftNote): string => `${path}: ${reasons.map(wordsFor).join('; ')}`;
  const failedLine = ({ path, failure }: FailedNote): string => `${path}: ${failureText(failure, strings)}`;
  return [
    ...namesOfUpdated(done.updated, words, saying),
    ...list(words.refused, sortedByPath(done.refused).map(leftLine), words),
    ...list(words.failed, sortedByPath(done.failed).map(failedLine), words),
    ...(saying.isQuiet ? [] : updatedCount(done.updated.length, words, saying.isCheck).map((count) => `${count}.`)),
    ...(done.isStopped ? [words.stopped] : []),
  ];
}
