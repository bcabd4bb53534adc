/**
 * The command "Undo last change to many notes": shows the records of the last runs and what of one would come back,
 * asks, and restores place by place. What was changed by hand in such a place since is left and named.
 */
import type { App, TFile } from 'obsidian';
import type { Update } from '../../core/block/update-note';
import { emptyReport } from '../../core/run/report';
import { restore, type UndoEntry, type UndoLog } from '../../core/run/undo-log';
import { changeInTurn, type Services } from '../services';
import { addButton, buttonRow, createModal, openModal } from '../ui/modal';
import { showNotice } from '../ui/notice';
import { nothingToDo } from '../vault/note-writer';
import { errorText, messages } from '../messages/messages';
import { lookAt, offer, writeAll, type DecideFor } from './bulk-run';
import { oneAtATime } from './one-at-a-time';
import { tellReport } from './summary-modal';

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
  const record = usable.length === 1 ? first : await chooseRecord(services.app, usable);
  if (record !== null) await takeBack(services, record);
});

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
function chooseRecord(app: App, records: readonly Record[]): Promise<Record | null> {
  return new Promise((resolve) => {
    const modal = createModal(app, messages.commands.undo, 'records').setCloseCallback(() => resolve(null));
    for (const record of records) {
      addButton(modal.contentEl.createDiv(), labelOf(record), () => {
        resolve(record);
        modal.close();
      });
    }
    addButton(buttonRow(modal), messages.windows.cancel, () => modal.close());
    openModal(modal);
  });
}

/** What a run was, when, and in how many notes. */
function labelOf({ run, entries }: Record): string {
  const count = new Set(entries.map(({ path }) => path)).size;
  const name = run === null ? messages.undo.runs.replace : messages.undo.runs[run.run];
  const date = run === null ? '' : ` · ${new Date(run.time).toLocaleString()}`;
  return `${name} · ${messages.windows.notes(count)}${date}`;
}

/** Shows what would come back, and restores what is chosen; once all of it is back the record goes. */
async function takeBack(services: Services, record: Record): Promise<void> {
  const byPath = new Map<string, UndoEntry[]>();
  for (const entry of record.entries) byPath.set(entry.path, [...(byPath.get(entry.path) ?? []), entry]);
  const decide: DecideFor = (file, text) => bringBack(text, byPath.get(file.path) ?? [], services.store.markerId);
  const left = new Set(byPath.keys());
  const look = await lookAt(
    services,
    (path) => byPath.has(path),
    (file, text) => {
      const update = decide(file, text);
      if (update.kind !== 'none') left.delete(file.path);
      return update;
    },
  );
  if (look.report.isStopped) return;
  const found = { ...look, decide };
  const chosen = look.edits.length === 0 ? [] : await offer(services, found, previewOf(record, look.edits.length));
  if (chosen !== null)
    await restoreAll(services, record, { chosen, left, decide, isWhole: chosen.length === look.edits.length });
}

function previewOf(record: Record, count: number): Parameters<typeof offer>[2] {
  return {
    title: messages.commands.undo,
    intro: [labelOf(record), messages.undo.intro(count)],
    action: messages.undo.action,
  };
}

interface Restoring {
  readonly chosen: readonly TFile[];
  readonly left: Set<string>;
  readonly decide: DecideFor;
  /** Whether everything that would come back was chosen. */
  readonly isWhole: boolean;
}

async function restoreAll(
  services: Services,
  record: Record,
  { chosen, left, decide, isWhole }: Restoring,
): Promise<void> {
  const report = await writeAll(services, chosen, emptyReport(), async (file) => {
    const outcome = await changeInTurn(services, file, (text) => decide(file, text));
    if (outcome.kind !== 'none' && outcome.kind !== 'refused') return outcome;
    left.add(file.path);
    return nothingToDo();
  });
  for (const path of report.updated) services.autoUpdate.release(path);
  const isDone = isWhole && !record.isDamaged && !report.isStopped && left.size + report.failed.length === 0;
  if (isDone) await services.undoLog.forget(record.name).catch(() => undefined);
  const lines = [...left].sort().map((path) => ({ path }));
  tellReport(services, messages.undo.undone(report.updated.length, record.isDamaged), report, {
    heading: messages.undo.changedSince,
    lines,
  });
}

/** Several entries of one note are tried the last first: only one of them was written in the end. */
function bringBack(text: string, entries: readonly UndoEntry[], markerId: string): Update {
  return entries.map((entry) => restore(text, entry, markerId)).find(({ kind }) => kind !== 'none') ?? nothingToDo();
}
