/**
 * The messages of the command line, by part and language. Another language needs a folder of tables and an entry here.
 */
import type { Language } from '../../core/language';
import type { SharedMessages } from '../../core/run/messages/en';
import { SHARED_MESSAGES as SHARED } from '../../core/run/messages/messages';
import { de } from './de';
import { en, type CliTables } from './en';

const TABLES: Readonly<Record<Language, CliTables>> = { de, en };

/** The messages of most commands. */
export const CLI_MESSAGES = inEach(({ general }) => general);

/** The messages of `insert`, `remove` and `undo`. */
export const BOX_MESSAGES = inEach(({ boxes }) => boxes);

/** The messages of `setup`. */
export const SETUP_MESSAGES = inEach(({ setup }) => setup);

/** The messages of `topics`, `repair` and `duplicates`. */
export const COMMAND_MESSAGES = inEach(({ commands }) => commands);

/** The messages about a cache file. */
export const CACHE_MESSAGES = inEach(({ cache }) => cache);

/**
 * The messages that plugin and command line share, with further errors that a disk can report. The refusal of a note
 * that is not text uses these, too.
 */
export const FILE_ERROR_MESSAGES: Readonly<Record<Language, SharedMessages>> = inEach(({ failures }, language) => {
  const shared = SHARED[language];
  return { ...shared, failures: { ...shared.failures, ...failures }, heads: { ...shared.heads, ...failures } };
});

function inEach<T>(pick: (table: CliTables, language: Language) => T): Readonly<Record<Language, T>> {
  return { de: pick(TABLES.de, 'de'), en: pick(TABLES.en, 'en') };
}
