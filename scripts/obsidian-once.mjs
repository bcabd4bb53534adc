/**
 * An esbuild plugin: the bundle asks for Obsidian once, in a module that hands on the values which the sources import.
 * Without it every file that imports from Obsidian asks anew, and goes through what it got at every use.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const IMPORT = /^import \{([^}]*)\} from 'obsidian';$/gm;

/** The plugin for the sources below a folder. */
export const obsidianOnce = (folder) => ({
  name: 'obsidian-once',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^obsidian$/, namespace: 'file' }, ({ path }) => ({ path, namespace: 'once' }));
    onLoad({ filter: /./, namespace: 'once' }, () => ({ contents: `export const { ${importedBelow(folder).join(', ')} } = require('obsidian');` }));
  },
});

/** The names of values; types are gone from a bundle. */
function importedBelow(folder) {
  const files = readdirSync(folder, { recursive: true }).filter((file) => file.endsWith('.ts'));
  const lists = files.flatMap((file) => [...readFileSync(join(folder, file), 'utf8').matchAll(IMPORT)].map(([, list]) => list));
  const names = lists.join().split(',').map((name) => name.trim()).filter((name) => name !== '' && !name.startsWith('type '));
  return [...new Set(names)].sort();
}
