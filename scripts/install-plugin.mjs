/** `npm run install-plugin -- <vault>`: copies the built plugin into a vault; its settings (data.json) stay as they are. */
import { copyFileSync, mkdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const FILES = ['main.js', 'manifest.json', 'styles.css'];
const vault = process.argv[2];

const isFolder = (path) => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;

function install(folder) {
  const config = join(folder, '.obsidian');
  if (!isFolder(folder)) return refuse(`There is no folder "${folder}".`);
  if (!isFolder(config)) return refuse(`"${folder}" is no vault: it has no folder .obsidian. Open it in Obsidian once, then come back.`);
  const target = join(config, 'plugins', 'related-literature');
  mkdirSync(target, { recursive: true });
  for (const file of FILES) copyFileSync(join(root, file), join(target, file));
  console.log(`The plugin is in ${target}.

Now, in Obsidian:
  1. Settings > Community plugins: turn on community plugins, if they are off.
  2. Press the reload button beside "Installed plugins", then switch on "Related Literature".
  3. Open an article and run the command "Related Literature: Update related notes" (Ctrl/Cmd + P).`);
  return 0;
}

function refuse(why) {
  console.error(why);
  return 2;
}

try {
  process.exitCode = vault === undefined ? refuse('Name the vault: npm run install-plugin -- "/path/to/your/vault"') : install(resolve(vault));
} catch (error) {
  process.exitCode = refuse(`The plugin could not be copied: ${error.message}`);
}
