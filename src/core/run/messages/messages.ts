/** The messages that plugin and CLI share, and the sentences made of them. */
import type { Language } from '../../language';
import type { Refusal } from '../../markdown/marker-blocks';
import { readFaultWord } from '../../markdown/yaml-fault';
import type { SettingProblem } from '../../settings/settings';
import type { Failure, UnreadableReason } from '../host';
import { de } from './de';
import { en, type SharedMessages } from './en';

/** The messages of each language. */
export const SHARED_MESSAGES: Readonly<Record<Language, SharedMessages>> = { de, en };

/** Returns the reason for a failed read or write in words. Without a message of ours it is the system's. */
export function failureText({ code, detail }: Failure, strings: SharedMessages): string {
  const known = strings.failures[code];
  if (known === undefined) return detail === '' ? code : detail;
  return /^E[A-Z]+$/.test(code) ? `${known} (${code})` : known;
}

/**
 * Returns the reason for a refusal in words. For unreadable frontmatter it includes the fault, in our words or else in
 * the YAML engine's.
 */
export function refusalText(
  { reason, message = '' }: { readonly reason: Refusal | UnreadableReason; readonly message?: string | undefined },
  { refusals, heads, faults }: SharedMessages,
): string {
  if (message === '') return refusals[reason];
  const fault = readFaultWord(message);
  return `${refusals[reason]} (${fault === null ? (heads[message] ?? message) : faults[fault.kind](fault)})`;
}

/** Returns the name of a setting from its key in `data.json`. */
export type NameOfSetting = (key: string) => string;

/** Returns the wrong settings, each with its name and the expected value. */
export function problemsText(
  problems: readonly SettingProblem[],
  strings: SharedMessages,
  nameOf: NameOfSetting = quoted,
): string {
  return `${strings.wrongSettings}: ${problems.map((problem) => problemText(problem, strings, nameOf)).join('; ')}.`;
}

/** Returns one wrong setting with its name (its label if there are labels, else its key) and the expected value. */
export function problemText(
  { key, expected, choices = [] }: SettingProblem,
  { expectations }: SharedMessages,
  nameOf: NameOfSetting = quoted,
): string {
  return `${nameOf(key)}: ${[expectations[expected], choices.join(', ')].join(' ').trim()}`;
}

function quoted(key: string): string {
  return `"${key}"`;
}
