/**
 * The record of the last replacement, in the plugin's folder: one line a note, appended before the note is written, so that
 * it holds good after a restart and a crash half-way. A new replacement begins a new record with its first entry.
 */
import type { App, PluginManifest } from 'obsidian';
import { readUndo, undoLine, type RecordRead, type UndoEntry } from '../core/undo';
import { pluginFile, readIfThere } from './plugin-file';

/** Where the record lies and how it is written. */
export interface UndoRecord {
  /** The next entry begins a new record; until then the last one stays. */
  readonly begin: () => void;
  readonly append: (entry: UndoEntry) => Promise<void>;
  readonly read: () => Promise<RecordRead>;
  readonly forget: () => Promise<void>;
}

/** The record in the plugin's folder. */
export function undoRecord(app: App, manifest: PluginManifest): UndoRecord {
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
    read: async () => readUndo((await readIfThere(adapter, path)) ?? ''),
    forget: async () => {
      if (await adapter.exists(path)) await adapter.remove(path);
    },
  };
}
