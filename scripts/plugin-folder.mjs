/** Finds the plugin's folder in a vault and copies its files there. The settings (data.json) are never changed. */
import { copyFileSync, mkdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

const isFolder = (path) => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;

/**
 * Returns the plugin's folder in a vault, created if missing. Throws a sentence for the user if there is no such vault.
 */
export function pluginFolder(vault) {
  const folder = resolve(vault);
  const config = join(folder, '.obsidian');
  if (!isFolder(folder)) throw new Error(`There is no folder "${folder}".`);
  if (!isFolder(config)) {
    throw new Error(`"${folder}" is no vault: it has no folder .obsidian. Open it in Obsidian once, then come back.`);
  }
  const target = join(config, 'plugins', 'related-literature');
  mkdirSync(target, { recursive: true });
  return target;
}

/** Copies files of the project's top level into the plugin's folder. */
export function copyFiles(target, files) {
  for (const file of files) copyFileSync(join(root, file), join(target, file));
}
