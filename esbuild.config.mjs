/**
 * Builds `main.js` (the plugin) and `dist/cli.mjs` (the command line).
 * `--quiet` prints errors only. `--dev <vault>` rebuilds the plugin with a source map into that vault on every change.
 */
import { build, context } from 'esbuild';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import manifest from './manifest.json' with { type: 'json' };
import { bundling } from './scripts/bundling.mjs';
import { copyFiles, pluginFolder } from './scripts/plugin-folder.mjs';
import { licenceNotice } from './scripts/licence-notice.mjs';

const quiet = process.argv.includes('--quiet');
const devAt = process.argv.indexOf('--dev');

const shared = {
  ...bundling,
  minify: true,
  legalComments: 'none',
  metafile: true,
  charset: 'utf8',
  logLevel: quiet ? 'error' : 'info',
};

const year = 2026;
const owners = `Copyright (C) ${year} by the Related Literature contributors`;
const credit = `/* Related Literature ${manifest.version}, MIT License, ${owners} */`;

const plugin = {
  ...shared,
  entryPoints: ['src/main.ts'],
  outfile: 'main.js',
  format: 'cjs',
  platform: 'browser',
  target: 'es2022',
  external: ['obsidian'],
  banner: { js: credit },
};

const shebang = '#!/usr/bin/env node';
const requireForBundled =
  "import { createRequire } from 'node:module';\nconst require = createRequire(import.meta.url);";

const cli = {
  ...shared,
  entryPoints: ['scripts/cli.mjs'],
  outfile: 'dist/cli.mjs',
  format: 'esm',
  platform: 'node',
  target: 'node20',
  banner: { js: [shebang, credit, requireForBundled].join('\n') },
};

/** Puts the licence notices of what was bundled behind a bundle. */
function appendNotices({ metafile }) {
  const [[file, { inputs }]] = Object.entries(metafile.outputs);
  writeFileSync(file, readFileSync(file, 'utf8') + licenceNotice(Object.keys(inputs), 'LICENSE'));
}

/** Rebuilds the plugin into a vault until it is stopped. Settings in the vault stay as they are. */
async function develop(vault) {
  const folder = pluginFolder(vault);
  copyFiles(folder, ['manifest.json', 'styles.css']);
  const outfile = join(folder, 'main.js');
  await (
    await context({ ...plugin, outfile, minify: false, sourcemap: 'inline', metafile: false, logLevel: 'info' })
  ).watch();
}

if (devAt >= 0) await develop(process.argv[devAt + 1]);
else for (const result of await Promise.all([build(cli), build(plugin)])) appendNotices(result);
