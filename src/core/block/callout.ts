/** Text -> where a new related-notes callout goes, and its text. It is put in empty; an update fills it. */
import { findBlocks, type Change } from '../markdown/marker-blocks';
import { oneLine, splitCommentMarks } from '../markdown/escape';
import { firstLineEnd, isLineStart, lineAt, lineStart, type Line } from '../markdown/lines';
import { maskCode } from '../markdown/code-mask';
import { bodyStart } from '../markdown/frontmatter';
import type { Settings } from '../settings/settings';

/** A whole callout that holds these lines, from its header to the end marker. */
export function calloutText(lineEnd: string, lines: readonly string[], settings: Settings): string {
  return calloutOpening('> ', lineEnd, settings) + blockText('> ', lineEnd, lines, settings);
}

/** The callout's header, its type, folded, and its title, and what stands before the start marker in the next line. */
export function calloutOpening(prefix: string, lineEnd: string, { texts }: Settings): string {
  return prefix + splitCommentMarks(oneLine(`[!${texts.calloutType}]- ${texts.calloutTitle}`)) + lineEnd + prefix;
}

/** The block from the start marker to the end marker, every line but the first with its prefix. */
export function blockText(prefix: string, lineEnd: string, lines: readonly string[], { markerId }: Settings): string {
  return [`%% INSERT ${markerId} %%`, ...lines, `%% END ${markerId} %%`].join(lineEnd + prefix);
}

/**
 * Puts an empty callout behind the line of `cursor` (an offset), or behind the frontmatter where there is no cursor or
 * it stands in frontmatter or code. Blank lines keep it apart from what is around. Null where the note has markers
 * already.
 */
export function insertCallout(text: string, cursor: number | null, settings: Settings): Change | null {
  if (findBlocks(text, settings.markerId).kind !== 'none') return null;
  const lineEnd = firstLineEnd(text);
  const at = placeFor(text, cursor);
  const before = at === 0 || isLineStart(text, at) ? '' : lineEnd;
  const apart = endsBlank(text.slice(bodyStart(text), at) + before) ? '' : lineEnd;
  const after = /^[^\S\n\r]*(?:[\n\r]|$)/.test(text.slice(at)) ? '' : lineEnd;
  return { from: at, to: at, insert: before + apart + calloutText(lineEnd, [], settings) + lineEnd + after };
}

/** The start of the line behind the cursor's (of the cursor's own line, if that is blank). */
function placeFor(text: string, cursor: number | null): number {
  const body = bodyStart(text);
  if (cursor === null || cursor < body) return body;
  const line = lineAt(text, lineStart(text, cursor));
  if (isCode(text, line)) return body;
  return line.from === line.to ? line.from : line.next;
}

/**
 * Whether a letter at the end of the line would stand in code, or something before it does: a fence's own lines are
 * code, too.
 */
function isCode(text: string, { from, to }: Line): boolean {
  return maskCode(`${text.slice(0, to)}x${text.slice(to)}`)
    .slice(from, to + 1)
    .includes('\0');
}

/** Whether a text that ends with a line end is blank, or ends with a blank line. */
function endsBlank(text: string): boolean {
  const { length } = text.trimEnd();
  return length === 0 || text.slice(length).split(/\r\n?|\n/).length > 2;
}
