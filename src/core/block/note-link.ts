/**
 * Note -> the link that leads to it (docs/contract.md section 5, "Links"): a wikilink with the full path, else a
 * Markdown link.
 */
import { escapeMarkdownLinkText, escapeWikilinkText, toWellFormed } from '../markdown/escape';
import type { Note } from '../note/note';
import type { Settings } from '../settings/settings';

/** What a path in a wikilink cannot hold. */
const NOT_IN_WIKILINK = /[[\]|#^`<\\\n\r\v\f\u0085\u2028\u2029]|%%/;

/** The link to a note, with its file name or its title as text. */
export function linkTo(note: Note, settings: Pick<Settings, 'linkText'>): string {
  const text = linkText(note, settings);
  const path = toWellFormed(note.path);
  if (NOT_IN_WIKILINK.test(path)) return `[${escapeMarkdownLinkText(text)}](${encodePath(path)})`;
  return `[[${path}|${escapeWikilinkText(text)}]]`;
}

/** What a note is called in a list. */
export function linkText({ name, title }: Note, settings: Pick<Settings, 'linkText'>): string {
  return (settings.linkText === 'title' ? title : null) ?? name;
}

/** Each segment encoded; encodeURIComponent leaves parentheses, which would end a Markdown link's target. */
function encodePath(path: string): string {
  return encodeURIComponent(path).replaceAll('%2F', '/').replaceAll('(', '%28').replaceAll(')', '%29');
}
