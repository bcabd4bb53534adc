/** Formats the result of `insert`, `remove` or `undo` as text. The sentence with the counts comes last. */
import type { Language } from '../core/language';
import type { LeftOutReason } from '../core/run/insert-choice';
import { failureText, refusalText } from '../core/run/messages/messages';
import { sortedByPath, type Report } from '../core/run/report';
import type { Saying } from './environment';
import { printable } from './report-text';
import { BOX_MESSAGES, CLI_MESSAGES, FILE_ERROR_MESSAGES } from './messages/messages';
import type { BoxWords } from './messages/en/boxes';

/** The result of one of the commands. */
export interface BoxRun {
  readonly command: 'insert' | 'remove' | 'undo';
  readonly report: Report;
  /** The reasons why chosen notes got no box, by path. */
  readonly leftOut: ReadonlyMap<string, LeftOutReason>;
  /** The notes that an undo left, because their text was changed. */
  readonly changedSince: readonly string[];
}

/** Returns the lines that describe what a run did, or would do. */
export function boxLines(run: BoxRun, language: Language, saying: Saying): readonly string[] {
  const { isCheck, hasNames, isQuiet } = saying;
  const { report, changedSince } = run;
  const words = BOX_MESSAGES[language];
  const strings = FILE_ERROR_MESSAGES[language];
  const refused = [...report.refused, ...report.unreadable.filter(() => run.command === 'insert')];
  return [
    ...named(hasNames ? words[run.command].heading(isCheck) : '', [...report.updated].sort()),
    ...named(
      words.refused,
      sortedByPath(refused).map((note) => `${note.path}: ${refusalText(note, strings)}`),
    ),
    ...named(words.changedSince(isCheck), [...changedSince].sort()),
    ...named(
      words.failed,
      sortedByPath(report.failed).map(({ path, failure }) => `${path}: ${failureText(failure, strings)}`),
    ),
    ...(isQuiet ? [] : countLines(run, language)),
    ...ending(report, words[run.command], language, saying),
  ];
}

/** Returns a heading and its names, or nothing if either is empty. */
function named(heading: string, lines: readonly string[]): readonly string[] {
  return heading === '' || lines.length === 0 ? [] : [heading, ...lines.map((line) => `  ${printable(line)}`)];
}

function countLines({ command, report, leftOut }: BoxRun, language: Language): readonly string[] {
  if (command !== 'insert' || report.failed.length > 0) return [];
  const words = BOX_MESSAGES[language];
  const { count } = CLI_MESSAGES[language];
  const reasons: readonly LeftOutReason[] = ['nothing-related', 'script', 'opted-out'];
  const counted = reasons.map((why) => ({ why, notes: [...leftOut.values()].filter((each) => each === why).length }));
  return [
    ...(report.unchanged > 0 ? [words.hasBox(count(report.unchanged))] : []),
    ...counted.filter(({ notes }) => notes > 0).map(({ why, notes }) => words.leftOut[why](count(notes))),
  ];
}

function ending(report: Report, words: BoxWords, language: Language, { isCheck, isQuiet }: Saying): readonly string[] {
  const { count, stopped } = CLI_MESSAGES[language];
  const { length } = report.updated;
  const done = length > 0 && !isQuiet ? [words.done(count(length), isCheck)] : [];
  if (report.isStopped) return [...done, stopped];
  if (length > 0) return done;
  if (report.failed.length > 0) return [`${FILE_ERROR_MESSAGES[language].nothingWritten}.`];
  return isQuiet ? [] : [words.nothing];
}
