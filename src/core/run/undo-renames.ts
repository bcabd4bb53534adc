/**
 * Renames of notes since their runs, so that a note is brought back where it lies now: one line of JSON a rename, in a
 * file beside the records, which it goes with.
 */
import { isCount, isObject, isText } from '../type-guards';
import type { UndoLog } from './undo-log';

/** The file name of the renames. */
export const RENAMES = 'undo-renames.jsonl';

/** One rename; `time` is in milliseconds since 1970. */
export interface Rename {
  readonly time: number;
  readonly from: string;
  readonly to: string;
}

/** The rename as a line to append; it begins with the line end, so that a line that was cut off harms only itself. */
export function renameLine(rename: Rename): string {
  return `\n${JSON.stringify(rename)}`;
}

/** A record with the paths that its notes have after the renames since; a damaged line is passed over. */
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

/** Only the notes of the record that lie at the old path at that time are moved. */
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
