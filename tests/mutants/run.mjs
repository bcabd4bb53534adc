/**
 * Breaks the sources on purpose, one break at a time, and looks whether a test sees it. Each break is made in a copy of
 * the tree, which is built there, and the tests that concern it run there; the work tree is never touched.
 *
 *     npm run mutants                      all breaks
 *     npm run mutants -- quiet-period     those in files whose path holds this
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A run that takes longer, in milliseconds, hangs: such a break is seen. */
const LONGEST = 240_000;

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '../..');
const wanted = process.argv[2] ?? '';

const listed = ['app', 'core'].flatMap((part) => JSON.parse(readFileSync(join(here, `${part}.json`), 'utf8')));
const breaks = listed
  .filter(({ file }) => file.includes(wanted))
  .flatMap(({ file, tests, breaks }) => breaks.map(([find, replace]) => ({ file, tests, find, replace })));

const copy = copyTree();
process.exitCode = 1;
try {
  const tests = [...new Set(breaks.flatMap((each) => each.tests))];
  if (!build() || !pass(tests, 'inherit')) throw new Error('The tests fail without any break.');
  const unseen = breaks.filter((each) => !isSeen(each));
  console.log(`${breaks.length} breaks, ${breaks.length - unseen.length} seen`);
  process.exitCode = unseen.length === 0 ? 0 : 1;
} finally {
  rmSync(copy, { recursive: true, force: true });
}

/** Copies what is in the tree, changed or not; the packages are only linked. */
function copyTree() {
  const to = mkdtempSync(join(tmpdir(), 'mutants-'));
  const files = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: root });
  for (const file of files.toString().split('\0').filter(Boolean)) cpSync(join(root, file), join(to, file));
  symlinkSync(join(root, 'node_modules'), join(to, 'node_modules'));
  return to;
}

function isSeen({ file, tests, find, replace }) {
  const path = join(copy, file);
  const text = readFileSync(path, 'utf8');
  const at = text.indexOf(find);
  if (at < 0 || text.includes(find, at + 1)) throw new Error(`${file}: not there exactly once: ${find}`);
  writeFileSync(path, text.slice(0, at) + replace + text.slice(at + find.length));
  try {
    if (!build()) throw new Error(`${file}: does not build with: ${replace}`);
    const seen = !pass(tests);
    console.log(`${seen ? 'seen  ' : 'UNSEEN'} ${file}: ${find} => ${replace === '' ? 'nothing' : replace}`);
    return seen;
  } finally {
    writeFileSync(path, text);
  }
}

function build() {
  return spawnSync(process.execPath, ['esbuild.config.mjs', '--quiet'], { cwd: copy }).status === 0;
}

function pass(tests, stdio = 'ignore') {
  const options = ['run', '--config', 'tests/vitest.config.ts', '--bail', '1'];
  const vitest = join('node_modules', 'vitest', 'vitest.mjs');
  const run = spawnSync(process.execPath, [vitest, ...options, ...tests], { cwd: copy, timeout: LONGEST, stdio });
  return run.status === 0;
}
