/** The command "Undo last replacement": restores each note that has not been changed since, and names those that have. */
import type { TFile } from 'obsidian';
import { emptyReport } from '../core/report';
import type { Update } from '../core/update';
import { restore, type UndoEntry } from '../core/undo';
import { say } from './notices';
import type { Parts } from './parts';
import { withProgress } from './progress-modal';
import * as replaceWords from './replace-words';
import { tellReport } from './summary-modal';
import * as words from './words';
import { changeNote, nothingToDo } from './writer';

/** Takes the last replacement back, as far as its notes are still as it left them. */
export async function undoReplace(parts: Parts): Promise<void> {
  const entries = await parts.record.read();
  if (entries.length === 0) return say(replaceWords.nothingToUndo);
  const byPath = groupByPath(entries);
  const report = emptyReport();
  const files: TFile[] = [];
  const changed: string[] = [];
  for (const path of byPath.keys()) {
    const file = parts.app.vault.getFileByPath(path);
    if (file === null) changed.push(path);
    else files.push(file);
  }
  await withProgress(parts, words.updating, files, report, async (file) => {
    const outcome = await bringBack(parts, file, byPath.get(file.path) ?? []);
    if (outcome === 'restored') report.updated.push(file.path);
    if (outcome === 'changed') changed.push(file.path);
  });
  if (!report.isStopped) await parts.record.forget();
  tell(parts, report.updated.length, changed);
}

/** Several entries of one note are tried the last first: only one of them was written in the end. */
async function bringBack({ app, queue }: Parts, file: TFile, entries: readonly UndoEntry[]): Promise<'restored' | 'as-before' | 'changed'> {
  let found: 'restored' | 'as-before' | 'changed' = 'changed';
  const outcome = await queue(() =>
    changeNote(app, file, (text): Update => {
      const restored = entries.map((entry) => restore(text, entry)).find(({ kind }) => kind !== 'changed');
      found = restored?.kind ?? 'changed';
      return restored?.kind === 'restored' ? { kind: 'edit', blocks: 0, changes: restored.changes } : nothingToDo();
    }),
  );
  return outcome.kind === 'failed' || outcome.kind === 'refused' ? 'changed' : found;
}

function groupByPath(entries: readonly UndoEntry[]): ReadonlyMap<string, readonly UndoEntry[]> {
  const byPath = new Map<string, UndoEntry[]>();
  for (const entry of entries) byPath.set(entry.path, [...(byPath.get(entry.path) ?? []), entry]);
  return byPath;
}

function tell({ app }: Parts, count: number, changed: readonly string[]): void {
  const lines = [...changed].sort().map((path) => ({ path, at: 0, why: '' }));
  tellReport(app, replaceWords.undone(count), emptyReport(), { heading: replaceWords.changedSince, lines });
}
