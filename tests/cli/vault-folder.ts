/** Vaults in real folders, gone when a test is over. */
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
import { onTestFinished } from 'vitest';

/** The sample vault. */
export const SAMPLE = join(import.meta.dirname, '..', 'vault');

/** The file of a vault's settings, below the vault. */
const DATA = '.obsidian/plugins/related-literature/data.json';

/** Runs a job in a new vault that has settings, the defaults, and is gone afterwards: without any, no box is filled. */
export function inFolder<T>(files: Readonly<Record<string, string | Uint8Array>>, job: (folder: string) => T): T {
  return inNewVault({ [DATA]: '{}', ...files }, job);
}

/** The same with a vault that nobody set up. */
export function inNewVault<T>(files: Readonly<Record<string, string | Uint8Array>>, job: (folder: string) => T): T {
  const folder = newFolder();
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

/** An empty folder that is gone when the test is over. */
export function emptyFolder(): string {
  const folder = newFolder();
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A folder with these notes in it, and with settings, the defaults. */
export function vaultWith(notes: Iterable<readonly [string, string | Uint8Array]>, folder = emptyFolder()): string {
  for (const [path, text] of [[DATA, '{}'] as const, ...notes]) put(join(folder, path), text);
  return folder;
}

/** All files of a folder by path, hidden ones but the settings too; links are not followed. */
export function filesIn(folder: string): ReadonlyMap<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = entries.map((entry) => join(entry.parentPath, entry.name)).sort();
  const files = paths.map((path) => [path.slice(folder.length + 1), readFileSync(path, 'utf8')] as const);
  return new Map(files.filter(([path]) => path !== DATA));
}

function newFolder(): string {
  return realpathSync(mkdtempSync(join(tmpdir(), 'related-literature-')));
}

function put(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}
