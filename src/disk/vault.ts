/** A folder on disk -> all that a run over it needs: settings, scope, layout, YAML engine; or why it cannot be opened. */
import { layoutOf } from '../core/layout';
import type { Tools } from '../core/run';
import { scopeOf, templateScopeOf, type Places, type Scope } from '../core/scope';
import { readSettings, type Problem, type SettingsRead } from '../core/settings';
import { TEMPLATE_SETTINGS, templateFolder } from '../core/template';
import { failureOf, type Files } from './files';
import { parseYaml } from './yaml';

/** A vault that was opened, or why not. `templates` are the notes in its template folders; `unknown` names keys in its settings that no setting has. */
export type Opened =
  | { readonly kind: 'open'; readonly root: string; readonly tools: Tools; readonly templates: Scope; readonly unknown: readonly string[] }
  | { readonly kind: 'no-vault' }
  | { readonly kind: 'wrong-settings'; readonly problems: readonly Problem[] }
  | { readonly kind: 'failed'; readonly path: string; readonly code: string; readonly detail: string };

/** The plugin's own folder below the configuration folder. */
const OWN_SETTINGS = 'plugins/related-literature/data.json';

/** Opens a folder as a vault; any folder is one. */
export function openVault(folder: string, configFolder: string, files: Files): Opened {
  const root = realFolder(folder, files);
  if (root === null) return { kind: 'no-vault' };
  const own = `${root}/${configFolder}/${OWN_SETTINGS}`;
  try {
    const read = parseSettings(readIfThere(own, files));
    if (read.kind === 'wrong') return { kind: 'wrong-settings', problems: read.problems };
    const places = { configFolder, templateFolders: templateFolders(`${root}/${configFolder}`, files) };
    const templates = templateScopeOf(read.settings, places);
    return { kind: 'open', root, tools: toolsFor(read, places), templates, unknown: read.unknown };
  } catch (error) {
    return { kind: 'failed', path: own, ...failureOf(error) };
  }
}

function toolsFor({ settings }: Extract<SettingsRead, { kind: 'settings' }>, places: Places): Tools {
  return { yaml: parseYaml, settings, scope: scopeOf(settings, places), layout: layoutOf(settings) };
}

function parseSettings(json: string | null): SettingsRead {
  if (json === null) return readSettings(null);
  try {
    return readSettings(JSON.parse(json) ?? 'null');
  } catch {
    return { kind: 'wrong', problems: [{ key: 'data.json', expected: 'object' }] };
  }
}

function templateFolders(config: string, files: Files): readonly string[] {
  return TEMPLATE_SETTINGS.flatMap(({ file, key }) => {
    const json = readIfThere(`${config}/${file}`, files);
    const folder = json === null ? null : templateFolder(json, key);
    return folder === null ? [] : [folder];
  });
}

/** A missing file is null; one that is there and cannot be read throws: its settings must not be passed over. */
function readIfThere(path: string, files: Files): string | null {
  try {
    return new TextDecoder().decode(files.read(path));
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(failureOf(error).code)) return null;
    throw error;
  }
}

function realFolder(folder: string, files: Files): string | null {
  try {
    const real = files.realPath(folder);
    return files.state(real).kind === 'folder' ? real.replace(/\/$/, '') : null;
  } catch {
    return null;
  }
}
