/**
 * What every run over many notes does: look at each under a progress window, show before and after, write the chosen
 * ones.
 */
import type { TFile } from 'obsidian';
import type { HostFailure } from '../../core/run/host';
import { sliceRange } from '../../core/markdown/lines';
import { emptyReport, recordUpdate, type Report } from '../../core/run/report';
import type { Scope } from '../../core/note/scope';
import type { Update } from '../../core/block/update-note';
import { undoEntry, type RunKind } from '../../core/run/undo-log';
import type { Services } from '../services';
import { showNotice } from '../ui/notice';
import type { Difference } from '../../core/run/line-difference';
import { openPreview, type Preview } from '../ui/preview-modal';
import { withProgress } from '../ui/progress-modal';
import { changeNote, decideOn, failure, nothingToDo, readNow, refusedText } from '../vault/note-writer';
import { errorText, messages } from '../messages/messages';

/** Decides what would change in a note, given its text. Pure. */
export type DecideFor = (file: TFile, text: string) => Update;

/** What a look at notes found, and how it was decided. */
export interface Look {
  readonly report: Report;
  readonly edits: readonly TFile[];
  readonly decide: DecideFor;
}

/**
 * Looks at the notes in scope without writing. A note that is not UTF-8 is refused where it seems to be `concerned`.
 */
export async function lookAt(
  services: Services,
  scope: Scope,
  decide: DecideFor,
  concerned: (text: string) => boolean = () => false,
): Promise<Look> {
  const report = emptyReport();
  const edits: TFile[] = [];
  const files = services.app.vault.getMarkdownFiles().filter(({ path }) => scope(path));
  await withProgress(services, messages.windows.reading, files, report, async (file) => {
    const decideOnOther = (text: string): Update => (concerned(text) ? refusedText() : nothingToDo());
    const outcome = decideOn(await readNow(services, file), (text) => decide(file, text), decideOnOther);
    if (outcome.kind === 'edit') edits.push(file);
    recordUpdate(report, file.path, outcome);
  });
  return { report, edits, decide };
}

/** Shows what was found; gives the notes that were chosen, or null where it was cancelled. */
export function offer(
  services: Services,
  { edits, decide }: Look,
  shown: Omit<Preview, 'files' | 'differences'>,
): Promise<readonly TFile[] | null> {
  const differences = async (file: TFile): Promise<readonly Difference[]> => {
    const now = await readNow(services, file);
    if (now.kind !== 'text') return [];
    const update = decide(file, now.text);
    return update.kind === 'edit'
      ? update.changes.map((change) => ({ before: sliceRange(now.text, change), after: change.insert }))
      : [];
  };
  return openPreview(services.app, { ...shown, files: edits, differences });
}

/** How often a note is tried again because it changed between the record and the writing. */
const TRIES = 5;

/**
 * Writes the chosen notes, each after its entry in the record that takes the run back. Without its entry a note has no
 * way back: the first that cannot be kept ends the run; null after saying so, where nothing was written by then.
 */
export async function writeRecorded(
  services: Services,
  kind: RunKind,
  chosen: readonly TFile[],
  look: Look,
): Promise<Report | null> {
  const lost: HostFailure[] = [];
  const run: Services = { ...services, isOn: () => services.isOn() && lost.length === 0 };
  services.undoLog.begin(kind);
  const report = await writeAll(run, chosen, look.report, (file) => writeOne(run, file, look.decide, lost));
  const [first] = lost;
  if (first === undefined || report.updated.length > 0) return report;
  showNotice(messages.outcome.nothingWritten(first.failure.detail));
  return null;
}

/** Records first, then writes, and only into the very text that was recorded. */
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

/** Writes notes one after another; what the look found besides stays in the report. */
export async function writeAll(
  services: Services,
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
  await withProgress(services, messages.windows.updating, files, report, async (file) =>
    recordUpdate(report, file.path, await write(file)),
  );
  return report;
}
