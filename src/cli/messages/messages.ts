/** The sentences of the command line, one table a language. */
import type { Language } from '../../core/language';
import { de } from './de';
import { en, type CliMessages } from './en';

/** The sentences of each language. */
export const CLI_MESSAGES: Readonly<Record<Language, CliMessages>> = { de, en };
