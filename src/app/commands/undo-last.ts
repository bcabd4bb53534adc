/**
 * The command "Undo last change to many notes": shows the records of the last runs and what of one would come back,
 * asks, and restores place by place. What was changed by hand in such a place since is left and named. On the result
 * of a run the same is offered without a question.
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

/** A record with the name of its file. */
interface Record extends UndoLog {
  readonly name: string;
}

/** Takes a run back, as far as its places are as it left them. */
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

/** What takes the run back that was just written, in the window of its result. */
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

/** The records, the newest first, or null after saying why they cannot be read. */
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

/** Lets the user choose a run; null where that was cancelled. */
function chooseRecord(window: BulkWindow, records: readonly Record[]): Promise<Record | null> {
  return window.ask<Record | null>(messages.commands.undo, 'records', (el, answer) => {
    for (const record of records) addButton(el.createDiv(), labelOf(record), () => answer(record));
    window.addCancel(window.buttons(), answer);
  });
}

/** What a run was, when, and in how many notes. */
function labelOf({ run, entries }: Record): string {
  const count = new Set(entries.map(({ path }) => path)).size;
  const name = run === null ? messages.undo.runs.replace : messages.undo.runs[run.run];
  const date = run === null ? '' : ` · ${new Date(run.time).toLocaleString()}`;
  return `${name} · ${messages.windows.notes(count)}${date}`;
}

/** What is restored, and what of it is not as the run left it. */
interface Restoring {
  readonly record: Record;
  readonly decide: DecideFor;
  readonly left: Set<string>;
}

/** Restores a record, shown before where that is wanted; once all of it is back the record goes. */
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

/** Several entries of one note are tried the last first: only one of them was written in the end. */
function bringBack(text: string, entries: readonly UndoEntry[], markerId: string): Update {
  return entries.map((entry) => restore(text, entry, markerId)).find(({ kind }) => kind !== 'none') ?? nothingToDo();
}
