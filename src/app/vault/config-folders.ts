/** The vault's own folders: the configuration folder, and the template folders as configured in it. */
import type { App } from 'obsidian';
import type { ConfigFolders } from '../../core/note/scope';
import { TEMPLATE_SETTINGS, templateFolder } from '../../core/note/template';
import { readIfThere } from '../plugin-files';

/** Reads the two small files that name the template folders; a missing one names none. */
export async function readConfigFolders(app: App): Promise<ConfigFolders> {
  const { adapter, configDir } = app.vault;
  const folders = await Promise.all(
    TEMPLATE_SETTINGS.map(async ({ file, key }) =>
      templateFolder((await readIfThere(adapter, `${configDir}/${file}`)) ?? '', key),
    ),
  );
  return {
    configFolder: configDir,
    templateFolders: folders.filter((folder) => folder !== null),
    hasNote: noteFinder(app),
  };
}

/** Whether a note lies at a path, whatever the case of its letters. The paths are collected once for a whole loop. */
function noteFinder(app: App): (path: string) => boolean {
  let paths: ReadonlySet<string> | null = null;
  return (wanted) => {
    if (paths === null) {
      paths = new Set(app.vault.getMarkdownFiles().map(({ path }) => path.toLowerCase()));
      queueMicrotask(() => (paths = null));
    }
    return paths.has(wanted.toLowerCase());
  };
}
