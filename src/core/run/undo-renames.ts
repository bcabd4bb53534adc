/**
 * Renames of notes since their runs, so that a note is restored at its present path. The file has one line of JSON for
 * each rename, is stored beside the logs, and is deleted with them.
 */
import { isCount, isObject, isText } from '../type-guards';
import type { UndoLog } from './undo-log';

/** The file name of the renames. */
export const RENAMES = 'undo-renames.jsonl';

/** One rename. `time` is in milliseconds since 1970. */
export interface Rename {
  readonly time: number;
  readonly from: string;
  readonly to: string;
}

/**
 * Returns the rename as a line to append. It begins with the line end, so that an incomplete line damages only itself.
 */
export function renameLine(rename: Rename): string {
  return `\n${JSON.stringify(rename)}`;
}

/** Returns a log with the paths of its notes after the later renames. A damaged line is skipped. */
export function afterRenames(log: UndoLog, renames: string): UndoLog {
  const since = log.run?.time ?? 0;
  const later = renames
    .split('\n')
    .map(renameOf)
    .filter((rename) => rename !== null && rename.time >= since);
  if (later.length === 0) return log;
  const now = new Map<string, string>();
  for (const { path } of log.entries) now.set(path, path);
  for (const rename of later) if (rename !== null) move(now, rename);
  return { ...log, entries: log.entries.map((entry) => ({ ...entry, path: now.get(entry.path) ?? entry.path })) };
}

/** Renames the notes of the log that have the old path at that time. */
function move(now: Map<string, string>, { from, to }: Rename): void {
  for (const [path, place] of now) if (place === from) now.set(path, to);
}

function renameOf(line: string): Rename | null {
  try {
    const value: unknown = JSON.parse(line);
    if (!isObject(value)) return null;
    const { time, from, to } = value;
    return isCount(time) && isText(from) && isText(to) ? { time, from, to } : null;
  } catch {
    return null;
  }
}
