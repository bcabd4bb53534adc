/**
 * The command "Undo last change to many notes". It shows the records of the last runs and the changes that undoing one
 * makes, asks, and restores each place. A place edited by hand since then is kept and reported. The result of a run
 * offers the same without a question.
 */
import type { TFile } from 'obsidian';
import type { Update } from '../../core/block/update-note';
import { emptyReport, type Report } from '../../core/run/report';
import { restore, type UndoEntry, type UndoLog } from '../../core/run/undo-log';
import { errorText, messages } from '../messages/messages';
import { changeInTurn, type Services } from '../services';
import { BulkWindow } from '../ui/bulk-window';
import { addButton } from '../ui/modal';
import { showNotice } from '../ui/notice';
import { nothingToDo } from '../vault/note-writer';
import { lookAt, offer } from './bulk-run';
import { writeAll, type DecideFor } from './write-notes';
import { oneAtATime } from './one-at-a-time';
import { tellResult } from './result-page';

/** An undo record with the name of its file. */
interface Record extends UndoLog {
  readonly name: string;
}

/** Undoes a run in all places that are still as the run left them. */
export const undoLast = oneAtATime(async (services) => {
  const records = await readRecords(services);
  if (records === null) return;
  const usable = records.filter(({ entries }) => entries.length > 0);
  const [first] = usable;
  if (first === undefined) return tellNothing(records);
  const window = new BulkWindow(services.app);
  const record = usable.length === 1 ? first : await chooseRecord(window, usable);
  if (record !== null) await takeBack(services, window, record, true);
});

/** Returns the function that undoes the run just written, in the modal of its result. */
export function undoOf(services: Services, window: BulkWindow): () => void {
  const name = services.undoLog.current();
  return () =>
    void oneAtATime(async (given) => {
      const records = await readRecords(given);
      const record = records?.find((one) => one.name === name);
      if (record === undefined) return tellNothing(records ?? []);
      await takeBack(given, window, record, false);
    })(services);
}

/** Reads the records, newest first. Resolves to null after a notice if they cannot be read. */
async function readRecords({ undoLog }: Services): Promise<readonly Record[] | null> {
  try {
    const names = await undoLog.list();
    return await Promise.all(names.map(async (name) => ({ ...(await undoLog.read(name)), name })));
  } catch (error) {
    showNotice(messages.outcome.nothingWritten(messages.undo.notRead(errorText(error))));
    return null;
  }
}

function tellNothing(records: readonly Record[]): void {
  const isDamaged = records.some((record) => record.isDamaged);
  showNotice(isDamaged ? messages.outcome.nothingWritten(messages.undo.damaged) : messages.undo.nothingToUndo);
}

/** Lets the user choose a run. Resolves to null if that was cancelled. */
function chooseRecord(window: BulkWindow, records: readonly Record[]): Promise<Record | null> {
  return window.ask<Record | null>(messages.commands.undo, 'records', (el, answer) => {
    for (const record of records) addButton(el.createDiv(), labelOf(record), () => answer(record));
    window.addCancel(window.buttons(), answer);
  });
}

/** Returns a run's label: its kind, its number of notes and its date. */
function labelOf({ run, entries }: Record): string {
  const count = new Set(entries.map(({ path }) => path)).size;
  const name = run === null ? messages.undo.runs.replace : messages.undo.runs[run.run];
  const date = run === null ? '' : ` · ${new Date(run.time).toLocaleString()}`;
  return `${name} · ${messages.windows.notes(count)}${date}`;
}

/** The record to restore, and the notes with places that are no longer as the run left them. */
interface Restoring {
  readonly record: Record;
  readonly decide: DecideFor;
  readonly left: Set<string>;
}

/** Restores a record, after showing the changes if `isShown`. The record is deleted once all of it is restored. */
async function takeBack(services: Services, window: BulkWindow, record: Record, isShown: boolean): Promise<void> {
  const byPath = new Map<string, UndoEntry[]>();
  for (const entry of record.entries) byPath.set(entry.path, [...(byPath.get(entry.path) ?? []), entry]);
  const decide: DecideFor = (file, text) => bringBack(text, byPath.get(file.path) ?? [], services.store.markerId);
  const left = new Set(byPath.keys());
  const look = await lookAt(services, window, {
    scope: (path) => byPath.has(path),
    decide: (file, text) => {
      const update = decide(file, text);
      if (update.kind !== 'none') left.delete(file.path);
      return update;
    },
  });
  if (look === null) return;
  const files = look.edits.map(({ file }) => file);
  const shown = {
    decide,
    title: () => messages.commands.undo,
    intro: () => [labelOf(record), messages.undo.intro(files.length)],
    left: () => [...left].map((path) => ({ path, why: messages.undo.changed })),
    action: messages.undo.action,
  };
  const chosen = isShown && files.length > 0 ? await offer(services, window, shown, look) : files;
  if (chosen !== null) await restoreAll(services, window, chosen, { record, decide, left }, files.length);
}

async function restoreAll(
  services: Services,
  window: BulkWindow,
  chosen: readonly TFile[],
  { record, decide, left }: Restoring,
  found: number,
): Promise<void> {
  const report = await writeAll(services, window, chosen, emptyReport(), async (file) => {
    const outcome = await changeInTurn(services, file, (text) => decide(file, text));
    if (outcome.kind !== 'none' && outcome.kind !== 'refused') return outcome;
    left.add(file.path);
    return nothingToDo();
  });
  for (const path of report.updated) services.autoUpdate.release(path);
  const isWhole = chosen.length === found && !record.isDamaged && isClean(report, left);
  if (isWhole) await services.undoLog.forget(record.name).catch(() => undefined);
  const lines = [...left].sort().map((path) => ({ path }));
  tellResult(services, window, {
    sentence: messages.undo.undone(report.updated.length, record.isDamaged),
    report,
    lists: [{ heading: messages.undo.changedSince, lines }],
  });
}

function isClean({ isStopped, failed }: Report, left: ReadonlySet<string>): boolean {
  return !isStopped && left.size + failed.length === 0;
}

/**
 * Returns the update that restores a note. Of several entries the last is tried first, because only one of them was
 * written in the end.
 */
function bringBack(text: string, entries: readonly UndoEntry[], markerId: string): Update {
  return entries.map((entry) => restore(text, entry, markerId)).find(({ kind }) => kind !== 'none') ?? nothingToDo();
}
