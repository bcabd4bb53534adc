/**
 * A text of a property -> the links of which it consists: `[[path/X|label]]`, several of them, an embed, or one
 * Markdown link. A text with any other content is no link.
 */

/** One link as written. `target` is the path without heading. `label` is empty if the link has none. */
export interface PropertyLink {
  readonly target: string;
  readonly label: string;
  /** Whether it is a link to the web. */
  readonly isWeb: boolean;
}

const NONE: readonly PropertyLink[] = [];

/** The part of a Markdown link behind its label: the target in angle brackets or plain, and a title. */
const DESTINATION = /^\(\s*(?:<([^<>\n]*)>|((?:[^\s()]|\([^\s()]*\))*))(?:\s+(?:"[^"]*"|'[^']*'))?\s*\)$/;

/** The length of the longest path. The patterns are not applied to longer texts. */
const LONGEST = 4096;

/** Returns the links of a text that contains only links, in their order. Any other text has none. */
export function linksOfText(text: string): readonly PropertyLink[] {
  if (!text.includes('[')) return NONE;
  const trimmed = text.trim();
  const first = trimmed.startsWith('!') ? 1 : 0;
  if (trimmed.startsWith('[[', first)) return wikilinks(trimmed);
  if (!trimmed.startsWith('[', first) || trimmed.length > LONGEST) return NONE;
  const link = markdownLink(trimmed.slice(first));
  return link === null ? NONE : [link];
}

/** Returns the wikilinks of a text. Only spaces, commas and semicolons may stand between two links. */
function wikilinks(text: string): readonly PropertyLink[] {
  const links: PropertyLink[] = [];
  for (let at = 0; at < text.length; at = behindSeparators(text, at)) {
    const start = text.startsWith('![[', at) ? at + 3 : at + 2;
    const end = text.startsWith('[[', start - 2) ? text.indexOf(']]', start) : -1;
    if (end < 0) return NONE;
    links.push(wikilink(text.slice(start, end)));
    at = end + 2;
  }
  return links;
}

function behindSeparators(text: string, at: number): number {
  let next = at;
  while (next < text.length && /[\s,;]/.test(text.charAt(next))) next += 1;
  return next;
}

/** Parses the inside of a wikilink: `path/target#heading|label`. */
function wikilink(inside: string): PropertyLink {
  const bar = `${inside}|`.indexOf('|');
  const target = withoutHeading(inside.slice(0, bar).replace(/\\$/, ''));
  return { target, label: inside.slice(bar + 1).trim(), isWeb: false };
}

function markdownLink(text: string): PropertyLink | null {
  const labelEnd = endOfLabel(text);
  const found = DESTINATION.exec(text.slice(labelEnd + 1));
  if (labelEnd < 0 || found === null) return null;
  const target = found[1] ?? found[2] ?? '';
  const label = text
    .slice(1, labelEnd)
    .replaceAll(/\\([!-/:-@[-`{-~])/g, '$1')
    .trim();
  const isWeb = /^[a-z][a-z\d+.-]*:/i.test(target);
  return { target: isWeb ? target : decoded(withoutHeading(target)), label, isWeb };
}

/** Returns the offset of the bracket that closes the label at the start of the text, or -1. */
function endOfLabel(text: string): number {
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (character === '\\') at += 1;
    else if (character === '[') depth += 1;
    else if (character === ']' && (depth -= 1) === 0) return at;
  }
  return -1;
}

function withoutHeading(target: string): string {
  return target.split('#', 1)[0] ?? '';
}

/** Decodes a target. One with invalid percent-encoding stays as written. */
function decoded(target: string): string {
  try {
    return decodeURIComponent(target);
  } catch {
    return target;
  }
}
