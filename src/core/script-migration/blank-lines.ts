/** Inserts a blank line where removing a script, or opening or closing a quote, would merge two paragraphs. */
import type { Change } from '../markdown/marker-blocks';
import { byPlace, firstLineEnd, lineEndAt, textStart, type Range } from '../markdown/lines';
import { depthOf, indexAt, isApart, isHeader, type ScriptFreeText } from './callout-context';

/** A range of whole lines to remove, or an empty one. `prefix` is the start of a blank line there. */
export interface Gap extends Range {
  readonly prefix: string;
}

/** Merges adjacent gaps. The merged gap belongs to the outermost quote. */
export function mergeGaps(gaps: readonly Gap[]): readonly Gap[] {
  const merged: Gap[] = [];
  for (const gap of [...gaps].sort(byPlace)) {
    const last = merged.at(-1);
    if (last === undefined || gap.from > last.to) merged.push(gap);
    else
      merged[merged.length - 1] = {
        from: last.from,
        to: Math.max(last.to, gap.to),
        prefix: outer(last.prefix, gap.prefix),
      };
  }
  return merged;
}

/** Returns the change that closes a gap. A callout's header needs no blank line below it. */
export function separate(page: ScriptFreeText, gap: Gap): Change {
  const { from, to, prefix } = gap;
  const above = indexAt(page, from) - 1;
  const isClear = isHeader(page, above, prefix) || isApart(page, above, prefix) || isApart(page, above + 1, prefix);
  const isNeeded = !isClear || wouldBeHead(page.text, gap);
  return { from, to, insert: isNeeded ? prefix + lineEndAbove(page, above) : crSeam(page.text, gap) };
}

/** Returns a CR, if one above and a LF below would become one line end, and so a blank line would be lost. */
function crSeam(text: string, { from, to }: Gap): string {
  return text.charAt(from - 1) === '\r' && text.charAt(to) === '\n' && to > from ? '\r' : '';
}

/** Whether a rule of dashes would become the first line, and so open a frontmatter. */
function wouldBeHead(text: string, { from, to }: Gap): boolean {
  return from === textStart(text) && text.startsWith('---', to);
}

/** Returns the blank line between an insertion and the line above, or an empty text if they are already separate. */
export function emptyLineAbove(page: ScriptFreeText, index: number, prefix: string): string {
  return isApart(page, index - 1, prefix) ? '' : prefix + lineEndAbove(page, index - 1);
}

/** Returns the blank line that separates an insertion from the line below it, or an empty text. */
export function emptyLineBelow(
  page: ScriptFreeText,
  index: number,
  { prefix, lineEnd }: { readonly prefix: string; readonly lineEnd: string },
): string {
  return isApart(page, index, prefix) ? '' : prefix + lineEnd;
}

function lineEndAbove({ text, lines }: ScriptFreeText, index: number): string {
  const line = lines[index];
  return (line === undefined ? '' : lineEndAt(text, line.to)) || firstLineEnd(text);
}

function outer(a: string, b: string): string {
  return depthOf(b) < depthOf(a) ? b : a;
}
