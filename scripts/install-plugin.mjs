/**
 * Copies the built plugin into a vault: `npm run install-plugin -- <vault>`. The vault's settings (data.json) are kept.
 */
import { copyFiles, pluginFolder } from './plugin-folder.mjs';

const vault = process.argv[2];

function install(folder) {
  const target = pluginFolder(folder);
  copyFiles(target, ['main.js', 'manifest.json', 'styles.css']);
  console.log(`The plugin is in ${target}.

Now, in Obsidian:
  1. Settings > Community plugins: turn on community plugins, if they are off.
  2. Press the reload button beside "Installed plugins", then switch on "Related Literature".
  3. Open an article and run the command "Related Literature: Update related notes" (Ctrl/Cmd + P).`);
}

function refuse(why) {
  console.error(why);
  process.exitCode = 2;
}

try {
  if (vault === undefined) refuse('Name the vault: npm run install-plugin -- "/path/to/your/vault"');
  else install(vault);
} catch (error) {
  refuse(/^(There is no|")/.test(error.message) ? error.message : `The plugin could not be copied: ${error.message}`);
}
