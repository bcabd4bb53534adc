/** The words of the command line, by part and language. A further language is a folder of tables and a line here. */
import type { Language } from '../../core/language';
import type { SharedMessages } from '../../core/run/messages/en';
import { SHARED_MESSAGES as SHARED } from '../../core/run/messages/messages';
import { de } from './de';
import { en, type CliTables } from './en';

const TABLES: Readonly<Record<Language, CliTables>> = { de, en };

/** The sentences of most commands. */
export const CLI_MESSAGES = inEach(({ general }) => general);

/** The words of insert, remove and undo. */
export const BOX_MESSAGES = inEach(({ boxes }) => boxes);

/** The words of setup. */
export const SETUP_MESSAGES = inEach(({ setup }) => setup);

/** The words of topics, repair and duplicates. */
export const COMMAND_MESSAGES = inEach(({ commands }) => commands);

/** The words about a cache file. */
export const CACHE_MESSAGES = inEach(({ cache }) => cache);

/** The words that plugin and CLI share, with what a disk can report besides, of a note that is no text, too. */
export const FILE_ERROR_MESSAGES: Readonly<Record<Language, SharedMessages>> = inEach(({ failures }, language) => {
  const shared = SHARED[language];
  return { ...shared, failures: { ...shared.failures, ...failures }, heads: { ...shared.heads, ...failures } };
});

function inEach<T>(pick: (table: CliTables, language: Language) => T): Readonly<Record<Language, T>> {
  return { de: pick(TABLES.de, 'de'), en: pick(TABLES.en, 'en') };
}
