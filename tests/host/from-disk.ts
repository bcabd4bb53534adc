/** Files of this machine for a host: a folder as a vault, and the built plugin. The only part that needs Node. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Every file below a folder, by its path in it, with forward slashes. */
export function readVault(folder: string): Record<string, Uint8Array> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = entries.map((entry) => join(entry.parentPath, entry.name)).sort();
  return Object.fromEntries(paths.map((path) => [vaultPath(folder, path), new Uint8Array(readFileSync(path))]));
}

/** The text of a built bundle, such as `main.js`. */
export function readBundle(path: string): string {
  return readFileSync(path, 'utf8');
}

function vaultPath(folder: string, path: string): string {
  return path.slice(join(folder, 'x').length - 1).replaceAll('\\', '/');
}
