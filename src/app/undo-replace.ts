/** The command "Undo last replacement": restores each note that has not been changed since, and names those that have. */
import type { TFile } from 'obsidian';
import type { HostFailure } from '../core/host';
import { emptyReport, type Report } from '../core/report';
import type { Update } from '../core/update';
import { restore, type Restored, type UndoEntry } from '../core/undo';
import { alone } from './alone';
import { say } from './notices';
import type { Parts } from './parts';
import { withProgress } from './progress-modal';
import { replaceWords } from './replace-words';
import { needsSummary, SummaryModal } from './summary-modal';
import type { RecordRead } from './undo-record';
import { show } from './windows';
import { words } from './words';
import { changeNote } from './writer';

type EntriesOf = ReadonlyMap<string, readonly UndoEntry[]>;

/** Takes the last replacement back, as far as its notes are still as it left them. */
export async function undoReplace(parts: Parts): Promise<void> {
  await alone(parts, () => undo(parts));
}

async function undo(parts: Parts): Promise<void> {
  const said = replaceWords();
  const read = await readRecord(parts);
  if (read === null) return;
  if (read.entries.length === 0) return say(read.isDamaged ? said.unreadRecord(said.damaged) : said.nothingToUndo);
  const { report, changed } = await bringAllBack(parts, groupByPath(read.entries));
  const isWhole = !read.isDamaged && !report.isStopped && changed.length + report.failed.length === 0;
  if (isWhole) await parts.record.forget().catch(() => undefined);
  tell(parts, report, changed, said.undone(report.updated.length) + (read.isDamaged ? ` ${said.partlyDamaged}` : ''));
}

/** The record, or null after saying why it cannot be read. */
async function readRecord({ record }: Parts): Promise<RecordRead | null> {
  try {
    return await record.read();
  } catch (error) {
    say(replaceWords().unreadRecord(error instanceof Error ? error.message : String(error)));
    return null;
  }
}

interface Undone {
  readonly report: Report;
  readonly changed: readonly string[];
}

async function bringAllBack(parts: Parts, byPath: EntriesOf): Promise<Undone> {
  const { vault } = parts.app;
  const files = [...byPath.keys()].map((path) => vault.getFileByPath(path)).filter((file) => file !== null);
  const changed = [...byPath.keys()].filter((path) => vault.getFileByPath(path) === null);
  const report = emptyReport();
  await withProgress(parts, words().updating, files, report, async (file) => {
    const { path } = file;
    const outcome = await bringBack(parts, file, byPath.get(path) ?? []);
    if (outcome.kind === 'failed') report.failed.push({ path, failure: outcome.failure });
    if (outcome.kind === 'restored') report.updated.push(path);
    if (outcome.kind === 'changed') changed.push(path);
  });
  return { report, changed };
}

/** Several entries of one note are tried the last first: only one of them was written in the end. */
async function bringBack({ app, queue }: Parts, file: TFile, entries: readonly UndoEntry[]): Promise<Restored | HostFailure> {
  let found: Restored = { kind: 'changed' };
  const outcome = await queue(() =>
    changeNote(app, file, (text): Update => {
      found = entries.map((entry) => restore(text, entry)).find(({ kind }) => kind !== 'changed') ?? { kind: 'changed' };
      return found.kind === 'restored' ? { kind: 'edit', blocks: 0, changes: found.changes } : { kind: 'none' };
    }),
  );
  if (outcome.kind === 'failed') return outcome;
  return outcome.kind === 'refused' ? { kind: 'changed' } : found;
}

function groupByPath(entries: readonly UndoEntry[]): EntriesOf {
  const byPath = new Map<string, UndoEntry[]>();
  for (const entry of entries) byPath.set(entry.path, [...(byPath.get(entry.path) ?? []), entry]);
  return byPath;
}

function tell({ app }: Parts, report: Report, changed: readonly string[], sentence: string): void {
  if (changed.length === 0 && !needsSummary(report) && !report.isStopped) return say(sentence);
  const lines = [...changed].sort().map((path) => ({ path, at: 0, why: '' }));
  show(new SummaryModal(app, sentence, report, [{ heading: replaceWords().changedSince, lines }]));
}
