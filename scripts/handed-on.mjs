/**
 * An esbuild plugin: what the bundle needs of Obsidian and of gray-matter, asked for once and handed on by name. Without it
 * every file that imports from Obsidian asks anew and goes through what it got at every use, and gray-matter, which is no ES
 * module, comes with lines that make it look like one.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const IMPORT = /^import \{([^}]*)\} from 'obsidian';$/gm;

/** The plugin for the sources below a folder. */
export const handedOn = (folder) => ({
  name: 'handed-on',
  setup({ onResolve, onLoad }) {
    const contents = {
      obsidian: () => `export const { ${importedBelow(folder).join(', ')} } = require('obsidian');`,
      'gray-matter': () => `export default require('gray-matter');`,
    };
    onResolve({ filter: /^(obsidian|gray-matter)$/, namespace: 'file' }, ({ path }) => ({ path, namespace: 'handed-on' }));
    onLoad({ filter: /./, namespace: 'handed-on' }, ({ path }) => ({ contents: contents[path](), resolveDir: '.' }));
  },
});

/** The names of values; types are gone from a bundle. */
function importedBelow(folder) {
  const files = readdirSync(folder, { recursive: true }).filter((file) => file.endsWith('.ts'));
  const lists = files.flatMap((file) => [...readFileSync(join(folder, file), 'utf8').matchAll(IMPORT)].map(([, list]) => list));
  const names = lists.join().split(',').map((name) => name.trim()).filter((name) => name !== '' && !name.startsWith('type '));
  return [...new Set(names)].sort();
}
