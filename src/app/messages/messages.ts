/** The messages in the app's language, which it changes only when it starts: German for German, else English. */
import { getLanguage } from 'obsidian';
import type { Failure } from '../../core/run/host';
import { failureText, refusalText, SHARED_MESSAGES } from '../../core/run/messages/messages';
import { de } from './de';
import { en, type Messages } from './en';

/** The language of the app, as far as the plugin speaks it. */
export const LANGUAGE = getLanguage().toLowerCase().startsWith('de') ? 'de' : 'en';

/** What the plugin says. */
export const messages: Messages = { de, en }[LANGUAGE];

/** The messages that plugin and CLI share. */
export const sharedMessages = SHARED_MESSAGES[LANGUAGE];

/** What an error says. */
export function errorText(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Why a note could not be read or written. */
export function failureMessage(failure: Failure): string {
  if (failure.code === 'changed-meanwhile') return messages.outcome.notSteady;
  return failureText(failure, sharedMessages);
}

/** Why a note is left alone. */
export function refusalMessage(refused: Parameters<typeof refusalText>[0]): string {
  return refusalText(refused, sharedMessages);
}
