/** What every run over many notes does: look at each under a progress window, show before and after, write the chosen ones. */
import type { TFile } from 'obsidian';
import type { HostFailure } from '../core/host';
import { emptyReport, recordUpdate, type Report } from '../core/report';
import type { Update } from '../core/update';
import type { Parts } from './parts';
import type { Difference, PreviewEntry } from './preview-modal';
import { withProgress } from './progress-modal';
import { readNow } from './writer';

/** Decides what would change in a note, given its text. Pure. */
export type DecideFor = (file: TFile, text: string) => Update;

/** What a look at notes found. */
export interface Look {
  readonly report: Report;
  readonly edits: readonly TFile[];
}

/** Looks at notes without writing; `notText` answers for a note that is not UTF-8. */
export async function lookAt(parts: Parts, title: string, files: readonly TFile[], decide: DecideFor, notText: DecideFor): Promise<Look> {
  const report = emptyReport();
  const edits: TFile[] = [];
  await withProgress(parts, title, files, report, async (file) => {
    const now = await readNow(parts.app, file);
    if (now.kind === 'failed') return void report.failed.push({ path: file.path, failure: now.failure });
    const update = now.kind === 'text' ? decide(file, now.text) : notText(file, now.text);
    if (update.kind === 'edit') edits.push(file);
    recordUpdate(report, file.path, update);
  });
  return { report, edits };
}

/** An entry of a preview; what changes is worked out when somebody opens it. */
export function entryFor({ app }: Pick<Parts, 'app'>, file: TFile, decide: DecideFor): PreviewEntry {
  const differences = async (): Promise<readonly Difference[]> => {
    const now = await readNow(app, file);
    const update: Update = now.kind === 'text' ? decide(file, now.text) : { kind: 'none' };
    if (update.kind !== 'edit' || now.kind !== 'text') return [];
    return update.changes.map(({ from, to, insert }) => ({ before: now.text.slice(from, to), after: insert }));
  };
  return { file, differences };
}

/** Writes notes one after another; what the look found besides stays in the report. */
export async function writeAll(
  parts: Parts,
  title: string,
  files: readonly TFile[],
  looked: Report,
  write: (file: TFile) => Promise<Update | HostFailure>,
): Promise<Report> {
  const report: Report = { ...emptyReport(), unreadable: [...looked.unreadable], refused: [...looked.refused], failed: [...looked.failed] };
  await withProgress(parts, title, files, report, async (file) => {
    const outcome = await write(file);
    if (outcome.kind === 'failed') report.failed.push({ path: file.path, failure: outcome.failure });
    else recordUpdate(report, file.path, outcome);
  });
  return report;
}
