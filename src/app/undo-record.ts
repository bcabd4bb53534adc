/**
 * The record of the last replacement, in the plugin's folder: one line a note, appended before the note is written, so that
 * it holds good after a restart and a crash half-way. A new replacement begins a new record.
 */
import type { App, PluginManifest } from 'obsidian';
import { readUndo, undoLine, type UndoEntry } from '../core/undo';

/** Where the record lies and how it is written. */
export interface UndoRecord {
  readonly begin: () => Promise<void>;
  readonly append: (entry: UndoEntry) => Promise<void>;
  /** The entries, the last first; none where there is no record. */
  readonly read: () => Promise<readonly UndoEntry[]>;
  readonly forget: () => Promise<void>;
}

/** The record in the plugin's folder. */
export function undoRecord({ vault }: App, { id, dir }: PluginManifest): UndoRecord {
  const { adapter } = vault;
  const path = `${dir ?? `${vault.configDir}/plugins/${id}`}/undo.jsonl`;
  const forget = async (): Promise<void> => {
    if (await adapter.exists(path)) await adapter.remove(path);
  };
  return {
    begin: () => adapter.write(path, ''),
    append: (entry) => adapter.append(path, undoLine(entry)),
    read: async () => ((await adapter.exists(path)) ? [...readUndo(await adapter.read(path))].reverse() : []),
    forget,
  };
}
