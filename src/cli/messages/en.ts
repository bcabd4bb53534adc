/** All words of the command line in English, a file for each part. */
import { boxes, type BoxMessages } from './en/boxes';
import { cache, type CacheMessages } from './en/cache';
import { commands, type CommandMessages } from './en/commands';
import { failures } from './en/failures';
import { general, type CliMessages } from './en/general';
import { setup, type SetupMessages } from './en/setup';

/** What each language has words for. */
export interface CliTables {
  readonly boxes: BoxMessages;
  readonly cache: CacheMessages;
  readonly commands: CommandMessages;
  readonly failures: Readonly<Record<string, string>>;
  readonly general: CliMessages;
  readonly setup: SetupMessages;
}

/** The English words. */
export const en: CliTables = { boxes, cache, commands, failures, general, setup };
