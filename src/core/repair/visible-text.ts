/** Text -> the same text with masked frontmatter, comments and code of every kind. Offsets and line ends stay. */
import { commentsIn } from '../markdown/comments';
import { bodyStart } from '../markdown/frontmatter';
import type { Range } from '../markdown/lines';
import { codeOf, maskCode, maskRanges } from '../markdown/code-mask';
import { codeLines } from './code-lines';
import { codeSpans } from './code-spans';
import { rawElements } from './raw-elements';

const COMMENT_IN_LINE = /%%.*?%%/g;

/** The start of an unclosed comment. */
const OPEN_COMMENT = /<!--|(?:^|[\n\r])[> \t]*%%/;

/**
 * Masks all text that a reader does not see as text. Masked text is not repaired, so in doubt text is masked. If
 * Markdown readers differ on code, each reading counts.
 */
export function visibleText(text: string): string {
  const body = bodyStart(text);
  const masked = maskCode(text);
  const comments = apart([...commentsIn(masked), ...lineComments(masked)]);
  const hidden = [
    ...comments,
    ...openComment(maskRanges(masked, comments)),
    ...codeLines(text, body),
    ...codeSpans(withoutFences(text, body), body),
    ...rawElements(masked, body),
  ];
  return maskRanges(masked, apart(hidden));
}

function withoutFences(text: string, body: number): string {
  return maskRanges(
    text,
    [...codeOf(text, body)].filter(({ kind }) => kind !== 'span'),
  );
}

function* lineComments(visible: string): Generator<Range> {
  for (const { 0: comment, index } of visible.matchAll(COMMENT_IN_LINE))
    yield { from: index, to: index + comment.length };
}

function openComment(visible: string): readonly Range[] {
  const from = visible.search(OPEN_COMMENT);
  return from < 0 ? [] : [{ from, to: visible.length }];
}

/** Returns the sorted ranges, with overlapping ones merged. */
function apart(ranges: readonly Range[]): readonly Range[] {
  const joined: Range[] = [];
  for (const range of [...ranges].sort((a, b) => a.from - b.from)) {
    const last = joined.at(-1);
    if (last === undefined || range.from > last.to) joined.push(range);
    else joined[joined.length - 1] = { from: last.from, to: Math.max(last.to, range.to) };
  }
  return joined;
}
