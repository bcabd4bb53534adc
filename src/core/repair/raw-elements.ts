/** Masked text -> the HTML elements that contain code or raw text: `pre`, `code`, `script`, `style`, `textarea`. */
import type { Range } from '../markdown/lines';

const TAG = /<(\/?)(pre|code|script|style|textarea)(?=[\s/>])/gi;

/** Yields each element from its opening to its closing tag. An unclosed one extends to the end of the text. */
export function* rawElements(masked: string, from: number): Generator<Range> {
  let open: { readonly name: string; readonly at: number } | null = null;
  for (const { 0: tag, 1: slash, 2: word, index } of masked.matchAll(TAG)) {
    const name = (word ?? '').toLowerCase();
    if (index < from) continue;
    if (open === null && slash === '') open = { name, at: index };
    else if (open !== null && slash === '/' && name === open.name) {
      yield { from: open.at, to: index + tag.length };
      open = null;
    }
  }
  if (open !== null) yield { from: open.at, to: masked.length };
}
