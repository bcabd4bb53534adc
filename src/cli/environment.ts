/** The environment of a CLI command, and the functions for its output. */
import type { Language } from '../core/language';
import type { Pace } from '../core/run/note-loop';
import type { RunOptions } from '../core/run/update-vault';
import type { ParseArgs } from './arguments';
import type { Files } from './disk/file-system';
import type { CommonOptions } from './request';
import type { Opened } from './disk/open-vault';

/** The amount of output: only errors, the usual, or names of notes as well. */
export type Detail = 'quiet' | 'normal' | 'verbose';

/** The environment of the program. */
export interface CliEnvironment {
  readonly files: Files;
  readonly parseArgs: ParseArgs;
  readonly configFolder: string;
  readonly detail?: Detail;
  readonly language: Language;
  readonly version: string;
  /** A string that differs for each build of the program. */
  readonly build: string;
  /** Returns the time in milliseconds since 1970. */
  readonly now: () => number;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** The terminal's part of a run: Ctrl-C, yields between notes, and progress. */
  readonly pace: Pace & Pick<RunOptions, 'memory'>;
}

/** An opened vault. */
export type Vault = Extract<Opened, { kind: 'open' }>;

/** The number of notes written at once, so that their waits for the disk overlap. */
const AT_ONCE = 16;

/**
 * Returns the environment with the options of the command line applied: the configuration folder and the amount of
 * output.
 */
export function worldFor({ configFolder, said: detail }: CommonOptions, given: CliEnvironment): CliEnvironment {
  return {
    ...given,
    configFolder: configFolder ?? given.configFolder,
    ...(detail === undefined ? {} : { detail }),
    pace: { ...given.pace, atOnce: AT_ONCE, ...(detail === 'quiet' ? { onProgress: undefined } : {}) },
  };
}

/** The options of the text output of a run. */
export interface Saying {
  readonly isCheck: boolean;
  /** Whether notes without a problem are named. */
  readonly hasNames: boolean;
  readonly isQuiet: boolean;
}

/** Returns the options of the text output. Names are printed if nothing is written or if requested. */
export function sayingOf(isCheck: boolean, { detail }: Pick<CliEnvironment, 'detail'>): Saying {
  const isQuiet = detail === 'quiet';
  return { isCheck, hasNames: !isQuiet && (isCheck || detail === 'verbose'), isQuiet };
}

/** Prints lines, or nothing if there are none. */
export function printLines(lines: readonly string[], { out }: CliEnvironment): void {
  if (lines.length > 0) out(`${lines.join('\n')}\n`);
}

/** Prints an error without control characters. Returns the exit status. */
export function complain(problem: string, { err }: CliEnvironment, status = 2): number {
  err(`${problem.replaceAll(/\p{Cc}/gu, ' ')}\n`);
  return status;
}
