/** The command "Undo last replacement": restores each note that has not been changed since, and names those that have. */
import type { TFile } from 'obsidian';
import { emptyReport, recordUpdate, type Report } from '../core/report';
import { restore, type RecordRead, type UndoEntry } from '../core/undo';
import type { Update } from '../core/update';
import { alone } from './alone';
import { say } from './notices';
import { changeInTurn, type Parts } from './parts';
import { withProgress } from './progress-modal';
import * as words from './replace-words';
import { tellReport } from './summary-modal';
import { updating } from './words';
import { nothingToDo } from './writer';

/** Takes the last replacement back, as far as its notes are still as it left them. */
export const undoReplace = alone(async (parts) => {
  const read = await readRecord(parts);
  if (read === null) return;
  const { entries, isDamaged } = read;
  if (entries.length === 0) return say(isDamaged ? words.damagedRecord : words.nothingToUndo);
  const { report, changed } = await bringAllBack(parts, entries);
  const isWhole = !isDamaged && !report.isStopped && changed.length + report.failed.length === 0;
  if (isWhole) await parts.record.forget().catch(() => undefined);
  const lines = [...changed].sort().map((path) => ({ path }));
  tellReport(parts.app, words.undone(report.updated.length, isDamaged), report, { heading: words.changedSince, lines });
});

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

async function bringAllBack(parts: Parts, entries: readonly UndoEntry[]): Promise<Undone> {
  const report = emptyReport();
  const files: TFile[] = [];
  const changed: string[] = [];
  const byPath = new Map<string, UndoEntry[]>();
  for (const entry of entries) byPath.set(entry.path, [...(byPath.get(entry.path) ?? []), entry]);
  for (const path of byPath.keys()) {
    const file = parts.app.vault.getFileByPath(path);
    if (file === null) changed.push(path);
    else files.push(file);
  }
  await withProgress(parts, updating, files, report, async (file) => {
    const { path } = file;
    const outcome = await changeInTurn(parts, file, (text) => bringBack(text, byPath.get(path) ?? []));
    if (outcome.kind === 'none' || outcome.kind === 'refused') changed.push(path);
    else recordUpdate(report, path, outcome);
  });
  return { report, changed };
}

/** Several entries of one note are tried the last first: only one of them was written in the end. */
function bringBack(text: string, entries: readonly UndoEntry[]): Update {
  return entries.map((entry) => restore(text, entry)).find(({ kind }) => kind !== 'none') ?? nothingToDo();
}
