/** Migration -> what a person reads on standard output, and what a program does. */
import type { Failure } from '../core/run/host';
import type { Language } from '../core/language';
import { reportJson, sortedByPath } from '../core/run/report';
import { failureText, refusalText } from '../core/run/messages/messages';
import type { Migration } from './migrate-vault';
import { list } from './report-text';
import type { CliMessages } from './messages/en/general';
import { CLI_MESSAGES, FILE_ERROR_MESSAGES } from './messages/messages';

/**
 * The lines that tell what a migration did, or with `isCheck` would do. Unreadable notes without a script are none of
 * its affairs.
 */
export function migrationLines(migration: Migration, language: Language, isCheck: boolean): readonly string[] {
  const { report, scripts, lines } = migration;
  const words = CLI_MESSAGES[language];
  const strings = FILE_ERROR_MESSAGES[language];
  const byHand = sortedByPath(migration.byHand).map(
    ({ path, line, kind }) => `${path}, ${words.inLine(line)}: ${words.kinds[kind]}`,
  );
  const where = (path: string): string => `${path}, ${words.inLine(lines.get(path) ?? 1)}`;
  return [
    ...list(changed(scripts, words, isCheck), [...report.updated].sort(), words),
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
    ...ending(migration, words, `${strings.nothingWritten}.`),
  ];
}

/** Templates can be cleaned where no script is left. */
function changed(scripts: number, words: CliMessages, isCheck: boolean): (notes: string) => string {
  if (scripts === 0) return isCheck ? words.wouldUpdate : words.updated;
  return (notes) => (isCheck ? words.wouldReplace : words.replaced)(words.scripts(scripts), notes);
}

function ending({ report }: Migration, words: CliMessages, nothingWritten: string): readonly string[] {
  if (report.isStopped) return [words.stopped];
  if (report.failed.length > 0) return report.updated.length === 0 ? [nothingWritten] : [];
  if (report.notes === 0) return [words.noNotes];
  return report.updated.length + report.refused.length === 0 ? [words.noScripts] : [];
}

/**
 * The object that `--json` prints: docs/contract.md section 8, the number of scripts, and what is left for work by
 * hand.
 */
export function migrationJson({ report, scripts, byHand }: Migration, words: (failure: Failure) => string): object {
  return { ...reportJson(report, words), scripts, byHand: sortedByPath(byHand) };
}
