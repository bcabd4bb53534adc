/**
 * Note -> the link that leads to it (docs/contract.md section 5, "Links"): a wikilink with the full path, else a
 * Markdown link.
 */
import { escapeMarkdownLinkText, escapeWikilinkText, isVisible, toWellFormed } from '../markdown/escape';
import { escapeCharacters } from '../markdown/escape-syntax';
import type { Note } from '../note/note';
import type { Settings } from '../settings/settings';

/** What a path in a wikilink cannot hold, or neither begin nor end with. */
const NOT_IN_WIKILINK = /[[\]|#^`<\\\n\r\v\f\u0085\u2028\u2029]|%%|^\s|\s$/;

/** What Markdown or Obsidian would misread in the target of a Markdown link. */
const NOT_IN_TARGET = /[\s\p{Cc}\\<>()[\]%^|#`]/gu;

/** The link to a note, with its file name or its title as text. */
export function linkTo(note: Note, settings: Pick<Settings, 'linkText'>): string {
  const path = toWellFormed(note.path);
  const text = visibleText(note, settings) ?? path;
  if (NOT_IN_WIKILINK.test(path)) return markdownLink(text, path);
  return `[[${path}|${escapeWikilinkText(text)}]]`;
}

/** What a note is called in a list. */
export function linkText({ name, title }: Note, settings: Pick<Settings, 'linkText'>): string {
  return (settings.linkText === 'title' ? title : null) ?? name;
}

/** A dollar sign in the text would open math that one in the target closes. */
function markdownLink(text: string, path: string): string {
  const escaped = escapeMarkdownLinkText(text);
  return `[${path.includes('$') ? escapeCharacters(escaped, '$') : escaped}](${encodePath(path)})`;
}

/** The title or the file name, or undefined where nothing of either can be seen. */
function visibleText(note: Note, settings: Pick<Settings, 'linkText'>): string | undefined {
  return [linkText(note, settings), note.name].find(isVisible);
}

/** A name that Markdown would read as one character, `&lt;`. */
const ENTITY = /&([A-Za-z])(?=[A-Za-z\d]*;)/g;

/**
 * Everything else stays as it is: the target opens whether it is read by decodeURI or by decodeURIComponent. A `#` in a
 * name is the exception, which only the latter reads.
 */
function encodePath(path: string): string {
  return path
    .replaceAll(NOT_IN_TARGET, (sign) => (sign === '(' || sign === ')' ? hex(sign) : encodeURIComponent(sign)))
    .replaceAll(ENTITY, (_, letter: string) => `&${hex(letter)}`);
}

function hex(ascii: string): string {
  return `%${ascii.charCodeAt(0).toString(16).toUpperCase()}`;
}
