/** All messages of the command line in English, in one file per part. */
import { boxes, type BoxMessages } from './en/boxes';
import { cache, type CacheMessages } from './en/cache';
import { commands, type CommandMessages } from './en/commands';
import { failures } from './en/failures';
import { general, type CliMessages } from './en/general';
import { setup, type SetupMessages } from './en/setup';

/** The tables of messages that each language has. */
export interface CliTables {
  readonly boxes: BoxMessages;
  readonly cache: CacheMessages;
  readonly commands: CommandMessages;
  readonly failures: Readonly<Record<string, string>>;
  readonly general: CliMessages;
  readonly setup: SetupMessages;
}

/** The English messages. */
export const en: CliTables = { boxes, cache, commands, failures, general, setup };
