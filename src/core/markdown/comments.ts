/**
 * Masked text -> its comments of several lines, `%% … %%` and `<!-- … -->`.
 * A script inside a comment does not run, so it is the user's text, as in code.
 */
import { sliceRange, linesOf, type Range } from './lines';

const OPENING = /^[> \t]*%%/;

/** The opening and the closing may share their dashes, `<!-->`. An unclosed comment is scanned to the end only once. */
const ELEMENT = /<!(?=--)[^]*?(?:-->|$)/g;

/**
 * Returns the comments of a text with masked frontmatter and code, delimiters included. An unclosed comment is none.
 */
export function commentsIn(masked: string): readonly Range[] {
  return [...percentComments(masked), ...elementComments(masked)];
}

/**
 * Yields the `%%` comments. Pairs of `%%` within a line (the markers too) cancel out. The odd `%%` of a line opens a
 * comment only at the start of the line, and closes one anywhere.
 */
function* percentComments(masked: string): Generator<Range> {
  if (!masked.includes('%%')) return;
  let open: number | null = null;
  for (const { from, to } of linesOf(masked, 0)) {
    const line = sliceRange(masked, { from, to });
    const isOdd = line.split('%%').length % 2 === 0;
    if (isOdd && open !== null) {
      yield { from: open, to };
      open = null;
    } else if (isOdd && OPENING.test(line)) open = from;
  }
}

function* elementComments(masked: string): Generator<Range> {
  for (const { 0: element, index } of masked.matchAll(ELEMENT)) {
    if (element.endsWith('-->')) yield { from: index, to: index + element.length };
  }
}
