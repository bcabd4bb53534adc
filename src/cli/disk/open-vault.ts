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
    return root === null ? { kind: 'no-vault' } : openRoot(root, configFolder, readFile, values);
  } catch (error) {
    return { kind: 'failed', path, ...failureOf(error) };
  }
}

/** The text of a file, or null where there is none. */
type ReadFile = (path: string) => string | null;

function openRoot(root: string, configFolder: string, readFile: ReadFile, values?: object): Opened {
  const pluginFolder = `${root}/${configFolder}/${PLUGIN_FOLDER}`;
  const stored = readFile(`${pluginFolder}/data.json`);
  const read = stored === null ? readSettings(values) : readSettings(parseStoredSettings(stored));
  if (read.kind === 'wrong') return { kind: 'wrong-settings', problems: read.problems };
  const places = { configFolder, templateFolders: templateFolders(`${root}/${configFolder}`, readFile) };
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

function templateFolders(config: string, readFile: ReadFile): readonly string[] {
  return TEMPLATE_SETTINGS.flatMap(({ file, key }) => {
    const json = readFile(`${config}/${file}`);
    const folder = json === null ? null : templateFolder(json, key);
    return folder === null ? [] : [folder];
  });
}

/** A missing file is null; one that is there and cannot be read throws: its settings must not be passed over. */
function readIfThere(path: string, files: Files): string | null {
  return orNull(() => new TextDecoder().decode(files.read(path)));
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
