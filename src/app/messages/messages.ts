/**
 * Selects the messages in Obsidian's language, which changes only at its start: German for German, otherwise English.
 */
import { getLanguage } from 'obsidian';
import type { Failure } from '../../core/run/host';
import { whyOutside, type OutsideContext } from '../../core/note/scope';
import type { SettingProblem } from '../../core/settings/settings';
import { failureText, problemsText, problemText, refusalText, SHARED_MESSAGES } from '../../core/run/messages/messages';
import { de } from './de';
import { en, type Messages } from './en';

/** The language of the messages. */
export const LANGUAGE = getLanguage().toLowerCase().startsWith('de') ? 'de' : 'en';

/** The messages in that language. */
export const messages: Messages = { de, en }[LANGUAGE];

/** The messages that plugin and command line share. */
export const sharedMessages = SHARED_MESSAGES[LANGUAGE];

const labels = new Map<string, string>([
  ...Object.entries(messages.settingNames),
  ['hidden', messages.pane.hideHere],
  ['declinedTopics', messages.topics.declinedHeading],
]);

/** Returns the label of a setting, or the file name where it has none. */
function labelOf(key: string): string {
  return labels.get(key) ?? 'data.json';
}

/** Returns the error of a setting, named by its label. */
export function problemMessage(problem: SettingProblem): string {
  return `${problemText(problem, sharedMessages, labelOf)}.`;
}

/** Returns the errors of all settings, named by their labels. */
export function problemsMessage(problems: readonly SettingProblem[]): string {
  return problemsText(problems, sharedMessages, labelOf);
}

/** Returns the message of an error. */
export function errorText(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Returns why a note could not be read or written. */
export function failureMessage(failure: Failure): string {
  if (failure.code === 'changed-meanwhile') return messages.outcome.notSteady;
  return failureText(failure, sharedMessages);
}

/** Returns the sentence that a note takes no part, with the reason. */
export function outsideMessage(name: string, path: string, context: OutsideContext): string {
  return messages.outcome.outOfScope(name, sharedMessages.outside[whyOutside(path, context)]);
}

/** Returns why a note is left unchanged. */
export function refusalMessage(refused: Parameters<typeof refusalText>[0]): string {
  return refusalText(refused, sharedMessages);
}
