/**
 * Masked text -> the comments in it that reach over several lines, `%% … %%` and `<!-- … -->`. A script that was put into
 * one does not run: it is the user's text, as in other code.
 */
import { linesOf } from './lines';

/** From the sign that opens the comment to behind the one that closes it. */
export interface Comment {
  readonly from: number;
  readonly to: number;
}

const OPENING = /^[> \t]*%%/;

/** The comments of a text whose frontmatter and code are blanked. What is never closed is none. */
export function commentsIn(masked: string): readonly Comment[] {
  return [...percentComments(masked), ...elementComments(masked)];
}

/** Pairs of `%%` within a line (the markers too) cancel out; a line's odd one opens if it begins the line, and closes anywhere. */
function* percentComments(masked: string): Generator<Comment> {
  if (!masked.includes('%%')) return;
  let open: number | null = null;
  for (const { from, to } of linesOf(masked, 0)) {
    const line = masked.slice(from, to);
    const isOdd = line.split('%%').length % 2 === 0;
    if (isOdd && open !== null) {
      yield { from: open, to };
      open = null;
    } else if (isOdd && OPENING.test(line)) open = from;
  }
}

function* elementComments(masked: string): Generator<Comment> {
  for (let from = masked.indexOf('<!--'); from >= 0; ) {
    const end = masked.indexOf('-->', from + 2);
    if (end < 0) return;
    yield { from, to: end + 3 };
    from = masked.indexOf('<!--', end + 3);
  }
}
