/** Paths and texts of files that are not notes. */
import type { App, DataAdapter, PluginManifest } from 'obsidian';

/** Returns the path of a file in the plugin's folder. Where the manifest has no folder, the usual one is taken. */
export function pluginFile({ vault }: App, { dir, id }: PluginManifest, name: string): string {
  return `${dir ?? `${vault.configDir}/plugins/${id}`}/${name}`;
}

/** Reads a file. Resolves to null if it does not exist. */
export async function readIfThere(adapter: DataAdapter, path: string): Promise<string | null> {
  return (await adapter.exists(path)) ? adapter.read(path) : null;
}
