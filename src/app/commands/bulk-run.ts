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
import type { Services } from '../services';
import { openPreview, type Difference, type Preview } from '../ui/preview-modal';
import { withProgress } from '../ui/progress-modal';
import { decideOn, nothingToDo, readNow, refusedText } from '../vault/note-writer';
import { messages } from '../messages/messages';

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
  };
  await withProgress(services, messages.windows.updating, files, report, async (file) =>
    recordUpdate(report, file.path, await write(file)),
  );
  return report;
}
