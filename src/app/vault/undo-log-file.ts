/**
 * The records of runs over many notes, in the plugin's folder: a file a run, one line a note, appended before the note
 * is written, so that it holds good after a restart and a crash half-way. The last five are kept, for thirty days.
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

/** Where the records lie and how they are written. */
export interface UndoLogFile {
  /** The next entry begins the record of this run; a run that changes nothing adds none. */
  readonly begin: (run: RunKind) => void;
  readonly append: (entry: UndoEntry) => Promise<void>;
  /** The name of the record that was written last. */
  readonly current: () => string;
  /** The names of the records, the newest first. */
  readonly list: () => Promise<readonly string[]>;
  readonly read: (name: string) => Promise<UndoLog>;
  readonly forget: (name: string) => Promise<void>;
  /** Notes where a note of the records lies now. */
  readonly renamed: (from: string, to: string) => Promise<void>;
}

/** Where the records lie, and what reads and removes one of their files. */
interface RecordFiles {
  readonly adapter: DataAdapter;
  readonly fileOf: (name: string) => string;
  readonly list: () => Promise<readonly string[]>;
  readonly forget: (name: string) => Promise<void>;
  readonly now: () => number;
}

/** The records in the plugin's folder. */
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

/** The first entry of a run begins a record, and takes the outdated ones away. */
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

/** A record, its notes where they lie now. */
async function readRecord({ adapter, fileOf }: RecordFiles, name: string): Promise<UndoLog> {
  const renames = (await readIfThere(adapter, fileOf(RENAMES))) ?? '';
  return afterRenames(parseUndoLog((await readIfThere(adapter, fileOf(name))) ?? ''), renames);
}

/** A rename matters only as long as there is a record. */
function renaming({ adapter, fileOf, list, now }: RecordFiles): UndoLogFile['renamed'] {
  return async (from, to) => {
    if ((await list()).length === 0) return;
    const line = renameLine({ time: now(), from, to });
    const isThere = await adapter.exists(fileOf(RENAMES));
    await (isThere ? adapter.append(fileOf(RENAMES), line) : adapter.write(fileOf(RENAMES), line));
  };
}
