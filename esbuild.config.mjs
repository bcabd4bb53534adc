/** Builds main.js (the plugin) and dist/cli.mjs (the Node door). `--watch` rebuilds, `--quiet` says nothing. */
import { build, context } from 'esbuild';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { minify } from 'terser';
import manifest from './manifest.json' with { type: 'json' };
import { withArrows } from './scripts/arrows.mjs';
import { handedOn } from './scripts/handed-on.mjs';
import { INNER_NAMES } from './scripts/inner-names.mjs';
import { licenceNotice } from './scripts/licence-notice.mjs';

const quiet = process.argv.includes('--quiet');

const standIn = (file) => ({ path: fileURLToPath(new URL(`scripts/${file}.cjs`, import.meta.url)) });

/**
 * What gray-matter brings along and is never used here is not shipped: its own js-yaml 3 and the engines that evaluate
 * code (the YAML engine is handed in), its writer and its sections (src/core/frontmatter.ts only reads). For kind-of, of
 * which it needs next to nothing, a line stands in, and one for what leaves a head as it is: no excerpt is asked for, and no
 * byte order mark comes so far.
 */
const lean = {
  name: 'lean',
  setup({ onResolve }) {
    const standIns = { 'kind-of': 'kind-of', './lib/excerpt': 'as-it-is', 'strip-bom-string': 'as-it-is' };
    const filter = /^js-yaml$|^section-matter$|^kind-of$|^strip-bom-string$|\/stringify$|\/engines$|\/excerpt$/;
    onResolve({ filter }, ({ importer, path }) => {
      if (!importer.includes('gray-matter')) return undefined;
      return standIn(standIns[path] ?? 'never-used');
    });
  },
};

/** Loaded when first asked for: most runs need neither, and a run over a small vault is over before they would stand. */
const late = {
  name: 'late',
  setup({ onResolve }) {
    onResolve({ filter: /^(?:yaml|cli-progress)$/ }, ({ importer, path }) => (importer.endsWith('-late.cjs') ? undefined : standIn(`${path}-late`)));
  },
};

const shared = {
  bundle: true,
  legalComments: 'none',
  metafile: true,
  logLevel: quiet ? 'error' : 'info',
  plugins: [lean],
  charset: 'utf8',
  define: { 'Buffer.from': 'String' },
};

const plugin = {
  ...shared,
  plugins: [lean, handedOn('src')],
  stdin: { contents: "import plugin from './src/main'; module.exports = { default: plugin };", resolveDir: '.' },
  logOverride: { 'commonjs-variable-in-esm': 'silent' },
  banner: { js: '"use strict";' },
  outfile: 'main.js',
  format: 'cjs',
  platform: 'browser',
  target: 'es2022',
  external: ['obsidian'],
  minify: true,
};

const banner = `/* Related Literature ${manifest.version}, MIT License, Copyright (C) 2026 by the Related Literature contributors */`;

const nodeDoor = {
  ...shared,
  entryPoints: ['scripts/cli.mjs'],
  outfile: 'dist/cli.mjs',
  format: 'esm',
  platform: 'node',
  target: 'node20',
  minifyWhitespace: true,
  minifySyntax: true,
  plugins: [lean, late],
  banner: {
    js: "#!/usr/bin/env node\nimport { createRequire } from 'node:module';\nconst require = createRequire(import.meta.url);",
  },
};

const targets = [nodeDoor, plugin];

/** Makes the plugin smaller once more, and puts the licence notices behind a bundle. */
async function finish({ metafile }) {
  const [[file, { inputs }]] = Object.entries(metafile.outputs);
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, (file === plugin.outfile ? await smaller(text) : text) + licenceNotice(Object.keys(inputs), 'LICENSE'));
}

/** What arrows, shorter names and terser save beyond esbuild. Each assumes something of the code (arrows.mjs and inner-names.mjs say what); the tests load the result. */
async function smaller(text) {
  const mangle = { properties: { regex: new RegExp(`^(?:${INNER_NAMES.join('|')})$`), builtins: true } };
  const options = { ecma: 2020, toplevel: true, mangle, compress: { passes: 3, hoist_funs: true, inline: 0, unsafe_arrows: true }, format: { preamble: banner } };
  const { code } = await minify(withArrows(text), options);
  return `${code}\n`;
}

if (process.argv.includes('--watch')) {
  for (const target of targets) await (await context(target)).watch();
} else {
  const results = await Promise.all(targets.map((target) => build(target)));
  await Promise.all(results.map(finish));
}
