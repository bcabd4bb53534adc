/** All messages of the command line in German, in one file per part. */
import { boxes } from './de/boxes';
import { cache } from './de/cache';
import { commands } from './de/commands';
import { failures } from './de/failures';
import { general } from './de/general';
import { setup } from './de/setup';
import type { CliTables } from './en';

/** The German messages. */
export const de: CliTables = { boxes, cache, commands, failures, general, setup };
