/** The text of a note after a file was renamed: every link that meant it gets its new name, aliases stay. */
import { findHead } from './note-head.ts';
import { blankCode, findLinks, type FoundLink } from './note-references.ts';

/** One renamed file as links name it: the texts that meant it before, and the two forms that mean it now. */
export interface LinkRename {
  readonly oldTexts: ReadonlySet<string>;
  /** For wikilinks, without `.md`. */
  readonly newText: string;
  /** For Markdown links, with the ending. */
  readonly newPath: string;
}

/** Rewrites the links, those in properties included; all else stays as it is. */
export function rewriteLinks(text: string, renames: readonly LinkRename[]): string {
  const bodyStart = findHead(text)?.bodyStart ?? 0;
  const masked = text.slice(0, bodyStart) + blankCode(text.slice(bodyStart));
  let result = '';
  let done = 0;
  for (const link of findLinks(masked)) {
    const rename = renames.find(({ oldTexts }) => oldTexts.has(linkpathOf(link.link)));
    if (!rename || link.offset < done) continue;
    result += text.slice(done, link.offset) + rewritten(link, rename);
    done = link.offset + link.original.length;
  }
  return result + text.slice(done);
}

/** The link without its heading or block. */
export function linkpathOf(link: string): string {
  return link.split('#')[0] ?? '';
}

function rewritten(link: FoundLink, rename: LinkRename): string {
  const subpath = link.link.slice(linkpathOf(link.link).length);
  const mark = link.embed ? '!' : '';
  if (link.style === 'markdown') return `${mark}[${link.displayText ?? ''}](${encodeURI(rename.newPath + subpath)})`;
  return `${mark}[[${rename.newText}${subpath}${link.displayText === null ? '' : `|${link.displayText}`}]]`;
}
