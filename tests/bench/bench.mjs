/**
 * `npm run bench`: makes its own vaults, runs the built Node door over them, and prints one table. Each time is a ratio to a bare
 * read of the same files in the same runtime, measured in turns; the middle of the pairs counts. `--sizes 1000,10000`,
 * `--pairs 3` and `--vaults-only` make it shorter.
 */
import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { bundling } from '../../scripts/bundling.mjs';
import { appRows } from './app-rows.mjs';
import { sharesIn } from './shares.mjs';
import { makeRealVault } from './real-notes.mjs';
import { makeVault } from './vault.mjs';

const here = (file) => fileURLToPath(new URL(file, import.meta.url));
const DOOR = here('../../dist/cli.mjs');
const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '1000,5000,10000,50000' },
    pairs: { type: 'string', default: '5' },
    'vaults-only': { type: 'boolean', default: false },
  },
});
const sizes = values.sizes.split(',').map(Number);
const pairs = Number(values.pairs);

const folder = mkdtempSync(join(tmpdir(), 'related-literature-bench-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

/** The command line with the names of its functions, by which a profile is read. */
const PROFILED = join(folder, 'profiled.mjs');
const requireForBundled =
  "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);";
await build({
  entryPoints: [here('../../scripts/cli.mjs')],
  outfile: PROFILED,
  ...bundling,
  platform: 'node',
  format: 'esm',
  banner: { js: requireForBundled },
  logLevel: 'error',
});

const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
const timed = (job) => {
  const start = performance.now();
  job();
  return performance.now() - start;
};
const node = (...args) =>
  execFileSync(process.execPath, args, { stdio: 'ignore', env: { ...process.env, PEAK_FILE: join(folder, 'peak') } });

/** Without settings no box would be filled. */
function giveSettings(root) {
  const plugin = join(root, '.obsidian', 'plugins', 'related-literature');
  mkdirSync(plugin, { recursive: true });
  writeFileSync(join(plugin, 'data.json'), '{}');
}

/** A vault on the disk, and how it is read and updated. */
function vaultOf(count, perTopic) {
  const name = `${count}-${perTopic}`;
  const [root, list, cache] = [join(folder, name), join(folder, `${name}.json`), join(folder, `${name}.cache`)];
  const fill = perTopic === 'real' ? makeRealVault : makeVault;
  const make = () => {
    writeFileSync(list, JSON.stringify(fill(root, { count, perTopic })));
    giveSettings(root);
  };
  make();
  return {
    make,
    read: () => node(here('bare-read.mjs'), list),
    update: (...flags) => node(...flags, DOOR, 'update', root),
    cached: () => node(DOOR, 'update', root, '--cache', cache),
    changeOne: () => appendFileSync(JSON.parse(readFileSync(list, 'utf8'))[1], '\n'),
    root,
  };
}

/** What the cache may believe is two seconds old: it is stored, and stored once more with all it knows. */
function fillCache(vault) {
  vault.cached();
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 2100);
  vault.cached();
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
  node('--cpu-prof', '--cpu-prof-dir', profiles, PROFILED, 'update', vault.root);
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
  fillCache(vault);
  row.cached = ratio(vault, vault.cached);
  row.one = ratio(vault, vault.cached, vault.changeOne);
  rmSync(vault.root, { recursive: true });
  return row;
}

async function costs() {
  const entry = ['one-edit.ts', 'pane-keystroke.ts', 'live-keystroke.ts', 'relation-cost.ts'].map(here);
  const outdir = join(folder, 'costs');
  await build({
    entryPoints: entry,
    outdir,
    ...bundling,
    platform: 'node',
    format: 'esm',
    alias: { obsidian: here('app-obsidian.ts') },
    outExtension: { '.js': '.mjs' },
    banner: { js: requireForBundled },
    logLevel: 'error',
  });
  const { oneEdit } = await import(join(outdir, 'one-edit.mjs'));
  const { paneKeystroke } = await import(join(outdir, 'pane-keystroke.mjs'));
  const { liveKeystrokes } = await import(join(outdir, 'live-keystroke.mjs'));
  const { firstUpdates, sharedTagCosts } = await import(join(outdir, 'relation-cost.mjs'));
  return [oneEdit(), paneKeystroke(), ...liveKeystrokes(), ...sharedTagCosts(), ...firstUpdates()];
}

const times = ({ ratio: times, milliseconds }) => `${times.toFixed(2)} (${(milliseconds / 1000).toFixed(2)} s)`;
const parts = ({ reading, yaml, relations, writing, rest }) =>
  `${reading} / ${yaml} / ${relations} / ${writing} / ${rest}`;

const rows = sizes.flatMap((count) => [
  measure(count, 12, `${count.toLocaleString('en')} notes of 6 kB`),
  measure(count, 'real', `${count.toLocaleString('en')} notes as real ones`),
]);
if (sizes.includes(10_000)) rows.push(measure(10_000, 5_000, '10,000 notes, 5,000 to a topic'));

console.log(
  `Ratio to a bare read of the same files, middle of ${pairs} pairs; shares of the time in per cent: reading / YAML / relations / writing / rest.\n`,
);
console.log(
  '| vault | cold, nothing changes | the same with a cache | with a cache, one note changed | first fill | shares, nothing changes | shares, first fill | peak memory |',
);
console.log('|---|---|---|---|---|---|---|---|');
for (const { label, same, cached, one, fill, sameShares, fillShares, peak: megabytes } of rows) {
  console.log(
    `| ${label} | ${times(same)} | ${times(cached)} | ${times(one)} | ${times(fill)} | ${parts(sameShares)} | ${parts(fillShares)} | ${megabytes} MB |`,
  );
}
const [small, large] = [10_000, 50_000].map((count) => rows[sizes.indexOf(count) * 2]);
if (small !== undefined && large !== undefined)
  console.log(
    `\nGrowth from 10,000 to 50,000 notes, nothing changes: ${(large.same.milliseconds / small.same.milliseconds).toFixed(2)} times.`,
  );
if (values['vaults-only']) process.exit();
console.log('\n| our own computing | median | at most |');
console.log('|---|---|---|');
for (const { name, milliseconds, limit } of [...(await costs()), ...(await appRows())])
  console.log(`| ${name} | ${milliseconds.toFixed(3)} ms | ${limit} ms |`);
