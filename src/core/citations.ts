/** Text -> the addresses that a note's own text links to: outside its blocks, its frontmatter, code and comments. */
import { addressInBody } from './address';
import type { Block } from './block';
import { bodyStart } from './frontmatter';
import { mask } from './mask';

/** What a note's own text adds to its properties, for its own relations only. */
export interface OwnText {
  /** The addresses it links to, as they are written, in the order of the text. */
  readonly links: readonly string[];
  /** The article's address behind `[Read Original](…)`, or null. */
  readonly original: string | null;
}

/** A note whose text says nothing. */
export const NO_TEXT: OwnText = { links: [], original: null };

const LINK = /https?:(?:\/\/|&#[Xx]2[Ff];&#[Xx]2[Ff];)[^\s<>"'`|\0]+/g;
const COMMENT = /%%[^]*?%%|<!--[^]*?-->/g;

/** Reads the links of a text. */
export function readOwnText(text: string, blocks: readonly Block[]): OwnText {
  const body = bodyStart(text);
  if (!text.includes('http', body)) return NO_TEXT;
  const prose = withoutComments(withoutBlocks(mask(text), blocks).slice(body));
  const links = [...prose.matchAll(LINK)].map(([link]) => withoutTail(link));
  return { links: [...new Set(links)], original: addressInBody(prose) };
}

/** From the start marker's end to the end marker's start; the markers themselves are left as an empty comment. */
function withoutBlocks(text: string, blocks: readonly Block[]): string {
  let result = '';
  let done = 0;
  for (const { from, to } of blocks) {
    result += text.slice(done, from);
    done = to;
  }
  return result + text.slice(done);
}

function withoutComments(text: string): string {
  return text.includes('%%') || text.includes('<!--') ? text.replaceAll(COMMENT, ' ') : text;
}

/** A link ends before the parenthesis that it does not open itself, and before a sentence's own signs. */
function withoutTail(link: string): string {
  let depth = 0;
  for (const [at, sign] of [...link].entries()) {
    if (sign === '(') depth += 1;
    if (sign === ')') depth -= 1;
    if (depth < 0) return [...link].slice(0, at).join('').replace(/[.,;:!?\]*_]+$/, '');
  }
  return link.replace(/[.,:!?\]*_‹›»«“”]+$/, '');
}
