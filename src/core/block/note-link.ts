/**
 * Note -> the link to it (docs/contract.md section 5, "Links"): a wikilink with the full path, else a Markdown link.
 */
import { escapeMarkdownLinkText, escapeWikilinkText, isVisible, toWellFormed } from '../markdown/escape';
import { escapeCharacters } from '../markdown/escape-syntax';
import type { Note } from '../note/note';
import type { Settings } from '../settings/settings';

/** Characters that a path in a wikilink must not contain, or must neither begin nor end with. */
const NOT_IN_WIKILINK = /[[\]|#^`<\\\n\r\v\f\u0085\u2028\u2029]|%%|^\s|\s$/;

/** Characters that Markdown or Obsidian would misread in the target of a Markdown link. */
const NOT_IN_TARGET = /[\s\p{Cc}\\<>()[\]%^|#`]/gu;

/** Returns the link to a note, with its file name or its title as text. */
export function linkTo(note: Note, settings: Pick<Settings, 'linkText'>): string {
  const path = toWellFormed(note.path);
  const text = visibleText(note, settings) ?? path;
  if (NOT_IN_WIKILINK.test(path)) return markdownLink(text, path);
  return `[[${path}|${escapeWikilinkText(text)}]]`;
}

/** Returns the name of a note in a list. */
export function linkText({ name, title }: Note, settings: Pick<Settings, 'linkText'>): string {
  return (settings.linkText === 'title' ? title : null) ?? name;
}

/** Returns a Markdown link. If text and target both have a dollar sign, the text's is escaped, or they form math. */
function markdownLink(text: string, path: string): string {
  const escaped = escapeMarkdownLinkText(text);
  return `[${path.includes('$') ? escapeCharacters(escaped, '$') : escaped}](${encodePath(path)})`;
}

/** Returns the title or the file name, or undefined if neither has a visible character. */
function visibleText(note: Note, settings: Pick<Settings, 'linkText'>): string | undefined {
  return [linkText(note, settings), note.name].find(isVisible);
}

/** The start of an entity in a name, such as `&lt;`, which Markdown would read as one character. */
const ENTITY = /&([A-Za-z])(?=[A-Za-z\d]*;)/g;

/**
 * Encodes the target. All other characters stay as they are, so that both decodeURI and decodeURIComponent find the
 * file. Only a `#` in a name needs the latter.
 */
function encodePath(path: string): string {
  return path
    .replaceAll(NOT_IN_TARGET, (sign) => (sign === '(' || sign === ')' ? hex(sign) : encodeURIComponent(sign)))
    .replaceAll(ENTITY, (_, letter: string) => `&${hex(letter)}`);
}

function hex(ascii: string): string {
  return `%${ascii.charCodeAt(0).toString(16).toUpperCase()}`;
}
