/** What every run over many notes does: look at each under a progress window, show before and after, write the chosen ones. */
import type { TFile } from 'obsidian';
import type { HostFailure } from '../core/host';
import { cut } from '../core/lines';
import { emptyReport, recordUpdate, type Report } from '../core/report';
import type { Scope } from '../core/scope';
import type { Update } from '../core/update';
import type { Parts } from './parts';
import { openPreview, type Difference, type Preview } from './preview-modal';
import { withProgress } from './progress-modal';
import { preparing, updating } from './words';
import { decideOn, nothingToDo, readNow, refusedText } from './writer';

/** Decides what would change in a note, given its text. Pure. */
export type DecideFor = (file: TFile, text: string) => Update;

/** What a look at notes found, and how it was decided. */
export interface Look {
  readonly report: Report;
  readonly edits: readonly TFile[];
  readonly decide: DecideFor;
}

/** Looks at the notes in scope without writing. A note that is not UTF-8 is refused where it seems to be `concerned`. */
export async function lookAt(parts: Parts, scope: Scope, decide: DecideFor, concerned: (text: string) => boolean = () => false): Promise<Look> {
  const report = emptyReport();
  const edits: TFile[] = [];
  const files = parts.app.vault.getMarkdownFiles().filter(({ path }) => scope(path));
  await withProgress(parts, preparing, files, report, async (file) => {
    const decideOnOther = (text: string): Update => (concerned(text) ? refusedText() : nothingToDo());
    const outcome = decideOn(await readNow(parts.app, file), (text) => decide(file, text), decideOnOther);
    if (outcome.kind === 'edit') edits.push(file);
    recordUpdate(report, file.path, outcome);
  });
  return { report, edits, decide };
}

/** Shows what was found; gives the notes that were chosen, or null where it was cancelled. */
export function offer({ app }: Parts, { edits, decide }: Look, shown: Omit<Preview, 'files' | 'differences'>): Promise<readonly TFile[] | null> {
  const differences = async (file: TFile): Promise<readonly Difference[]> => {
    const now = await readNow(app, file);
    if (now.kind !== 'text') return [];
    const update = decide(file, now.text);
    return update.kind === 'edit' ? update.changes.map((change) => ({ before: cut(now.text, change), after: change.insert })) : [];
  };
  return openPreview(app, { ...shown, files: edits, differences });
}

/** Writes notes one after another; what the look found besides stays in the report. */
export async function writeAll(
  parts: Parts,
  files: readonly TFile[],
  looked: Report,
  write: (file: TFile) => Promise<Update | HostFailure>,
): Promise<Report> {
  const report: Report = { ...emptyReport(), unreadable: [...looked.unreadable], refused: [...looked.refused], failed: [...looked.failed] };
  await withProgress(parts, updating, files, report, async (file) => recordUpdate(report, file.path, await write(file)));
  return report;
}
