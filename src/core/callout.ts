/** Text -> where a new related-notes callout goes, and its text. It is put in empty; an update fills it. */
import type { Change } from './block';
import { findBlocks } from './block';
import { oneLine, wellFormed, withoutComments } from './inert';
import { firstLineEnd, lineAt } from './lines';
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
  return withoutComments(wellFormed(oneLine(`[!${texts.calloutType}]- ${texts.calloutTitle}`)));
}

/**
 * Puts an empty callout behind the line of `cursor` (an offset), or behind the frontmatter where there is no cursor or
 * it stands in frontmatter or code. Blank lines keep it apart from what is around.
 */
export function insertCallout(text: string, cursor: number | null, settings: Settings): Insertion {
  if (findBlocks(text, settings.markerId).kind !== 'none') return { kind: 'has-markers' };
  const lineEnd = firstLineEnd(text) || '\n';
  const at = placeFor(text, cursor);
  const callout = calloutLines(settings).join(lineEnd);
  const before = at > 0 && !endsLine(text, at) ? lineEnd : '';
  const apart = needsBlankBefore(text, at) ? lineEnd : '';
  const after = at < text.length ? lineEnd + (isBlankLine(text, at) ? '' : lineEnd) : lineEnd;
  return { kind: 'insert', change: { from: at, to: at, insert: before + apart + callout + after } };
}

/** The start of the line behind the cursor's (of the cursor's own line, if that is blank). */
function placeFor(text: string, cursor: number | null): number {
  const body = bodyStart(text);
  if (cursor === null || cursor < body || isCode(text, cursor)) return body;
  const line = lineAt(text, lineStart(text, cursor));
  return line.from === line.to ? line.from : line.next;
}

/** The whole line counts: a fence's own lines are blanked, its neighbours are not. */
function isCode(text: string, cursor: number): boolean {
  const line = lineAt(text, lineStart(text, cursor));
  if (line.from === line.to) return isInFence(text, line.from);
  return mask(text).slice(line.from, line.to).includes('\0');
}

/** A blank line is in code when a letter put there would be. */
function isInFence(text: string, at: number): boolean {
  return mask(`${text.slice(0, at)}x${text.slice(at)}`).charAt(at) === '\0';
}

function lineStart(text: string, at: number): number {
  return Math.max(text.lastIndexOf('\n', at - 1), text.lastIndexOf('\r', at - 1)) + 1;
}

function endsLine(text: string, at: number): boolean {
  return /[\n\r]/.test(text.charAt(at - 1));
}

function needsBlankBefore(text: string, at: number): boolean {
  if (at <= bodyStart(text)) return false;
  const end = endsLine(text, at) ? at - 1 : at;
  return lineStart(text, end) < end && text.slice(lineStart(text, end), end).trim() !== '';
}

function isBlankLine(text: string, at: number): boolean {
  const { from, to } = lineAt(text, at);
  return text.slice(from, to).trim() === '';
}
