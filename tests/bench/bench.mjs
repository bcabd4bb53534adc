/**
 * `npm run bench`: makes its own vaults, runs the built Node door over them, and prints one table. Each time is a ratio to a bare
 * read of the same files in the same runtime, measured in turns; the middle of the pairs counts. `--sizes 1000,10000` and
 * `--pairs 3` make it shorter.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { appRows } from './app-rows.mjs';
import { sharesIn } from './shares.mjs';
import { makeVault } from './vault.mjs';

const here = (file) => fileURLToPath(new URL(file, import.meta.url));
const DOOR = here('../../dist/cli.mjs');
const { values } = parseArgs({
  options: { sizes: { type: 'string', default: '1000,5000,10000,50000' }, pairs: { type: 'string', default: '5' } },
});
const sizes = values.sizes.split(',').map(Number);
const pairs = Number(values.pairs);

const folder = mkdtempSync(join(tmpdir(), 'related-literature-bench-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
const timed = (job) => {
  const start = performance.now();
  job();
  return performance.now() - start;
};
const node = (...args) =>
  execFileSync(process.execPath, args, { stdio: 'ignore', env: { ...process.env, PEAK_FILE: join(folder, 'peak') } });

/** A vault on the disk, and how it is read and updated. */
function vaultOf(count, perTopic) {
  const root = join(folder, `${count}-${perTopic}`);
  const list = join(folder, `${count}-${perTopic}.json`);
  const make = () => writeFileSync(list, JSON.stringify(makeVault(root, { count, perTopic })));
  make();
  return {
    make,
    read: () => node(here('bare-read.mjs'), list),
    update: (...flags) => node(...flags, DOOR, 'update', root),
    root,
  };
}

/** The middle of the ratios of job to bare read, each pair measured one after the other; `before` is not measured. */
function ratio(vault, job, before = () => undefined) {
  vault.read();
  const measured = Array.from({ length: pairs }, () => {
    before();
    return { bare: timed(vault.read), ours: timed(job) };
  });
  return {
    ratio: median(measured.map(({ bare, ours }) => ours / bare)),
    milliseconds: median(measured.map(({ ours }) => ours)),
  };
}

function profile(vault) {
  const profiles = join(folder, 'profiles');
  vault.update('--cpu-prof', '--cpu-prof-dir', profiles);
  const [file] = readdirSync(profiles);
  const shares = sharesIn(join(profiles, file));
  rmSync(profiles, { recursive: true });
  return shares;
}

function peak(vault) {
  vault.update('--import', here('peak-memory.mjs'));
  return Math.round(Number(readFileSync(join(folder, 'peak'), 'utf8')) / 1024);
}

function measure(count, perTopic, label) {
  const vault = vaultOf(count, perTopic);
  const fill = ratio(vault, () => vault.update(), vault.make);
  vault.make();
  const fillShares = profile(vault);
  const same = ratio(vault, () => vault.update());
  const row = { label, same, fill, fillShares, sameShares: profile(vault), peak: peak(vault) };
  rmSync(vault.root, { recursive: true });
  return row;
}

async function costs() {
  const entry = ['one-edit.ts', 'pane-keystroke.ts', 'relation-cost.ts'].map(here);
  const outdir = join(folder, 'costs');
  await build({
    entryPoints: entry,
    outdir,
    bundle: true,
    platform: 'node',
    format: 'esm',
    external: ['obsidian'],
    outExtension: { '.js': '.mjs' },
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
    logLevel: 'error',
  });
  const { oneEdit } = await import(join(outdir, 'one-edit.mjs'));
  const { paneKeystroke } = await import(join(outdir, 'pane-keystroke.mjs'));
  const { firstUpdate, sharedTagCosts } = await import(join(outdir, 'relation-cost.mjs'));
  return [oneEdit(), paneKeystroke(), ...sharedTagCosts(), firstUpdate()];
}

const times = ({ ratio: times, milliseconds }) => `${times.toFixed(2)} (${(milliseconds / 1000).toFixed(2)} s)`;
const parts = ({ reading, yaml, relations, writing, rest }) =>
  `${reading} / ${yaml} / ${relations} / ${writing} / ${rest}`;

const rows = sizes.map((count) => measure(count, 12, `${count.toLocaleString('en')} notes`));
if (sizes.includes(10_000)) rows.push(measure(10_000, 5_000, '10,000 notes, 5,000 to a topic'));

console.log(
  `Ratio to a bare read of the same files, middle of ${pairs} pairs; shares of the time in per cent: reading / YAML / relations / writing / rest.\n`,
);
console.log('| vault | nothing changes | first fill | shares, nothing changes | shares, first fill | peak memory |');
console.log('|---|---|---|---|---|---|');
for (const { label, same, fill, sameShares, fillShares, peak: megabytes } of rows) {
  console.log(
    `| ${label} | ${times(same)} | ${times(fill)} | ${parts(sameShares)} | ${parts(fillShares)} | ${megabytes} MB |`,
  );
}
const [small, large] = [10_000, 50_000].map((count) => rows[sizes.indexOf(count)]);
if (small !== undefined && large !== undefined)
  console.log(
    `\nGrowth from 10,000 to 50,000 notes, nothing changes: ${(large.same.milliseconds / small.same.milliseconds).toFixed(2)} times.`,
  );
console.log('\n| our own computing | median | at most |');
console.log('|---|---|---|');
for (const { name, milliseconds, limit } of [...(await costs()), ...(await appRows())])
  console.log(`| ${name} | ${milliseconds.toFixed(3)} ms | ${limit} ms |`);
