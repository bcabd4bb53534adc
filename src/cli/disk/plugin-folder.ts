/** Files in the plugin's own folder of a vault on disk: the record for undoing, and the settings of a new vault. */
import { parseUndoLog, undoLine, type UndoEntry, type UndoLog } from '../../core/run/undo-log';
import { failureOf, type Files } from './file-system';

/** The plugin's own folder below the configuration folder. */
export const PLUGIN_FOLDER = 'plugins/related-literature';

/** Where the files of a vault's plugin folder lie. */
export interface PluginFolder {
  readonly path: string;
  readonly files: Files;
}

/** The record of the last run, the file that the plugin keeps too. */
export interface DiskUndoLog {
  /** Adds an entry; the first of a run takes the place of what an earlier run recorded. */
  readonly append: (entry: UndoEntry) => void;
  readonly read: () => UndoLog;
  readonly forget: () => void;
}

/** Opens the record; nothing is read or made yet. */
export function openUndoLog({ path, files }: PluginFolder): DiskUndoLog {
  const file = `${path}/undo.jsonl`;
  let isNew = true;
  return {
    append: (entry) => {
      if (isNew) startNew(path, file, files);
      isNew = false;
      files.append(file, undoLine(entry));
    },
    read: () => parseUndoLog(isThere(file, files) ? new TextDecoder().decode(files.read(file)) : ''),
    forget: () => files.remove(file),
  };
}

function startNew(folder: string, file: string, files: Files): void {
  files.makeFolder(folder);
  if (isThere(file, files)) files.remove(file);
}

/** Whether there is a plain file: a link, a folder or a device in its place is never opened. */
function isThere(file: string, files: Files): boolean {
  try {
    if (files.state(file).kind === 'file') return true;
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(failureOf(error).code)) return false;
    throw error;
  }
  throw Object.assign(new Error('not a file'), { code: 'special-file' });
}

/** Stores the first settings of a vault; the file is whole or not there, and never takes the place of another. */
export function storeFirstSettings({ path, files }: PluginFolder, values: object): void {
  files.makeFolder(path);
  const fresh = `${path}/data.json.${files.processId}-${files.token}.tmp`;
  const json = new TextEncoder().encode(`${JSON.stringify(values, null, 2)}\n`);
  try {
    files.create(fresh, json, { ...files.state(path), kind: 'file', mode: 0o644 });
    if (isThere(`${path}/data.json`, files)) throw Object.assign(new Error('exists'), { code: 'changed-meanwhile' });
    files.rename(fresh, `${path}/data.json`);
  } catch (error) {
    removeIfThere(fresh, files);
    throw error;
  }
}

function removeIfThere(file: string, files: Files): void {
  if (isThere(file, files)) files.remove(file);
}
