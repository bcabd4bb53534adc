/** Formats a report as text for standard output. */
import type { Language } from '../core/language';
import { sortedByPath, type Report } from '../core/run/report';
import type { Settings } from '../core/settings/settings';
import { showLines, type Shown } from '../core/run/show-note';
import type { SharedMessages } from '../core/run/messages/en';
import { failureText, refusalText } from '../core/run/messages/messages';
import type { AmbiguousAlias } from '../core/relations/topic-aliases';
import type { Saying } from './environment';
import type { CliMessages } from './messages/en/general';
import { CLI_MESSAGES, FILE_ERROR_MESSAGES } from './messages/messages';

/** Returns the lines that describe what a run did, or would do. The sentence with the counts comes last. */
export function reportLines(report: Report, language: Language, saying: Saying): readonly string[] {
  const words = CLI_MESSAGES[language];
  const strings = FILE_ERROR_MESSAGES[language];
  return [
    ...namesOfUpdated(report.updated, words, saying),
    ...list(words.refused, sortedByPath(report.refused).map(refusedLine(strings)), words),
    ...list(words.unreadable, sortedByPath(report.unreadable).map(refusedLine(strings)), words),
    ...list(
      words.failed,
      sortedByPath(report.failed).map(({ path, failure }) => `${path}: ${failureText(failure, strings)}`),
      words,
    ),
    ...list(
      words.severalBoxes,
      sortedByPath(report.severalBoxes).map(({ path }) => path),
      words,
    ),
    ...list(words.outside, [...report.outside].sort(), words),
    ...ambiguousLines(report.ambiguous, words),
    ...ending(report, words, strings, saying),
  ];
}

/** Returns the updated notes, if names are printed. */
export function namesOfUpdated(
  updated: readonly string[],
  words: CliMessages,
  { isCheck, hasNames }: Saying,
): readonly string[] {
  const heading = isCheck ? words.wouldUpdateNames : words.updatedNames;
  return hasNames ? list(() => heading, [...updated].sort(), words) : [];
}

function ambiguousLines(aliases: readonly AmbiguousAlias[], words: CliMessages): readonly string[] {
  return aliases.map(({ alias, paths }) => printable(words.ambiguous(alias, paths.join(', '))));
}

/** Returns the lines with a note's relations and its ambiguous topics. */
export function shownLines(shown: Shown, settings: Settings, language: Language): readonly string[] {
  return [
    ...showLines(shown, settings).map(printable),
    ...ambiguousLines(shown.ambiguous ?? [], CLI_MESSAGES[language]),
  ];
}

function refusedLine(strings: SharedMessages): (note: Report['refused' | 'unreadable'][number]) => string {
  return (note) => `${note.path}: ${refusalText(note, strings)}`;
}

/** Returns a heading and its list, or nothing for an empty list. */
export function list(
  heading: (notes: string) => string,
  lines: readonly string[],
  words: CliMessages,
): readonly string[] {
  if (lines.length === 0) return [];
  return [heading(words.count(lines.length)), ...lines.map((line) => `  ${printable(line)}`)];
}

function ending(report: Report, words: CliMessages, strings: SharedMessages, saying: Saying): readonly string[] {
  const { isStopped, failed, updated, unchanged } = report;
  if (isStopped) return [...countsOf(report, words, saying), words.stopped];
  if (failed.length > 0 && updated.length + unchanged === 0) return [`${strings.nothingWritten}.`];
  if (saying.isQuiet) return [];
  if (report.notes === 0) return [words.noNotes];
  const counts = countsOf(report, words, saying);
  return counts.length + report.refused.length > 0 ? counts : [words.noMarkers(words.count(report.notes))];
}

/** Returns the sentence with the counts, or nothing if all are zero. */
function countsOf({ updated, unchanged }: Report, words: CliMessages, saying: Saying): readonly string[] {
  const counts = [
    ...updatedCount(updated.length, words, saying.isCheck),
    ...(unchanged > 0 ? [words.unchanged(words.count(unchanged))] : []),
  ];
  return counts.length === 0 || saying.isQuiet ? [] : [`${counts.join(', ')}.`];
}

/** Returns the number of updated notes as text, or nothing if it is zero. */
export function updatedCount(notes: number, words: CliMessages, isCheck: boolean): readonly string[] {
  return notes === 0 ? [] : [(isCheck ? words.wouldUpdate : words.updated)(words.count(notes))];
}

/**
 * Replaces control characters. A file name may hold a line break or an escape sequence, which must not reach a
 * terminal.
 */
export function printable(text: string): string {
  return text.replaceAll(/\p{Cc}/gu, '�');
}
