/** What the plugin costs in the app, as rows for the table of `npm run bench`: `{ name, milliseconds, limit }`. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { bundling } from '../../scripts/bundling.mjs';

const here = (file) => fileURLToPath(new URL(file, import.meta.url));
const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

const middleOf = (runs) => (of) => median(runs.map(of));

/** The program's own computing between its yields, by the clock. */
function setupRows(middle) {
  return [
    {
      name: 'app: set-up finds what 10,000 cached notes show, own computing, cold',
      milliseconds: middle(({ find }) => find),
      limit: 1000,
    },
    {
      name: 'app: the same with the count of notes that list something',
      milliseconds: middle(({ find, list }) => find + list),
      limit: 1000,
    },
    {
      name: 'app: longest stretch meanwhile',
      milliseconds: middle(({ longest }) => longest),
      limit: 16,
    },
  ];
}

/** Measures in as many fresh processes, so that everything is cold; the middle of them counts. */
export async function appRows(processes = 5) {
  const folder = mkdtempSync(join(tmpdir(), 'related-literature-app-'));
  try {
    const fileOf = (name) => join(folder, `${name}.mjs`);
    const alias = { obsidian: here('app-obsidian.ts') };
    const banner = {
      js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
    };
    await build({
      entryPoints: ['app-cost.ts', 'setup-cost.ts'].map(here),
      outdir: folder,
      outExtension: { '.js': '.mjs' },
      alias,
      banner,
      ...bundling,
      platform: 'node',
      format: 'esm',
      logLevel: 'error',
    });
    const runsOf = (name) =>
      Array.from({ length: processes }, () =>
        JSON.parse(execFileSync(process.execPath, [fileOf(name)], { encoding: 'utf8' })),
      );
    const middle = middleOf(runsOf('app-cost'));
    return [
      {
        name: 'app: note index from 10,000 cached frontmatters, cold (at most 4 structuredClone)',
        milliseconds: middle(({ fill }) => fill),
        limit: Math.round(middle(({ clone }) => clone) * 4),
      },
      { name: 'app: one changed note, 10,000 notes', milliseconds: middle(({ edit }) => edit), limit: 1 },
      {
        name: 'app: longest stretch while the note index fills',
        milliseconds: middle(({ fillStretch }) => fillStretch),
        limit: 16,
      },
      {
        name: 'app: longest stretch of a look at all notes',
        milliseconds: middle(({ lookStretch }) => lookStretch),
        limit: 16,
      },
      {
        name: 'app: preview of 10,000 notes, its rows sorted and filtered',
        milliseconds: middle(({ preview }) => preview),
        limit: 100,
      },
      {
        name: 'app: all notes read for topic proposals',
        milliseconds: middle(({ proposing }) => proposing),
        limit: 5000,
      },
      {
        name: 'app: longest stretch while notes are read for topic proposals',
        milliseconds: middle(({ proposeStretch }) => proposeStretch),
        limit: 16,
      },
      ...setupRows(middleOf(runsOf('setup-cost'))),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.table(await appRows());
