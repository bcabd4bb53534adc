/** Formats a migration as text or as JSON. */
import type { Failure } from '../core/run/host';
import type { Language } from '../core/language';
import { reportJson, sortedByPath } from '../core/run/report';
import { failureText, refusalText } from '../core/run/messages/messages';
import type { Migration } from './migrate-vault';
import type { Saying } from './environment';
import { list, namesOfUpdated, updatedCount } from './report-text';
import type { CliMessages } from './messages/en/general';
import { CLI_MESSAGES, FILE_ERROR_MESSAGES } from './messages/messages';

/**
 * Returns the lines that describe what a migration did, or would do. The sentence with the counts comes last.
 * Unreadable notes without a script are not mentioned.
 */
export function migrationLines(migration: Migration, language: Language, saying: Saying): readonly string[] {
  const { report, lines } = migration;
  const words = CLI_MESSAGES[language];
  const strings = FILE_ERROR_MESSAGES[language];
  const byHand = sortedByPath(migration.byHand).map(
    ({ path, line, kind }) => `${path}, ${words.inLine(line)}: ${words.kinds[kind]}`,
  );
  const where = (path: string): string => `${path}, ${words.inLine(lines.get(path) ?? 1)}`;
  return [
    ...names(migration, words, saying),
    ...list(
      words.notReplaced,
      sortedByPath(report.refused).map((note) => `${where(note.path)}: ${refusalText(note, strings)}`),
      words,
    ),
    ...list(() => words.byHand(byHand.length), byHand, words),
    ...list(
      words.failed,
      sortedByPath(report.failed).map(({ path, failure }) => `${path}: ${failureText(failure, strings)}`),
      words,
    ),
    ...ending(migration, words, `${strings.nothingWritten}.`, saying),
  ];
}

/** Returns the names of updated notes. Templates may be cleaned even if no script is left. */
function names({ report, scripts }: Migration, words: CliMessages, saying: Saying): readonly string[] {
  if (scripts === 0) return namesOfUpdated(report.updated, words, saying);
  const heading = saying.isCheck ? words.wouldReplaceNames : words.replacedNames;
  return saying.hasNames ? list(() => heading, [...report.updated].sort(), words) : [];
}

function counts({ report, scripts }: Migration, words: CliMessages, isCheck: boolean): readonly string[] {
  const { length } = report.updated;
  if (scripts === 0 || length === 0) return updatedCount(length, words, isCheck).map((count) => `${count}.`);
  return [`${(isCheck ? words.wouldReplace : words.replaced)(words.scripts(scripts), words.count(length))}.`];
}

function ending(
  migration: Migration,
  words: CliMessages,
  nothingWritten: string,
  { isCheck, isQuiet }: Saying,
): readonly string[] {
  const { report } = migration;
  const done = isQuiet ? [] : counts(migration, words, isCheck);
  if (report.isStopped) return [...done, words.stopped];
  if (report.failed.length > 0 && report.updated.length === 0) return [nothingWritten];
  if (isQuiet || done.length > 0) return done;
  if (report.notes === 0) return [words.noNotes];
  return report.refused.length + report.failed.length === 0 ? [words.noScripts] : [];
}

/**
 * Returns the object that `--json` prints: the report of docs/contract.md section 8, the number of scripts, and the
 * places left for work by hand.
 */
export function migrationJson({ report, scripts, byHand }: Migration, words: (failure: Failure) => string): object {
  return { ...reportJson(report, words), scripts, byHand: sortedByPath(byHand) };
}
