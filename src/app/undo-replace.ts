/** The command "Undo last replacement": restores each note that has not been changed since, and names those that have. */
import type { TFile } from 'obsidian';
import type { HostFailure } from '../core/host';
import { emptyReport, type Report } from '../core/report';
import { restore, type Restored, type UndoEntry } from '../core/undo';
import { alone } from './alone';
import { say } from './notices';
import type { Parts } from './parts';
import { withProgress } from './progress-modal';
import * as words from './replace-words';
import { tellReport } from './summary-modal';
import type { RecordRead } from './undo-record';
import { updating } from './words';
import { changeNote, nothingToDo } from './writer';

type EntriesOf = ReadonlyMap<string, readonly UndoEntry[]>;

/** Takes the last replacement back, as far as its notes are still as it left them. */
export async function undoReplace(parts: Parts): Promise<void> {
  await alone(parts, () => undo(parts));
}

async function undo(parts: Parts): Promise<void> {
  const read = await readRecord(parts);
  if (read === null) return;
  const { entries, isDamaged } = read;
  if (entries.length === 0) return say(isDamaged ? words.damagedRecord : words.nothingToUndo);
  const { report, changed } = await bringAllBack(parts, groupByPath(entries));
  const isWhole = !isDamaged && !report.isStopped && changed.length + report.failed.length === 0;
  if (isWhole) await parts.record.forget().catch(() => undefined);
  const lines = [...changed].sort().map((path) => ({ path, at: 0, why: '' }));
  tellReport(parts.app, words.undone(report.updated.length, isDamaged), report, { heading: words.changedSince, lines });
}

/** The record, or null after saying why it cannot be read. */
async function readRecord({ record }: Parts): Promise<RecordRead | null> {
  try {
    return await record.read();
  } catch (error) {
    say(words.unreadRecord(error));
    return null;
  }
}

interface Undone {
  readonly report: Report;
  readonly changed: readonly string[];
}

async function bringAllBack(parts: Parts, byPath: EntriesOf): Promise<Undone> {
  const report = emptyReport();
  const files: TFile[] = [];
  const changed: string[] = [];
  for (const path of byPath.keys()) {
    const file = parts.app.vault.getFileByPath(path);
    if (file === null) changed.push(path);
    else files.push(file);
  }
  await withProgress(parts, updating, files, report, async (file) => {
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
    changeNote(app, file, (text) => {
      found = entries.map((entry) => restore(text, entry)).find(({ kind }) => kind !== 'changed') ?? { kind: 'changed' };
      return found.kind === 'restored' ? { kind: 'edit', blocks: 0, changes: found.changes } : nothingToDo();
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
