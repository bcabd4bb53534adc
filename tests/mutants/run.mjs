/**
 * Breaks the sources on purpose, one break at a time, and looks whether a test sees it. Each break is made in a copy of
 * the tree, which is built there, and the tests that concern it run there up to the first that fails; the work tree is
 * never touched. Tests that fail without any break tell nothing: that is said, and their breaks are left out.
 *
 *     npm run mutants                         all breaks
 *     npm run mutants -- quiet-period QUIET   those whose file or text holds one of these words
 */
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A run that takes longer, in milliseconds, hangs: such a break is seen. */
const LONGEST = 240_000;

/** Said of a break after which no test can begin: it shows nothing. */
const NOT_LOADED = 'no test begins';

/** Properties take the same cases with a break and without. */
const ENVIRONMENT = { ...process.env, SEED: process.env.SEED ?? '20261121', RUNS: process.env.RUNS ?? '1000' };

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '../..');
const words = process.argv.slice(2);

const copy = copyTree();
const untouched = new Map();
const counts = new Map();
try {
  for (const each of listed()) {
    const [what, by] = await outcomeOf(each);
    count(each.file, what);
    console.log(
      `${what.padEnd(8)}${each.file}: ${each.find} => ${each.replace || 'nothing'}${by && `\n        ${by}`}`,
    );
  }
  console.log(['', '| Area | Breaks | Seen |', '|---|---|---|', ...[...counts].sort().map(row)].join('\n'));
  process.exitCode = [...counts.values()].every(({ all, seen }) => all === seen) ? 0 : 1;
} finally {
  rmSync(copy, { recursive: true, force: true });
}

function listed() {
  const files = ['app', 'core'].flatMap((part) => JSON.parse(readFileSync(join(here, `${part}.json`), 'utf8')));
  const all = files.flatMap(({ breaks, ...of }) => breaks.map(([find, replace]) => ({ ...of, find, replace })));
  const isWanted = ({ file, find }) => words.length === 0 || words.some((word) => `${file}: ${find}`.includes(word));
  return all.filter(isWanted);
}

/** Copies what is in the tree, changed or not; the packages are only linked. */
function copyTree() {
  const to = mkdtempSync(join(tmpdir(), 'mutants-'));
  const files = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: root });
  for (const file of files.toString().split('\0').filter(Boolean)) cpSync(join(root, file), join(to, file));
  symlinkSync(join(root, 'node_modules'), join(to, 'node_modules'));
  return to;
}

/** What came of a break, and by which test. */
async function outcomeOf({ file, tests, find, replace }) {
  const path = join(copy, file);
  const text = readFileSync(path, 'utf8');
  const at = text.indexOf(find);
  if (at < 0 || text.includes(find, at + 1)) return ['FAULT', 'not there exactly once'];
  const key = tests.join(' ');
  if (!untouched.has(key)) untouched.set(key, (build(), await failureOf(tests)));
  if (untouched.get(key)) return ['FAULT', `fails without any break: ${untouched.get(key)}`];
  writeFileSync(path, text.slice(0, at) + replace + text.slice(at + find.length));
  try {
    if (!build()) return ['FAULT', 'does not build'];
    const failed = await failureOf(tests);
    return failed === NOT_LOADED ? ['FAULT', failed] : failed ? ['seen', failed] : ['UNSEEN', ''];
  } finally {
    writeFileSync(path, text);
  }
}

function build() {
  return spawnSync(process.execPath, ['esbuild.config.mjs', '--quiet'], { cwd: copy }).status === 0;
}

/** The first test that fails; '' where all pass. */
async function failureOf(tests) {
  const report = join(copy, 'dist/tests.json');
  rmSync(report, { force: true });
  const options = ['run', '--config', 'tests/vitest.config.ts', '--bail', '1', '--no-isolate', '--maxWorkers', '1'];
  const status = await statusOf([join('node_modules', 'vitest', 'vitest.mjs'), ...options, ...tests]);
  if (status === 0) return '';
  if (status === null) return 'it hangs';
  const { testResults } = JSON.parse(readFileSync(report, 'utf8'));
  const failed = testResults.flatMap((each) => each.assertionResults).filter((each) => each.status === 'failed');
  return failed[0]?.fullName ?? NOT_LOADED;
}

/** Runs node in the copy; null where it hangs: then its workers are ended with it. */
function statusOf(options) {
  return new Promise((done) => {
    const child = spawn(process.execPath, options, { cwd: copy, env: ENVIRONMENT, stdio: 'ignore', detached: true });
    const timer = setTimeout(() => process.kill(-child.pid, 'SIGKILL'), LONGEST);
    child.on('close', (code) => (clearTimeout(timer), done(code)));
  });
}

function count(file, what) {
  const [, part, folder] = file.split('/');
  const name = `${part}/${folder}`;
  const { all, seen } = counts.get(name) ?? { all: 0, seen: 0 };
  counts.set(name, { all: all + 1, seen: seen + (what === 'seen' ? 1 : 0) });
}

function row([name, { all, seen }]) {
  return `| ${name} | ${all} | ${seen} |`;
}
