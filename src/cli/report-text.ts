/** Report -> what a person reads on standard output. */
import type { Language } from '../core/language';
import { sortedByPath, type Report } from '../core/run/report';
import type { Settings } from '../core/settings/settings';
import { showLines, type Shown } from '../core/run/show-note';
import type { SharedMessages } from '../core/run/messages/en';
import { failureText, refusalText } from '../core/run/messages/messages';
import type { AmbiguousAlias } from '../core/relations/topic-aliases';
import type { CliMessages } from './messages/en/general';
import { CLI_MESSAGES, FILE_ERROR_MESSAGES } from './messages/messages';

/** The lines that tell what a run did, or with `isCheck` would do. */
export function reportLines(report: Report, language: Language, isCheck: boolean): readonly string[] {
  const words = CLI_MESSAGES[language];
  const strings = FILE_ERROR_MESSAGES[language];
  return [
    ...list(isCheck ? words.wouldUpdate : words.updated, [...report.updated].sort(), words),
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
    ...ending(report, words, strings),
  ];
}

function ambiguousLines(aliases: readonly AmbiguousAlias[], words: CliMessages): readonly string[] {
  return aliases.map(({ alias, paths }) => printable(words.ambiguous(alias, paths.join(', '))));
}

/** The lines that show a note's relations, and what of its topics is not clear. */
export function shownLines(shown: Shown, settings: Settings, language: Language): readonly string[] {
  return [
    ...showLines(shown, settings).map(printable),
    ...ambiguousLines(shown.ambiguous ?? [], CLI_MESSAGES[language]),
  ];
}

function refusedLine(strings: SharedMessages): (note: Report['refused' | 'unreadable'][number]) => string {
  return (note) => `${note.path}: ${refusalText(note, strings)}`;
}

/** A heading and its list, or nothing for an empty one. */
export function list(
  heading: (notes: string) => string,
  lines: readonly string[],
  words: CliMessages,
): readonly string[] {
  if (lines.length === 0) return [];
  return [heading(words.count(lines.length)), ...lines.map((line) => `  ${printable(line)}`)];
}

function ending(report: Report, words: CliMessages, strings: SharedMessages): readonly string[] {
  if (report.isStopped) return [words.stopped];
  if (report.failed.length > 0 && report.updated.length + report.unchanged === 0) return [`${strings.nothingWritten}.`];
  if (report.notes === 0) return [words.noNotes];
  if (report.unchanged > 0) return [words.unchanged(words.count(report.unchanged))];
  return report.updated.length + report.refused.length === 0 ? [words.noMarkers(words.count(report.notes))] : [];
}

/** A file name may hold a line break or an escape sequence: neither may reach a terminal. */
export function printable(text: string): string {
  return text.replaceAll(/\p{Cc}/gu, '�');
}
