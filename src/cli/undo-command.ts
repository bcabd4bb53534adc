/** The command `undo`, which restores the notes of the last run over many notes where they were not changed since. */
import type { Update } from '../core/block/update-note';
import { listedNotes, type Host, type HostFailure } from '../core/run/host';
import { changeNote, forEachNote } from '../core/run/note-loop';
import { failureText } from '../core/run/messages/messages';
import { emptyReport, recordUpdate, type Report } from '../core/run/report';
import { restore, type UndoEntry, type UndoLog } from '../core/run/undo-log';
import { exitStatus } from './exit-status';
import type { Request } from './request';
import { printBoxRun } from './box-commands';
import { diskHost } from './disk/disk-host';
import { failureOf } from './disk/file-system';
import { openUndoLog, type DiskUndoLog } from './disk/plugin-folder';
import { complain, type CliEnvironment, type Vault } from './environment';
import { BOX_MESSAGES, CLI_MESSAGES, FILE_ERROR_MESSAGES } from './messages/messages';

/** The options of the restoration. With `check` nothing is written. */
interface UndoHow {
  readonly check: boolean;
  readonly markerId: string;
}

interface Undone {
  readonly report: Report;
  readonly changedSince: string[];
}

/** Restores the notes in the record. The record is deleted once all of them are restored. */
export async function undo(
  request: Extract<Request, { kind: 'undo' }>,
  vault: Vault,
  env: CliEnvironment,
): Promise<number> {
  const log = openUndoLog({ path: vault.pluginFolder, files: env.files }, { run: 'update', time: env.now() });
  const record = readRecord(log, vault, env);
  if (record === null) return 2;
  if (record.isDamaged) complain(BOX_MESSAGES[env.language].damagedLog, env);
  const host = diskHost(vault.root, env.files, { write: !request.check });
  const { report, changedSince } = await restoreAll(
    host,
    record,
    { ...request, markerId: vault.tools.settings.markerId },
    env,
  );
  const isLeft = record.isDamaged || changedSince.length > 0;
  const status = exitStatus(report, request.check);
  if (!request.check && status === 0 && !isLeft && record.entries.length > 0) log.forget();
  printBoxRun({ command: 'undo', report, leftOut: new Map(), changedSince }, request, env);
  return status === 0 && isLeft ? 1 : status;
}

function readRecord(log: DiskUndoLog, { pluginFolder }: Vault, env: CliEnvironment): UndoLog | null {
  let path = pluginFolder;
  try {
    path = `${pluginFolder}/${log.newest() ?? ''}`;
    return log.read();
  } catch (error) {
    const why = failureText(failureOf(error), FILE_ERROR_MESSAGES[env.language]);
    complain(CLI_MESSAGES[env.language].cannotRead(path, why), env);
    return null;
  }
}

/**
 * Restores all notes. Only notes that the vault lists are written, and none through a link, because the record is a
 * file that anything may have changed.
 */
async function restoreAll(host: Host, { entries }: UndoLog, how: UndoHow, env: CliEnvironment): Promise<Undone> {
  const undone: Undone = { report: emptyReport(), changedSince: [] };
  const { report } = undone;
  if (entries.length === 0) return undone;
  const list = await host.list();
  const notes = new Set(listedNotes(list).flatMap(({ path, isLink }) => (isLink ? [] : [path])));
  const job = async ([path, own]: readonly [string, readonly UndoEntry[]]): Promise<Update | HostFailure> =>
    notes.has(path) ? restoreOne(host, path, own, how) : { kind: 'none' };
  const isWhole = await forEachNote([...byPath(entries)], 'updating', env.pace, job, (outcome, [path]) => {
    report.notes += 1;
    if (outcome.kind === 'none' || outcome.kind === 'refused') undone.changedSince.push(path);
    else recordUpdate(report, path, outcome);
  });
  report.isStopped = !isWhole;
  return undone;
}

/** Restores one note. Of several entries the last is tried first, because only one of them was written in the end. */
function restoreOne(
  host: Host,
  path: string,
  entries: readonly UndoEntry[],
  { check, markerId }: UndoHow,
): Promise<Update | HostFailure> {
  const decide = (text: string): Update =>
    entries.map((entry) => restore(text, entry, markerId)).find(({ kind }) => kind !== 'none') ?? { kind: 'none' };
  return changeNote(host, path, { decide, write: !check });
}

function byPath(entries: readonly UndoEntry[]): ReadonlyMap<string, readonly UndoEntry[]> {
  const found = new Map<string, UndoEntry[]>();
  for (const entry of entries) {
    const own = found.get(entry.path);
    if (own === undefined) found.set(entry.path, [entry]);
    else own.push(entry);
  }
  return found;
}
