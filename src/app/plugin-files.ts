/** Files that are no notes: the path of one in the plugin's own folder, the text of one that need not be there. */
import type { App, DataAdapter, PluginManifest } from 'obsidian';

/** The app tells the folder; where it does not, it is the usual one. */
export function pluginFile({ vault }: App, { dir, id }: PluginManifest, name: string): string {
  return `${dir ?? `${vault.configDir}/plugins/${id}`}/${name}`;
}

/** The text of a file, or null where there is none. */
export async function readIfThere(adapter: DataAdapter, path: string): Promise<string | null> {
  return (await adapter.exists(path)) ? adapter.read(path) : null;
}
