/** The messages in the app's language, which it changes only when it starts: German for German, else English. */
import { getLanguage } from 'obsidian';
import type { Failure } from '../../core/run/host';
import { whyOutside, type OutsideContext } from '../../core/note/scope';
import type { SettingProblem } from '../../core/settings/settings';
import { failureText, problemsText, problemText, refusalText, SHARED_MESSAGES } from '../../core/run/messages/messages';
import { de } from './de';
import { en, type Messages } from './en';

/** The language of the app, as far as the plugin speaks it. */
export const LANGUAGE = getLanguage().toLowerCase().startsWith('de') ? 'de' : 'en';

/** What the plugin says. */
export const messages: Messages = { de, en }[LANGUAGE];

/** The messages that plugin and CLI share. */
export const sharedMessages = SHARED_MESSAGES[LANGUAGE];

const labels = new Map<string, string>([
  ...Object.entries(messages.settingNames),
  ['hidden', messages.pane.hideHere],
  ['declinedTopics', messages.topics.declinedHeading],
]);

/** What a user calls a setting; the file where it has no label. */
function labelOf(key: string): string {
  return labels.get(key) ?? 'data.json';
}

/** What a wrong setting needs, by the label of its field. */
export function problemMessage(problem: SettingProblem): string {
  return `${problemText(problem, sharedMessages, labelOf)}.`;
}

/** All wrong settings, by the labels of their fields. */
export function problemsMessage(problems: readonly SettingProblem[]): string {
  return problemsText(problems, sharedMessages, labelOf);
}

/** What an error says. */
export function errorText(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Why a note could not be read or written. */
export function failureMessage(failure: Failure): string {
  if (failure.code === 'changed-meanwhile') return messages.outcome.notSteady;
  return failureText(failure, sharedMessages);
}

/** That a note takes no part, and why. */
export function outsideMessage(name: string, path: string, context: OutsideContext): string {
  return messages.outcome.outOfScope(name, sharedMessages.outside[whyOutside(path, context)]);
}

/** Why a note is left alone. */
export function refusalMessage(refused: Parameters<typeof refusalText>[0]): string {
  return refusalText(refused, sharedMessages);
}
