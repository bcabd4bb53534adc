/** What a command of the CLI runs in, and how it says what is wrong. */
import type { Language } from '../core/language';
import type { RunOptions } from '../core/run/update-vault';
import type { ParseArgs } from './arguments';
import type { Files } from './disk/file-system';
import type { Opened } from './disk/open-vault';

/** What the program runs in. */
export interface CliEnvironment {
  readonly files: Files;
  readonly parseArgs: ParseArgs;
  readonly configFolder: string;
  readonly language: Language;
  readonly version: string;
  /** Another word for each build of the program. */
  readonly build: string;
  /** The time, in milliseconds since 1970. */
  readonly now: () => number;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Ctrl-C, a breath between notes, and progress, which are the terminal's. */
  readonly pace: Pick<RunOptions, 'isStopped' | 'yieldIfDue' | 'onProgress' | 'memory'>;
}

/** A vault that was opened. */
export type Vault = Extract<Opened, { kind: 'open' }>;

/** Says what is wrong, without control characters; gives the exit status. */
export function complain(problem: string, { err }: CliEnvironment, status = 2): number {
  err(`${problem.replaceAll(/\p{Cc}/gu, ' ')}\n`);
  return status;
}
