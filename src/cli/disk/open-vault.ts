/**
 * A folder on disk -> all that a run over it needs: settings, scope, layout, YAML engine; or why it cannot be opened.
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
 * A vault that was opened, or why not. `templates` are the notes in its template folders; `unknown` names keys in its
 * settings that no setting has.
 */
export type Opened =
  | {
      readonly kind: 'open';
      readonly root: string;
      readonly pluginFolder: string;
      /** Whether settings of its own are stored in the vault. */
      readonly hasSettings: boolean;
      readonly tools: RunContext;
      readonly templates: Scope;
      readonly unknown: readonly string[];
    }
  | { readonly kind: 'no-vault' }
  | { readonly kind: 'wrong-settings'; readonly problems: readonly SettingProblem[] }
  | { readonly kind: 'failed'; readonly path: string; readonly code: string; readonly detail: string };

/** Opens a folder as a vault; any folder is one. `values` are settings in the place of those that it has not stored. */
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

/** The text of a file, or null where there is none. */
type ReadFile = (path: string) => string | null;

/** How an opened vault is read. */
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

/** Whether a note lies at a path, whatever the case of its letters; each folder is looked at once. */
function noteFinder(root: string, files: Files): (path: string) => boolean {
  const folders = new Map<string, ReadonlySet<string>>();
  return (path) => {
    const folder = folderOf(path);
    const names = folders.get(folder) ?? namesIn(`${root}/${folder}`, files);
    folders.set(folder, names);
    return names.has(fileName(path).toLowerCase());
  };
}

/** A folder that cannot be listed is told of where its notes are. */
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

/** A missing file is null; one that is there and cannot be read throws: its settings must not be passed over. */
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

/** What a file function gives, or null where there is no such file. */
function orNull<T>(look: () => T): T | null {
  try {
    return look();
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(failureOf(error).code)) return null;
    throw error;
  }
}
