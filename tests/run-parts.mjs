/**
 * `npm run vitest`: runs the tests in five processes at once and adds their counts up in dist/tests.json. In a process
 * of its own a part loads its modules and jsdom once, where Vitest's own workers do so again for each file. Arguments
 * go to each process.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const here = import.meta.dirname;
const dist = join(here, '..', 'dist');
const vitest = join(dirname(createRequire(import.meta.url).resolve('vitest/package.json')), 'vitest.mjs');

/** The slowest parts are divided once more. */
const PARTS = [
  ['app', '--shard=1/2'],
  ['app', '--shard=2/2'],
  ['cli', '--shard=1/2'],
  ['cli', '--shard=2/2'],
  ['rest'],
];

const choice = process.argv.slice(2);
/** A part without tests is a fault, but where the arguments choose some. */
const chosen = choice.length === 0 ? [] : ['--passWithNoTests', ...choice];

/** Resolves to the counts of a part. One that wrote none has failed as a whole. */
function run([part, ...flags], index) {
  const counts = join(dist, `tests-${index}.json`);
  rmSync(counts, { force: true });
  const config = ['--config', join(here, 'vitest.config.ts')];
  const child = spawn(process.execPath, [vitest, 'run', ...config, ...flags, ...chosen], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, PART: part, COUNTS: counts },
  });
  return new Promise((resolve) => {
    child.on('close', (status) => resolve({ status, ...countsIn(counts) }));
  });
}

function countsIn(file) {
  try {
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(file, 'utf8'));
    return { numPassedTests, numFailedTests };
  } catch {
    return { numPassedTests: 0, numFailedTests: 1 };
  }
}

mkdirSync(dist, { recursive: true });
const results = await Promise.all(PARTS.map(run));
const sum = (key) => results.reduce((total, result) => total + result[key], 0);
const all = { numPassedTests: sum('numPassedTests'), numFailedTests: sum('numFailedTests') };
writeFileSync(join(dist, 'tests.json'), JSON.stringify(all));
console.log(`${all.numPassedTests} passed, ${all.numFailedTests} failed`);
process.exit(results.every(({ status }) => status === 0) ? 0 : 1);
