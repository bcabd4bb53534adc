/** The vault's own folders: the configuration folder, and the template folders as configured in it. */
import type { App } from 'obsidian';
import type { Places } from '../core/scope';
import { TEMPLATE_SETTINGS, templateFolder } from '../core/template';

/** Reads the two small files that name the template folders; a missing one names none. */
export async function readPlaces(app: App): Promise<Places> {
  const { configDir } = app.vault;
  const folders = await Promise.all(
    TEMPLATE_SETTINGS.map(async ({ file, key }) => {
      const json = await readIfThere(app, `${configDir}/${file}`);
      return json === null ? null : templateFolder(json, key);
    }),
  );
  return { configFolder: configDir, templateFolders: folders.filter((folder) => folder !== null) };
}

async function readIfThere(app: App, path: string): Promise<string | null> {
  const { adapter } = app.vault;
  return (await adapter.exists(path)) ? adapter.read(path) : null;
}
