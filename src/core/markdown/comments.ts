/**
 * Masked text -> the comments in it that reach over several lines, `%% … %%` and `<!-- … -->`. A script that was put
 * into
 * one does not run: it is the user's text, as in other code.
 */
import { sliceRange, linesOf, type Range } from './lines';

const OPENING = /^[> \t]*%%/;

/** Both signs may share their dashes, `<!-->`. What is never closed is looked at to the end, once. */
const ELEMENT = /<!(?=--)[^]*?(?:-->|$)/g;

/**
 * The comments of a text whose frontmatter and code are blanked, their signs included. What is never closed is none.
 */
export function commentsIn(masked: string): readonly Range[] {
  return [...percentComments(masked), ...elementComments(masked)];
}

/**
 * Pairs of `%%` within a line (the markers too) cancel out; a line's odd one opens if it begins the line, and closes
 * anywhere.
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
