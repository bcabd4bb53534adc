/** Files in the plugin's folder of a vault on disk: the undo records, and the settings of a new vault. */
import {
  newestRecords,
  outdatedRecords,
  parseUndoLog,
  recordName,
  undoHeader,
  undoLine,
  type UndoEntry,
  type UndoLog,
  type UndoRun,
} from '../../core/run/undo-log';
import { afterRenames, RENAMES } from '../../core/run/undo-renames';
import { failureOf, type Files } from './file-system';

/** The plugin's folder, relative to the configuration folder. */
export const PLUGIN_FOLDER = 'plugins/related-literature';

/** The name of the settings file. */
const SETTINGS = 'data.json';

/** The plugin's folder of a vault. */
export interface PluginFolder {
  readonly path: string;
  readonly files: Files;
}

/** The undo records of runs over many notes, in the format of the plugin. */
export interface DiskUndoLog {
  /** Appends an entry. The first entry of a run creates a record and deletes outdated ones. */
  readonly append: (entry: UndoEntry) => void;
  /** Returns the file name of the newest record. */
  readonly newest: () => string | undefined;
  /** Reads the newest record. */
  readonly read: () => UndoLog;
  readonly forget: () => void;
}

/** Opens the records. Nothing is read or created yet. */
export function openUndoLog({ path, files }: PluginFolder, run: UndoRun): DiskUndoLog {
  const newest = (): string | undefined => newestRecords(namesIn(path, files))[0];
  let current: string | null = null;
  return {
    append: (entry) => {
      const isNew = current === null;
      if (current === null) startNew(path, (current = recordName(run.time)), run.time, files);
      files.append(`${path}/${current}`, (isNew ? undoHeader(run) : '') + undoLine(entry));
    },
    newest,
    read: () => {
      const name = newest();
      if (name === undefined) return { run: null, entries: [], isDamaged: false };
      isThere(`${path}/${name}`, files);
      const renames = isThere(`${path}/${RENAMES}`, files) ? textOf(`${path}/${RENAMES}`, files) : '';
      return afterRenames(parseUndoLog(textOf(`${path}/${name}`, files)), renames);
    },
    forget: () => {
      const name = newest();
      if (name !== undefined) files.remove(`${path}/${name}`);
    },
  };
}

function textOf(path: string, files: Files): string {
  return new TextDecoder().decode(files.read(path));
}

function startNew(folder: string, name: string, time: number, files: Files): void {
  files.makeFolder(folder);
  for (const old of outdatedRecords(namesIn(folder, files), time)) removeIfThere(`${folder}/${old}`, files);
  removeIfThere(`${folder}/${name}`, files);
}

function namesIn(folder: string, files: Files): readonly string[] {
  try {
    return files.entries(folder).map(({ name }) => name);
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(failureOf(error).code)) return [];
    throw error;
  }
}

/** Whether a regular file exists. Throws for a link, a folder or a device, which is never opened. */
function isThere(file: string, files: Files): boolean {
  try {
    if (files.state(file).kind === 'file') return true;
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(failureOf(error).code)) return false;
    throw error;
  }
  throw Object.assign(new Error('not a file'), { code: 'special-file' });
}

/** Whether a vault has a folder of this name. */
export function hasFolder(root: string, name: string, files: Files): boolean {
  return files.entries(root).some((entry) => entry.name === name);
}

/**
 * Returns another hidden folder of a vault that holds settings of this plugin, or null. An unreadable folder counts as
 * holding none.
 */
export function otherConfigFolder(root: string, configFolder: string, files: Files): string | null {
  const hidden = files.entries(root).filter(({ name, kind }) => kind === 'folder' && name.startsWith('.'));
  const others = hidden.filter(({ name }) => name !== configFolder);
  return others.find(({ name }) => holdsSettings(`${root}/${name}/${PLUGIN_FOLDER}`, files))?.name ?? null;
}

function holdsSettings(folder: string, files: Files): boolean {
  try {
    return namesIn(folder, files).includes(SETTINGS);
  } catch {
    return false;
  }
}

/** Stores the first settings of a vault atomically. Never replaces an existing file. */
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
