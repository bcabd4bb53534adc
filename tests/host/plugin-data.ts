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
  noteTime(services, path);
  const text = await services.vault.adapter.read(path);
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    if (services.habits.damagedData === 'null') return null;
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
  noteTime(services, path);
}

/** The modification time of each data file when it was last read or written here, or told of. */
const knownTimes = new WeakMap<Services, Map<string, number>>();

/** Whether a data file is strictly newer than all that was read, written or told of; then it counts as told of. */
export function isNewer(services: Services, path: string): boolean {
  if (!services.disk.isFile(path)) return false;
  const known = timesOf(services).get(path) ?? 0;
  if (services.disk.file(path).mtime <= known) return false;
  noteTime(services, path);
  return true;
}

function noteTime(services: Services, path: string): void {
  if (services.disk.isFile(path)) timesOf(services).set(path, services.disk.file(path).mtime);
}

function timesOf(services: Services): Map<string, number> {
  const times = knownTimes.get(services) ?? new Map<string, number>();
  knownTimes.set(services, times);
  return times;
}
