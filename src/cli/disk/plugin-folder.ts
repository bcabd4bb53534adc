/** Files in the plugin's own folder of a vault on disk: the record for undoing, and the settings of a new vault. */
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

/** The plugin's own folder below the configuration folder. */
export const PLUGIN_FOLDER = 'plugins/related-literature';

/** The file of the settings in it. */
const SETTINGS = 'data.json';

/** Where the files of a vault's plugin folder lie. */
export interface PluginFolder {
  readonly path: string;
  readonly files: Files;
}

/** The records of runs over many notes, which the plugin keeps too. */
export interface DiskUndoLog {
  /** Adds an entry; the first of a run begins a record, and takes the oldest ones away. */
  readonly append: (entry: UndoEntry) => void;
  /** The file name of the newest record. */
  readonly newest: () => string | undefined;
  /** The newest record. */
  readonly read: () => UndoLog;
  readonly forget: () => void;
}

/** Opens the records; nothing is read or made yet. */
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

/** Whether a folder of this name lies in a vault. */
export function hasFolder(root: string, name: string, files: Files): boolean {
  return files.entries(root).some((entry) => entry.name === name);
}

/** Another hidden folder of a vault that holds settings of this plugin, or null. One that is closed holds none. */
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
