/** The configuration folder, and the template folders that its files name. */
import type { App } from 'obsidian';
import type { ConfigFolders } from '../../core/note/scope';
import { TEMPLATE_SETTINGS, templateFolder } from '../../core/note/template';
import { readIfThere } from '../plugin-files';

/** Reads the two files that name the template folders. A missing file names none. */
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

/**
 * Returns a function that tells whether a note exists at a path, ignoring case. The paths are collected once per task.
 */
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
