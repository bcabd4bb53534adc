/** The command line as a user meets it: the built program as a process of its own. */
import { spawn, spawnSync, type ChildProcess, type SpawnOptions } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** The built program; `npm run build` makes it, and `npm test` does that first. */
export const DOOR = join(import.meta.dirname, '../../dist/cli.mjs');

if (!existsSync(DOOR)) throw new Error('dist/cli.mjs is missing: npm run build');

/** What came of a run of the program. */
export interface Ended {
  readonly status: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly out: string;
  readonly err: string;
}

/** The words of the program are English here, whatever the machine speaks. */
const ENVIRONMENT = environmentIn('C.UTF-8');

function environmentIn(locale: string): NodeJS.ProcessEnv {
  return { ...process.env, LC_ALL: locale, NO_COLOR: '1', NODE_OPTIONS: '' };
}

/** Runs the program to its end, in English. */
export function door(...args: readonly string[]): Ended {
  return doorIn('C.UTF-8', ...args);
}

/** Runs the program in the language of a locale. */
export function doorIn(locale: string, ...args: readonly string[]): Ended {
  const options = { encoding: 'utf8', env: environmentIn(locale), maxBuffer: 2 ** 28 } as const;
  const { status, signal, stdout, stderr } = spawnSync(process.execPath, [DOOR, ...args], options);
  return { status, signal, out: stdout, err: stderr };
}

/** Starts the program; `nodeArguments` are Node's own. */
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

/** Runs a line of shell, in which `"$NODE" "$DOOR"` is the program and `$VAULT` the vault. */
export function shell(line: string, vault: string): Promise<Ended> {
  return ended(spawn('bash', ['-c', line], { env: { ...ENVIRONMENT, NODE: process.execPath, DOOR, VAULT: vault } }));
}
