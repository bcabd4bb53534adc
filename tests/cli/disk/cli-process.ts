/** The built Node door as a process of its own, over real folders. */
import { spawn, type ChildProcess, type SpawnOptions } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

/** The built door; `npm run build` makes it, and `npm test` does that first. */
export const DOOR = join(import.meta.dirname, '../../../dist/cli.mjs');

if (!existsSync(DOOR)) throw new Error('dist/cli.mjs is missing: npm run build');

/** What a process came to. */
export interface Ended {
  readonly status: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly out: string;
  readonly err: string;
}

/** The words of the door are English here, whatever the machine speaks. */
const ENVIRONMENT = { ...process.env, LC_ALL: 'C.UTF-8', NODE_OPTIONS: '' };

/** Starts the door; `nodeArguments` are Node's own. */
export function start(
  args: readonly string[],
  options: SpawnOptions = {},
  nodeArguments: readonly string[] = [],
): ChildProcess {
  return spawn(process.execPath, [...nodeArguments, DOOR, ...args], { env: ENVIRONMENT, ...options });
}

/** Waits for the end of a process. */
export function ended(child: ChildProcess): Promise<Ended> {
  let out = '';
  let err = '';
  child.stdout?.setEncoding('utf8').on('data', (text: string) => (out += text));
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (err += text));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (status, signal) => resolve({ status, signal, out, err }));
  });
}

/** Runs the door to its end. */
export function door(
  args: readonly string[],
  options: SpawnOptions = {},
  nodeArguments: readonly string[] = [],
): Promise<Ended> {
  return ended(start(args, options, nodeArguments));
}

/** Runs a line of shell, in which `"$NODE" "$DOOR"` is the door and `$VAULT` the vault. */
export function shell(line: string, vault: string): Promise<Ended> {
  return ended(spawn('bash', ['-c', line], { env: { ...ENVIRONMENT, NODE: process.execPath, DOOR, VAULT: vault } }));
}

/** An empty folder that is gone when the test is over. */
export function emptyFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'related-literature-')));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** The settings that every vault has here: without any, no box is filled. */
const SETTINGS = ['.obsidian/plugins/related-literature/data.json', '{}'] as const;

/** A folder with these notes in it. */
export function vaultWith(notes: Iterable<readonly [string, string | Uint8Array]>, folder = emptyFolder()): string {
  for (const [path, text] of [SETTINGS, ...notes]) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

/** All files of a folder by path, hidden ones but the settings too; links are not followed. */
export function filesIn(folder: string): ReadonlyMap<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = entries.map((entry) => join(entry.parentPath, entry.name)).sort();
  const files = paths.map((path) => [path.slice(folder.length + 1), readFileSync(path, 'utf8')] as const);
  return new Map(files.filter(([path]) => path !== SETTINGS[0]));
}
