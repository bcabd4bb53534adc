/** The Node door as a user meets it: the built program, run on a folder of its own. */
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const TESTS = join(import.meta.dirname, '..');

/** The built program; `npm test` builds it first. */
export const DOOR = join(TESTS, '..', 'dist', 'cli.mjs');

/** The sample vault. */
export const SAMPLE = join(TESTS, 'vault');

/** What came of a run of the program. */
export interface Outcome {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the program in English. */
export function door(...args: readonly string[]): Outcome {
  return doorIn('C.UTF-8', ...args);
}

/** Runs the program in the language of a locale. */
export function doorIn(locale: string, ...args: readonly string[]): Outcome {
  const env = { ...process.env, LC_ALL: locale, NO_COLOR: '1' };
  return spawnSync(process.execPath, [DOOR, ...args], { encoding: 'utf8', env, maxBuffer: 2 ** 28 });
}

/** The file of a vault's settings, below the vault. */
const DATA = '.obsidian/plugins/related-literature/data.json';

/** Runs a job in a new vault that has settings, the defaults, and is gone afterwards: without any, no box is filled. */
export function inFolder<T>(files: Readonly<Record<string, string | Uint8Array>>, job: (folder: string) => T): T {
  return inNewVault({ [DATA]: '{}', ...files }, job);
}

/** The same with a vault that nobody set up. */
export function inNewVault<T>(files: Readonly<Record<string, string | Uint8Array>>, job: (folder: string) => T): T {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'related-literature-')));
  try {
    for (const [path, content] of Object.entries(files)) put(join(folder, path), content);
    return job(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The same with a copy of the sample vault. */
export function inSample<T>(job: (folder: string) => T): T {
  return inNewVault({}, (folder) => {
    cpSync(SAMPLE, folder, { recursive: true });
    return job(folder);
  });
}

/** Every file of a folder, hidden ones too, but settings without a value, as bytes in Latin-1, which keeps each apart. */
export function contentsOf(folder: string): Readonly<Record<string, string>> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
    statSync(join(folder, path)).isFile(),
  );
  const contents = paths
    .sort()
    .map((path) => [path.replaceAll('\\', '/'), readFileSync(join(folder, path), 'latin1')] as const);
  return Object.fromEntries(contents.filter(([path, content]) => path !== DATA || content !== '{}'));
}

/** The same without the records for undoing, whose names hold the time. */
export function withoutRecords(contents: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(contents).filter(([path]) => !/\/undo-\d+\.jsonl$/.test(path)));
}

function put(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}
