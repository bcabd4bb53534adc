/**
 * The undo records of runs over many notes, in the plugin's folder. Each run has one file with one line per note. A
 * line is appended before its note is written, so that the record survives a crash or restart. The last five records
 * are kept, for thirty days.
 */
import type { App, DataAdapter, PluginManifest } from 'obsidian';
import {
  newestRecords,
  outdatedRecords,
  parseUndoLog,
  recordName,
  undoHeader,
  undoLine,
  type RunKind,
  type UndoEntry,
  type UndoLog,
} from '../../core/run/undo-log';
import { afterRenames, RENAMES, renameLine } from '../../core/run/undo-renames';
import { fileName, folderOf } from '../../core/paths';
import { pluginFile, readIfThere } from '../plugin-files';

/** The interface for writing, reading and removing undo records. */
export interface UndoLogFile {
  /** Makes the next entry start the record of this run. A run that changes nothing adds no record. */
  readonly begin: (run: RunKind) => void;
  readonly append: (entry: UndoEntry) => Promise<void>;
  /** The name of the record that was written last. */
  readonly current: () => string;
  /** The names of the records, newest first. */
  readonly list: () => Promise<readonly string[]>;
  readonly read: (name: string) => Promise<UndoLog>;
  readonly forget: (name: string) => Promise<void>;
  /** Records that a note was renamed. */
  readonly renamed: (from: string, to: string) => Promise<void>;
}

/** Access to the files of the records. */
interface RecordFiles {
  readonly adapter: DataAdapter;
  readonly fileOf: (name: string) => string;
  readonly list: () => Promise<readonly string[]>;
  readonly forget: (name: string) => Promise<void>;
  readonly now: () => number;
}

/** Opens the undo records in the plugin's folder. `now` returns milliseconds since 1970. */
export function openUndoLogFile(app: App, manifest: PluginManifest, now: () => number = Date.now): UndoLogFile {
  const { adapter } = app.vault;
  const fileOf = (name: string): string => pluginFile(app, manifest, name);
  const list = async (): Promise<readonly string[]> => {
    const { files } = await adapter.list(folderOf(fileOf('x')));
    return newestRecords(files.map(fileName));
  };
  const forget = async (name: string): Promise<void> => {
    if (await adapter.exists(fileOf(name))) await adapter.remove(fileOf(name));
  };
  const files: RecordFiles = { adapter, fileOf, list, forget, now };
  return { list, forget, ...recording(files), read: (name) => readRecord(files, name), renamed: renaming(files) };
}

/** Returns the writing half of the interface. The first entry of a run creates its record and deletes outdated ones. */
function recording({
  adapter,
  fileOf,
  list,
  forget,
  now,
}: RecordFiles): Pick<UndoLogFile, 'begin' | 'append' | 'current'> {
  let next: RunKind | null = null;
  let current = '';
  return {
    begin: (run) => {
      next = run;
    },
    append: async (entry) => {
      if (next === null) return adapter.append(fileOf(current), undoLine(entry));
      const time = now();
      for (const name of outdatedRecords(await list(), time)) await forget(name);
      if ((await list()).length === 0) await forget(RENAMES);
      current = recordName(time);
      await adapter.write(fileOf(current), undoHeader({ run: next, time }) + undoLine(entry));
      next = null;
    },
    current: () => current,
  };
}

/** Reads a record, with renames applied to its paths. */
async function readRecord({ adapter, fileOf }: RecordFiles, name: string): Promise<UndoLog> {
  const renames = (await readIfThere(adapter, fileOf(RENAMES))) ?? '';
  return afterRenames(parseUndoLog((await readIfThere(adapter, fileOf(name))) ?? ''), renames);
}

/** Returns a function that records a rename. It writes nothing while there is no record. */
function renaming({ adapter, fileOf, list, now }: RecordFiles): UndoLogFile['renamed'] {
  return async (from, to) => {
    if ((await list()).length === 0) return;
    const line = renameLine({ time: now(), from, to });
    const isThere = await adapter.exists(fileOf(RENAMES));
    await (isThere ? adapter.append(fileOf(RENAMES), line) : adapter.write(fileOf(RENAMES), line));
  };
}
