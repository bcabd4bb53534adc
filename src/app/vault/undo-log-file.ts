/**
 * The records of runs over many notes, in the plugin's folder: a file a run, one line a note, appended before the note
 * is written, so that it holds good after a restart and a crash half-way. The last five are kept, for thirty days.
 */
import type { App, PluginManifest } from 'obsidian';
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
      current = recordName(time);
      await adapter.write(fileOf(current), undoHeader({ run: next, time }) + undoLine(entry));
      next = null;
    },
    current: () => current,
    list,
    read: async (name) => parseUndoLog((await readIfThere(adapter, fileOf(name))) ?? ''),
    forget,
  };
}
