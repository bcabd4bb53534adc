/**
 * The writing part of a run over many notes. Notes are written one after another, each after its entry in the undo
 * record.
 */
import type { TFile } from 'obsidian';
import type { Update } from '../../core/block/update-note';
import type { HostFailure } from '../../core/run/host';
import { emptyReport, recordUpdate, type Report } from '../../core/run/report';
import { undoEntry, type RunKind } from '../../core/run/undo-log';
import { errorText, messages } from '../messages/messages';
import type { Services } from '../services';
import type { BulkWindow } from '../ui/bulk-window';
import { showNotice } from '../ui/notice';
import { withProgress } from '../ui/progress-page';
import { changeNote, decideOn, failure, nothingToDo, readNow } from '../vault/note-writer';

/** Returns the update of a note with this text. Pure. */
export type DecideFor = (file: TFile, text: string) => Update;

/** The decision for writing, and a function that is false once it no longer applies. */
export interface WriteRun {
  readonly decide: DecideFor;
  readonly isOn: () => boolean;
}

/** How often a note is retried because it changed between its entry and the writing. */
const TRIES = 5;

/** The edits of a run, and its kind in the undo record. */
interface RecordedRun extends Partial<WriteRun> {
  readonly kind: RunKind;
  readonly decide: DecideFor;
}

/**
 * Writes the chosen notes, each after its entry in the undo record. A note without an entry could not be restored, so
 * the first entry that cannot be stored ends the run. Resolves to null after a notice if nothing was written by then.
 */
export async function writeRecorded(
  services: Services,
  window: BulkWindow,
  { kind, decide, isOn = () => true }: RecordedRun,
  chosen: readonly TFile[],
  looked: Report,
): Promise<Report | null> {
  const lost: HostFailure[] = [];
  const run: Services = { ...services, isOn: () => services.isOn() && isOn() && lost.length === 0 };
  services.undoLog.begin(kind);
  const report = await writeAll(run, window, chosen, looked, (file) => writeOne(run, file, decide, lost));
  const [first] = lost;
  if (first === undefined || report.updated.length > 0) return report;
  window.end();
  showNotice(messages.outcome.nothingWritten(first.failure.detail));
  return null;
}

/** Stores the entry, then writes, and only if the text is still the one of the entry. */
function writeOne(
  services: Services,
  file: TFile,
  decide: DecideFor,
  lost: HostFailure[],
): Promise<Update | HostFailure> {
  const { queue, undoLog, isOn } = services;
  return queue(async () => {
    try {
      for (let tries = 0; tries < TRIES && isOn(); tries += 1) {
        const now = await readNow(services, file);
        const update = decideOn(now, (text) => decide(file, text), nothingToDo);
        if (now.kind !== 'text' || update.kind !== 'edit') return update;
        await undoLog.append(undoEntry(file.path, now.text, update.changes, services.store.markerId));
        const outcome = await changeNote(services, file, (text) =>
          text === now.text && isOn() ? update : nothingToDo(),
        );
        if (outcome.kind !== 'none') return outcome;
      }
      return isOn() ? failure('changed-meanwhile') : nothingToDo();
    } catch (error) {
      const failed = failure('unknown', messages.undo.notRecorded(errorText(error)));
      lost.push(failed);
      return failed;
    }
  });
}

/** Writes notes one after another. Other findings of the reading stay in the report. */
export async function writeAll(
  services: Services,
  window: BulkWindow,
  files: readonly TFile[],
  looked: Report,
  write: (file: TFile) => Promise<Update | HostFailure>,
): Promise<Report> {
  const report: Report = {
    ...emptyReport(),
    unreadable: [...looked.unreadable],
    refused: [...looked.refused],
    failed: [...looked.failed],
    severalBoxes: looked.severalBoxes.filter(({ path }) => !files.some((file) => file.path === path)),
  };
  await withProgress(window, services.isOn, messages.windows.updating, files, report, async (file) =>
    recordUpdate(report, file.path, await write(file)),
  );
  return report;
}
