/**
 * `npm run bench:topics`: how good topic proposals are, by leaving one note out, on the labelled vaults of the tests, beside
 * three simple rules; and what they cost at 10,000 notes.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { bundling } from '../../scripts/bundling.mjs';

const here = (file) => fileURLToPath(new URL(file, import.meta.url));
const outdir = mkdtempSync(join(tmpdir(), 'related-literature-topics-'));
process.on('exit', () => rmSync(outdir, { recursive: true, force: true }));

const banner = { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" };
const entryPoints = ['topic-quality.ts', 'topic-cost.ts'].map(here);
await build({
  entryPoints,
  outdir,
  ...bundling,
  platform: 'node',
  format: 'esm',
  outExtension: { '.js': '.mjs' },
  banner,
  logLevel: 'error',
});

const { VAULTS, qualityTable } = await import(join(outdir, 'topic-quality.mjs'));
for (const vault of VAULTS) console.log(qualityTable(here('..'), vault).join('\n'));

const { costTable } = await import(join(outdir, 'topic-cost.mjs'));
console.log((await costTable()).join('\n'));
