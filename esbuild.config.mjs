/** Builds main.js (the plugin) and dist/cli.mjs (the Node door). `--watch` rebuilds, `--quiet` says nothing. */
import { build, context } from 'esbuild';
import { fileURLToPath } from 'node:url';
import manifest from './manifest.json' with { type: 'json' };

const quiet = process.argv.includes('--quiet');

/**
 * gray-matter brings its own js-yaml 3 and an engine that evaluates JavaScript. Neither is ever used: the YAML engine is
 * handed in and every other one is blocked (src/core/frontmatter.ts). They are left out of what is shipped.
 */
const leanGrayMatter = {
  name: 'lean-gray-matter',
  setup({ onResolve }) {
    const nothing = fileURLToPath(new URL('scripts/no-engine.mjs', import.meta.url));
    onResolve({ filter: /^js-yaml$/ }, ({ importer }) => (importer.includes('gray-matter') ? { path: nothing } : undefined));
  },
};

const shared = {
  bundle: true,
  legalComments: 'inline',
  logLevel: quiet ? 'error' : 'info',
  plugins: [leanGrayMatter],
  define: { 'Buffer.from': 'String', eval: 'undefined' },
};

const plugin = {
  ...shared,
  entryPoints: ['src/main.ts'],
  outfile: 'main.js',
  format: 'cjs',
  platform: 'browser',
  target: 'es2022',
  external: ['obsidian'],
  minify: true,
  banner: { js: `/* Related Literature ${manifest.version}, MIT License, Copyright (C) 2026 by the Related Literature contributors */` },
};

const nodeDoor = {
  ...shared,
  entryPoints: ['scripts/cli.mjs'],
  outfile: 'dist/cli.mjs',
  format: 'esm',
  platform: 'node',
  target: 'node20',
  define: { eval: 'undefined' },
  banner: {
    js: "#!/usr/bin/env node\nimport { createRequire } from 'node:module';\nconst require = createRequire(import.meta.url);",
  },
};

const targets = [nodeDoor, plugin];

if (process.argv.includes('--watch')) {
  for (const target of targets) await (await context(target)).watch();
} else {
  await Promise.all(targets.map((target) => build(target)));
}
