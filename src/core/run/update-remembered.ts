/**
 * Updates a vault with the cache of an earlier run. If notes have changed only in their own words, and no block is out
 * of date, the report comes from the cache. Then no other note is read, and no list is computed again.
 */
import { withList, type Host } from './host';
import { PLAIN, type KnownNote, type NoteMemory, type WholeMemory } from './note-memory';
import { emptyReport, recordUpdate, type Report } from './report';
import { listedIn, look, recordRead, updateVault, type RunContext, type RunOptions } from './update-vault';

/** Does the same as `updateVault`, with the same report. */
export async function updateRemembered(
  host: Host,
  tools: RunContext,
  memory: NoteMemory,
  options: RunOptions,
): Promise<Report> {
  const list = await host.list();
  const report = emptyReport();
  const paths = listedIn(list, tools, report, options).map(({ path }) => path);
  memory.begin(paths, tools.settings);
  const isAsked = options.only === undefined && report.failed.length === 0;
  const whole = isAsked ? await lookAtChanged(host, tools, memory, options) : undefined;
  if (whole === undefined) return updateVault(withList(host, list), tools, { ...options, memory });
  tell(whole, report);
  return report;
}

async function lookAtChanged(
  host: Host,
  tools: RunContext,
  memory: NoteMemory,
  options: RunOptions,
): Promise<WholeMemory | undefined> {
  for (const path of memory.changed())
    if ('failure' in (await look(host, path, tools, { ...options, memory }))) return undefined;
  return memory.whole();
}

function tell({ ambiguous, outcomes }: WholeMemory, report: Report): void {
  report.ambiguous = ambiguous;
  for (const [path, outcome] of outcomes) {
    if (typeof outcome !== 'number') tellKnown(path, outcome, report);
    else if (outcome === PLAIN) report.notes += 1;
    else tellCurrent(path, outcome, report);
  }
}

function tellCurrent(path: string, blocks: number, report: Report): void {
  report.notes += 1;
  recordUpdate(report, path, { kind: 'same', blocks });
}

/** Records a remembered note. Its blocks are current, so a fill plan needs no change. */
function tellKnown(path: string, { read, draft }: KnownNote, report: Report): void {
  recordRead(report, path, read, draft);
  if (draft === null || draft.kind === 'refused') return;
  recordUpdate(report, path, draft.kind === 'fill' ? { kind: 'same', blocks: draft.blocks.length } : draft);
}
