/**
 * The record of the last replacement, in the plugin's folder: one line a note, appended before the note is written,
 * so that
 * it holds good after a restart and a crash half-way. A new replacement begins a new record with its first entry.
 */
import type { App, PluginManifest } from 'obsidian';
import { parseUndoLog, undoLine, type UndoLog, type UndoEntry } from '../../core/run/undo-log';
import { pluginFile, readIfThere } from '../plugin-files';

/** Where the record lies and how it is written. */
export interface UndoLogFile {
  /** The next entry begins a new record; until then the last one stays. */
  readonly begin: () => void;
  readonly append: (entry: UndoEntry) => Promise<void>;
  readonly read: () => Promise<UndoLog>;
  readonly forget: () => Promise<void>;
}

/** The record in the plugin's folder. */
export function openUndoLogFile(app: App, manifest: PluginManifest): UndoLogFile {
  const { adapter } = app.vault;
  const path = pluginFile(app, manifest, 'undo.jsonl');
  let isNew = false;
  return {
    begin: () => {
      isNew = true;
    },
    append: async (entry) => {
      await (isNew ? adapter.write(path, undoLine(entry)) : adapter.append(path, undoLine(entry)));
      isNew = false;
    },
    read: async () => parseUndoLog((await readIfThere(adapter, path)) ?? ''),
    forget: async () => {
      if (await adapter.exists(path)) await adapter.remove(path);
    },
  };
}
