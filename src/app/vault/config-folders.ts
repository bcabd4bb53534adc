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
    hasNote: (wanted) => app.vault.getMarkdownFiles().some(({ path }) => path.toLowerCase() === wanted.toLowerCase()),
  };
}
