/** Text -> where a new related-notes callout goes, and its text. It is put in empty; an update fills it. */
import { findBlocks, type Change } from './block';
import { oneLine, withoutComments } from './inert';
import { firstLineEnd, lineAt, lineStart, type Line } from './lines';
import { mask } from './mask';
import { bodyStart } from './frontmatter';
import type { Settings } from './settings';

/** A callout put in, or the note has markers already. */
export type Insertion = { readonly kind: 'insert'; readonly change: Change } | { readonly kind: 'has-markers' };

/** The header of the callout and both markers, each line quoted. */
export function calloutLines(settings: Settings): readonly string[] {
  const { markerId } = settings;
  return [`> ${calloutHeader(settings)}`, `> %% INSERT ${markerId} %%`, `> %% END ${markerId} %%`];
}

/** The callout's header without the quote sign: its type, folded, and its title. */
export function calloutHeader({ texts }: Pick<Settings, 'texts'>): string {
  return withoutComments(oneLine(`[!${texts.calloutType}]- ${texts.calloutTitle}`));
}

/**
 * Puts an empty callout behind the line of `cursor` (an offset), or behind the frontmatter where there is no cursor or
 * it stands in frontmatter or code. Blank lines keep it apart from what is around.
 */
export function insertCallout(text: string, cursor: number | null, settings: Settings): Insertion {
  if (findBlocks(text, settings.markerId).kind !== 'none') return { kind: 'has-markers' };
  const lineEnd = firstLineEnd(text) || '\n';
  const at = placeFor(text, cursor);
  const before = at === 0 || /[\n\r]/.test(text.charAt(at - 1)) ? '' : lineEnd;
  const apart = endsBlank(text.slice(bodyStart(text), at) + before) ? '' : lineEnd;
  const after = /^[^\S\n\r]*(?:[\n\r]|$)/.test(text.slice(at)) ? '' : lineEnd;
  const callout = calloutLines(settings).join(lineEnd) + lineEnd;
  return { kind: 'insert', change: { from: at, to: at, insert: before + apart + callout + after } };
}

/** The start of the line behind the cursor's (of the cursor's own line, if that is blank). */
function placeFor(text: string, cursor: number | null): number {
  const body = bodyStart(text);
  if (cursor === null || cursor < body) return body;
  const line = lineAt(text, lineStart(text, cursor));
  if (isCode(text, line)) return body;
  return line.from === line.to ? line.from : line.next;
}

/** Whether a letter at the end of the line would stand in code, or something before it does: a fence's own lines are code, too. */
function isCode(text: string, { from, to }: Line): boolean {
  return mask(`${text.slice(0, to)}x${text.slice(to)}`).slice(from, to + 1).includes('\0');
}

/** Whether a text that ends with a line end is blank, or ends with a blank line. */
function endsBlank(text: string): boolean {
  const { length } = text.trimEnd();
  return length === 0 || (text.slice(length).match(/\r\n?|\n/g) ?? []).length > 1;
}
