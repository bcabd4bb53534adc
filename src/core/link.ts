/** Note -> the link that leads to it (DESIGN section 5, "Links"): a wikilink with the full path, else a Markdown link. */
import { inertInMarkdownLink, inertInWikilink, wellFormed } from './inert';
import type { Note } from './note';
import type { Settings } from './settings';

/** What a path in a wikilink cannot hold. */
const NOT_IN_WIKILINK = /[[\]|#^`<\\\n\r\v\f\u0085\u2028\u2029]|%%/;

/** The link to a note, with its file name or its title as text. */
export function linkTo(note: Note, settings: Pick<Settings, 'linkText'>): string {
  const text = settings.linkText === 'title' && note.title !== null ? note.title : note.name;
  const path = wellFormed(note.path);
  if (NOT_IN_WIKILINK.test(path)) return `[${inertInMarkdownLink(text)}](${encodePath(path)})`;
  return `[[${path}|${inertInWikilink(text)}]]`;
}

function encodePath(path: string): string {
  return path.split('/').map(encodeSegment).join('/');
}

/** encodeURIComponent leaves parentheses, which would end a Markdown link's target. */
function encodeSegment(segment: string): string {
  return encodeURIComponent(segment).replaceAll('(', '%28').replaceAll(')', '%29');
}
