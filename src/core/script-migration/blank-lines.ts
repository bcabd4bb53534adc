/**
 * Places in a text where something goes or a quote begins or ends, and the neighbours must not run together: an
 * empty line
 * is put in where they would, and only there.
 */
import type { Change } from '../markdown/marker-blocks';
import { byPlace, firstLineEnd, lineEndAt, textStart, type Range } from '../markdown/lines';
import { depthOf, indexAt, isApart, isHeader, type ScriptFreeText } from './callout-context';

/** Whole lines that go, or none; `prefix` is what an empty line begins with there. */
export interface Gap extends Range {
  readonly prefix: string;
}

/** Joins the gaps that touch; the joint one belongs to the outermost quote. */
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

/** The change that closes a gap. A callout's header needs no empty line below it. */
export function separate(page: ScriptFreeText, gap: Gap): Change {
  const { from, to, prefix } = gap;
  const above = indexAt(page, from) - 1;
  const isClear = isHeader(page, above, prefix) || isApart(page, above, prefix) || isApart(page, above + 1, prefix);
  const isNeeded = !isClear || wouldBeHead(page.text, gap);
  return { from, to, insert: isNeeded ? prefix + lineEndAbove(page, above) : crSeam(page.text, gap) };
}

/** A CR above and a LF below would become one line end, and an empty line would be lost. */
function crSeam(text: string, { from, to }: Gap): string {
  return text.charAt(from - 1) === '\r' && text.charAt(to) === '\n' && to > from ? '\r' : '';
}

/** A rule that comes to stand in the first line would open a frontmatter. */
function wouldBeHead(text: string, { from, to }: Gap): boolean {
  return from === textStart(text) && text.startsWith('---', to);
}

/** The empty line that keeps what comes in from the line above it, or nothing where they stand apart. */
export function emptyLineAbove(page: ScriptFreeText, index: number, prefix: string): string {
  return isApart(page, index - 1, prefix) ? '' : prefix + lineEndAbove(page, index - 1);
}

/** The same for the line below it. */
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
