/**
 * The command "Undo last replacement": restores each note that has not been changed since, and names those that have.
 */
import type { TFile } from 'obsidian';
import { emptyReport, recordUpdate, type Report } from '../../core/run/report';
import { restore, type UndoLog, type UndoEntry } from '../../core/run/undo-log';
import type { Update } from '../../core/block/update-note';
import { oneAtATime } from './one-at-a-time';
import { showNotice } from '../ui/notice';
import { changeInTurn, type Services } from '../services';
import { withProgress } from '../ui/progress-modal';
import { tellReport } from './summary-modal';
import { nothingToDo } from '../vault/note-writer';
import { errorText, messages } from '../messages/messages';

/** Takes the last replacement back, as far as its notes are still as it left them. */
export const undoReplace = oneAtATime(async (services) => {
  const read = await readRecord(services);
  if (read === null) return;
  const { name, entries, isDamaged } = read;
  if (entries.length === 0)
    return showNotice(isDamaged ? messages.outcome.nothingWritten(messages.undo.damaged) : messages.undo.nothingToUndo);
  const { report, changed } = await bringAllBack(services, entries);
  const isWhole = !isDamaged && !report.isStopped && changed.length + report.failed.length === 0;
  if (isWhole) await services.undoLog.forget(name).catch(() => undefined);
  const lines = [...changed].sort().map((path) => ({ path }));
  tellReport(services, messages.undo.undone(report.updated.length, isDamaged), report, {
    heading: messages.undo.changedSince,
    lines,
  });
});

/** The record, or null after saying why it cannot be read. */
async function readRecord({ undoLog }: Services): Promise<(UndoLog & { readonly name: string }) | null> {
  try {
    const [name] = await undoLog.list();
    return name === undefined ? NO_RECORD : { ...(await undoLog.read(name)), name };
  } catch (error) {
    showNotice(messages.outcome.nothingWritten(messages.undo.notRead(errorText(error))));
    return null;
  }
}

const NO_RECORD = { name: '', run: null, entries: [], isDamaged: false };

interface Undone {
  readonly report: Report;
  readonly changed: readonly string[];
}

async function bringAllBack(services: Services, entries: readonly UndoEntry[]): Promise<Undone> {
  const report = emptyReport();
  const files: TFile[] = [];
  const changed: string[] = [];
  const byPath = new Map<string, UndoEntry[]>();
  for (const entry of entries) byPath.set(entry.path, [...(byPath.get(entry.path) ?? []), entry]);
  for (const path of byPath.keys()) {
    const file = services.app.vault.getFileByPath(path);
    if (file === null) changed.push(path);
    else files.push(file);
  }
  await withProgress(services, messages.windows.updating, files, report, async (file) => {
    const { path } = file;
    const outcome = await changeInTurn(services, file, (text) =>
      bringBack(text, byPath.get(path) ?? [], services.store.markerId),
    );
    if (outcome.kind === 'none' || outcome.kind === 'refused') changed.push(path);
    else recordUpdate(report, path, outcome);
  });
  return { report, changed };
}

/** Several entries of one note are tried the last first: only one of them was written in the end. */
function bringBack(text: string, entries: readonly UndoEntry[], markerId: string): Update {
  return entries.map((entry) => restore(text, entry, markerId)).find(({ kind }) => kind !== 'none') ?? nothingToDo();
}
