/** The name of a file in the plugin's own folder -> its path in the vault. */
import type { App, PluginManifest } from 'obsidian';

/** The app tells the folder; where it does not, it is the usual one. */
export function pluginFile({ vault }: App, { dir, id }: PluginManifest, name: string): string {
  return `${dir ?? `${vault.configDir}/plugins/${id}`}/${name}`;
}
