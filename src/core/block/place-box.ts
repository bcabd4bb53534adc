/** Text -> the place of a new box (docs/contract.md section 10, "Adding boxes"). */
import { bodyStart } from '../markdown/frontmatter';
import { lineAt, linesOf, lineStart, sliceRange, textStart } from '../markdown/lines';
import { openPlaces } from './structures';

/** The requested place of a box. `offset` is that of a cursor. */
export type WantedPlace =
  { readonly kind: 'top' | 'title' | 'end' } | { readonly kind: 'cursor'; readonly offset: number };

/** The offset of a line start, or of the end. `isMoved` tells that the place is below a structure at the cursor. */
export type BoxPlace =
  | { readonly kind: 'place'; readonly at: number; readonly isMoved: boolean }
  | { readonly kind: 'refused'; readonly reason: 'not-closed'; readonly at: number };

/** Returns the place in a text. Only `end` can be refused, if the last structure is never closed. */
export function placeBox(text: string, wanted: WantedPlace): BoxPlace {
  switch (wanted.kind) {
    case 'top':
      return place(bodyStart(text));
    case 'title':
      return place(belowTitle(text));
    case 'end':
      return atEnd(text);
    case 'cursor':
      return belowCursor(text, wanted.offset);
  }
}

function place(at: number, isMoved = false): BoxPlace {
  return { kind: 'place', at, isMoved };
}

/** Returns the offset behind the first line with text, if that is a heading of level 1, else behind the frontmatter. */
function belowTitle(text: string): number {
  const body = bodyStart(text);
  for (const line of linesOf(text, body)) {
    const content = sliceRange(text, line);
    if (content.trim() !== '') return /^ {0,3}#(?:[ \t]|$)/.test(content) ? line.next : body;
  }
  return body;
}

function atEnd(text: string): BoxPlace {
  const { unclosedAt } = openPlaces(text);
  return unclosedAt === null ? place(text.length) : { kind: 'refused', reason: 'not-closed', at: unclosedAt };
}

/** Returns the offset behind the cursor's line (of that line if it is blank), or behind a structure around it. */
function belowCursor(text: string, offset: number): BoxPlace {
  const body = bodyStart(text);
  if (offset < body || body === text.length) return place(body);
  const line = lineAt(text, Math.max(lineStart(text, offset), textStart(text)));
  const wanted = sliceRange(text, line).trim() === '' ? line.from : line.next;
  const at = openPlaces(text).starts.find((start) => start >= wanted);
  return at === undefined ? place(body, true) : place(at, at !== wanted);
}
