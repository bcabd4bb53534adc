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

/** Why a note could not be read or written, in words; the system's own follow where there are none of ours. */
export function failureText({ code, detail }: Failure, strings: SharedMessages): string {
  const known = strings.failures[code];
  if (known === undefined) return detail === '' ? code : detail;
  return /^E[A-Z]+$/.test(code) ? `${known} (${code})` : known;
}

/**
 * Why a note is left alone, in words; of a head that cannot be read also why, in ours or else in the YAML engine's
 * own.
 */
export function refusalText(
  { reason, message = '' }: { readonly reason: Refusal | UnreadableReason; readonly message?: string | undefined },
  { refusals, heads, faults }: SharedMessages,
): string {
  if (message === '') return refusals[reason];
  const fault = readFaultWord(message);
  return `${refusals[reason]} (${fault === null ? (heads[message] ?? message) : faults[fault.kind](fault)})`;
}

/** What a setting is called, by its key in `data.json`. */
export type NameOfSetting = (key: string) => string;

/** The wrong settings, each named with what to enter. */
export function problemsText(
  problems: readonly SettingProblem[],
  strings: SharedMessages,
  nameOf: NameOfSetting = quoted,
): string {
  return `${strings.wrongSettings}: ${problems.map((problem) => problemText(problem, strings, nameOf)).join('; ')}.`;
}

/** One wrong setting, named with what to enter: by its label where there are labels, else as `data.json` has it. */
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
