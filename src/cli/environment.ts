/** What a command of the CLI runs in, and how it says what is wrong. */
import type { Language } from '../core/language';
import type { Pace } from '../core/run/note-loop';
import type { RunOptions } from '../core/run/update-vault';
import type { ParseArgs } from './arguments';
import type { Files } from './disk/file-system';
import type { CommonOptions } from './request';
import type { Opened } from './disk/open-vault';

/** How much is said: only what is wrong, or names of notes, too. */
export type Detail = 'quiet' | 'normal' | 'verbose';

/** What the program runs in. */
export interface CliEnvironment {
  readonly files: Files;
  readonly parseArgs: ParseArgs;
  readonly configFolder: string;
  readonly detail?: Detail;
  readonly language: Language;
  readonly version: string;
  /** Another word for each build of the program. */
  readonly build: string;
  /** The time, in milliseconds since 1970. */
  readonly now: () => number;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Ctrl-C, a breath between notes, and progress, which are the terminal's. */
  readonly pace: Pace & Pick<RunOptions, 'memory'>;
}

/** A vault that was opened. */
export type Vault = Extract<Opened, { kind: 'open' }>;

/** How many notes are written at once: each waits for the disk, and the disk for none of them alone. */
const AT_ONCE = 16;

/** What the command line says of the world: another configuration folder, and how much is said. */
export function worldFor({ configFolder, said: detail }: CommonOptions, given: CliEnvironment): CliEnvironment {
  return {
    ...given,
    configFolder: configFolder ?? given.configFolder,
    ...(detail === undefined ? {} : { detail }),
    pace: { ...given.pace, atOnce: AT_ONCE, ...(detail === 'quiet' ? { onProgress: undefined } : {}) },
  };
}

/** What the lines about a run depend on. */
export interface Saying {
  readonly isCheck: boolean;
  /** Whether notes that are as they should be are named. */
  readonly hasNames: boolean;
  readonly isQuiet: boolean;
}

/** Names are printed where nothing is written, and where they are asked for. */
export function sayingOf(isCheck: boolean, { detail }: Pick<CliEnvironment, 'detail'>): Saying {
  const isQuiet = detail === 'quiet';
  return { isCheck, hasNames: !isQuiet && (isCheck || detail === 'verbose'), isQuiet };
}

/** Prints lines; of none nothing. */
export function printLines(lines: readonly string[], { out }: CliEnvironment): void {
  if (lines.length > 0) out(`${lines.join('\n')}\n`);
}

/** Says what is wrong, without control characters; gives the exit status. */
export function complain(problem: string, { err }: CliEnvironment, status = 2): number {
  err(`${problem.replaceAll(/\p{Cc}/gu, ' ')}\n`);
  return status;
}
