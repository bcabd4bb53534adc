/** A plugin's `data.json`, in its folder in the configuration folder. */
import type * as Obsidian from 'obsidian';
import { parentPath } from './paths.ts';
import type { Services } from './services.ts';

/** The path of a plugin's data. */
export function dataPath(services: Services, manifest: Obsidian.PluginManifest): string {
  return `${manifest.dir ?? `${services.vault.configDir}/plugins/${manifest.id}`}/data.json`;
}

/** Reads the data: null where there is none; what is no JSON throws, or is null too, as the host is set. */
export async function loadPluginData(services: Services, manifest: Obsidian.PluginManifest): Promise<unknown> {
  const path = dataPath(services, manifest);
  if (!services.disk.isFile(path)) return null;
  const text = await services.vault.adapter.read(path);
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    if (services.damagedData === 'null') return null;
    throw error;
  }
}

/** Writes the data as readable JSON. */
export async function savePluginData(
  services: Services,
  manifest: Obsidian.PluginManifest,
  data: unknown,
): Promise<void> {
  const path = dataPath(services, manifest);
  if (!services.disk.isFolder(parentPath(path))) await services.vault.adapter.mkdir(parentPath(path));
  await services.vault.adapter.write(path, JSON.stringify(data, null, 2));
}
