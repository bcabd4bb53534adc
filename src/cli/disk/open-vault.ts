/**
 * Opens a folder on disk as a vault, with settings, scope, block renderer and YAML parser, or returns why it cannot be
 * opened.
 */
import { createBlockRenderer } from '../../core/block/render-block';
import type { RunContext } from '../../core/run/update-vault';
import { conflictScopeOf, scopeOf, templateScopeOf, type ConfigFolders, type Scope } from '../../core/note/scope';
import {
  parseStoredSettings,
  readSettings,
  type SettingProblem,
  type SettingsRead,
} from '../../core/settings/settings';
import { TEMPLATE_SETTINGS, templateFolder } from '../../core/note/template';
import { fileName, folderOf, vaultPath } from '../../core/paths';
import { failureOf, type Files } from './file-system';
import { PLUGIN_FOLDER } from './plugin-folder';
import { parseYaml } from './yaml';

/**
 * An opened vault, or the reason why it could not be opened. `templates` are the notes in its template folders.
 * `unknown` names keys in its settings that are not settings.
 */
export type Opened =
  | {
      readonly kind: 'open';
      readonly root: string;
      readonly pluginFolder: string;
      /** Whether the vault has stored settings. */
      readonly hasSettings: boolean;
      readonly tools: RunContext;
      readonly templates: Scope;
      readonly unknown: readonly string[];
    }
  | { readonly kind: 'no-vault' }
  | { readonly kind: 'wrong-settings'; readonly problems: readonly SettingProblem[] }
  | { readonly kind: 'failed'; readonly path: string; readonly code: string; readonly detail: string };

/** Opens a folder as a vault; any folder is accepted. `values` are used as settings where the vault has stored none. */
export function openVault(folder: string, configFolder: string, files: Files, values?: object): Opened {
  let path = folder;
  const readFile: ReadFile = (file) => readIfThere((path = file), files);
  try {
    const root = realFolder(folder, files);
    return root === null ? { kind: 'no-vault' } : openRoot(root, configFolder, { readFile, files }, values);
  } catch (error) {
    return { kind: 'failed', path, ...failureOf(error) };
  }
}

/** Returns the text of a file, or null if it does not exist. */
type ReadFile = (path: string) => string | null;

/** The functions for reading a vault. */
interface Disk {
  readonly readFile: ReadFile;
  readonly files: Files;
}

function openRoot(root: string, configFolder: string, { readFile, files }: Disk, values?: object): Opened {
  const pluginFolder = `${root}/${configFolder}/${PLUGIN_FOLDER}`;
  const stored = readFile(`${pluginFolder}/data.json`);
  const read = stored === null ? readSettings(values) : readSettings(parseStoredSettings(stored));
  if (read.kind === 'wrong') return { kind: 'wrong-settings', problems: read.problems };
  const places = {
    configFolder,
    templateFolders: templateFolders(`${root}/${configFolder}`, readFile),
    hasNote: noteFinder(root, files),
  };
  const templates = templateScopeOf(read.settings, places);
  const tools = toolsFor(read, places);
  return { kind: 'open', root, pluginFolder, hasSettings: stored !== null, tools, templates, unknown: read.unknown };
}

function toolsFor({ settings }: Extract<SettingsRead, { kind: 'settings' }>, places: ConfigFolders): RunContext {
  return {
    yaml: parseYaml,
    settings,
    scope: scopeOf(settings, places),
    conflictCopies: conflictScopeOf(settings, places),
    renderBlock: createBlockRenderer(settings),
  };
}

/** Returns a function that tells whether a note exists at a path, ignoring case. Each folder is listed once. */
function noteFinder(root: string, files: Files): (path: string) => boolean {
  const folders = new Map<string, ReadonlySet<string>>();
  return (path) => {
    const folder = folderOf(path);
    const names = folders.get(folder) ?? namesIn(`${root}/${folder}`, files);
    folders.set(folder, names);
    return names.has(fileName(path).toLowerCase());
  };
}

/**
 * Returns the names in a folder. A folder that cannot be listed has none here, because the listing of notes reports it.
 */
function namesIn(folder: string, files: Files): ReadonlySet<string> {
  try {
    return new Set(files.entries(folder).map(({ name }) => vaultPath(name).toLowerCase()));
  } catch {
    return new Set();
  }
}

function templateFolders(config: string, readFile: ReadFile): readonly string[] {
  return TEMPLATE_SETTINGS.flatMap(({ file, key }) => {
    const json = readFile(`${config}/${file}`);
    const folder = json === null ? null : templateFolder(json, key);
    return folder === null ? [] : [folder];
  });
}

/**
 * Reads a file. Returns null if it does not exist. Throws if it exists but cannot be read, because its settings must
 * not be ignored.
 */
function readIfThere(path: string, files: Files): string | null {
  return orNull(() => {
    if (files.state(files.realPath(path)).kind === 'other') throw Object.assign(new Error(), { code: 'special-file' });
    return new TextDecoder().decode(files.read(path));
  });
}

function realFolder(folder: string, files: Files): string | null {
  const real = orNull(() => files.realPath(folder));
  return real !== null && files.state(real).kind === 'folder' ? real.replace(/\/$/, '') : null;
}

/** Returns the result of a file function, or null if the file does not exist. */
function orNull<T>(look: () => T): T | null {
  try {
    return look();
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(failureOf(error).code)) return null;
    throw error;
  }
}
