/**
 * Text with masked fences -> the code spans of its paragraphs, over any number of lines (CommonMark 0.31 section 6.1).
 */
import type { Range } from '../markdown/lines';

/** Backslashes and the backticks behind them, backticks alone, or a blank line. */
const PART = /(\\+)(`*)|(`+)|(?:\r\n|\n|\r(?!\n))[ \t>]*(?=[\r\n])/g;

/** A run of backticks. A backslash escapes the first one of an opening run, and has no effect on a closing run. */
interface Run extends Range {
  readonly opensAt: number;
}

/**
 * Yields the spans behind `from`, including their backticks. Paragraphs end only at blank lines, so in doubt text
 * counts as code.
 */
export function* codeSpans(text: string, from: number): Generator<Range> {
  if (!text.includes('`', from)) return;
  let runs: Run[] = [];
  for (const found of text.matchAll(PART)) {
    if (found.index < from) continue;
    const [part, backslashes = '', behind = '', alone = ''] = found;
    const backticks = behind + alone;
    if (backticks !== '') runs.push(runOf(found.index, backslashes, backticks));
    else if (!part.startsWith('\\')) {
      yield* spansOf(runs);
      runs = [];
    }
  }
  yield* spansOf(runs);
}

function runOf(index: number, backslashes: string, backticks: string): Run {
  const from = index + backslashes.length;
  return { from, to: from + backticks.length, opensAt: from + (backslashes.length % 2) };
}

/** Yields the spans of the runs. A run opens a span if one of its length follows. A run inside a span opens none. */
function* spansOf(runs: readonly Run[]): Generator<Range> {
  const closing = closingRuns(runs);
  for (let index = 0; index < runs.length; index += 1) {
    const close = closing[index] ?? -1;
    const from = runs[index]?.opensAt;
    const to = runs[close]?.to;
    if (from === undefined || to === undefined) continue;
    yield { from, to };
    index = close;
  }
}

/** Returns for each run the index of the next one as long as its opening part, or -1. */
function closingRuns(runs: readonly Run[]): readonly number[] {
  const next = new Map<number, number>();
  const closing = new Array<number>(runs.length).fill(-1);
  for (let index = runs.length - 1; index >= 0; index -= 1) {
    const run = runs[index];
    if (run === undefined) continue;
    closing[index] = next.get(run.to - run.opensAt) ?? -1;
    next.set(run.to - run.from, index);
  }
  return closing;
}
