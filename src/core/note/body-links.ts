/** Text -> the URLs that a note's own text links to, outside its blocks, its frontmatter, code and comments. */
import { sourceUrlInBody } from './source-url';
import { withMarkers, type Block } from '../markdown/marker-blocks';
import { commentsIn } from '../markdown/comments';
import { bodyStart } from '../markdown/frontmatter';
import { replaceRanges, type Range } from '../markdown/lines';
import { maskCode, mayHoldCode } from '../markdown/code-mask';

/** The links of a note's body, which its properties lack. Only the relations of this note use them. */
export interface BodyLinks {
  /** The linked URLs as written, in the order of the text. */
  readonly links: readonly string[];
  /** The article's URL behind `[Read Original](…)`, or null. */
  readonly original: string | null;
}

/** The links of a body without any. */
export const NO_LINKS: BodyLinks = { links: [], original: null };

const SCHEME = /https?:(?:\/\/|&#[Xx]2[Ff];&#[Xx]2[Ff];)/g;

/** A part of a link: a bracket, or the text between two. */
const PART = /[()[\]]|[^\s<>"`|\0“”„«»‹›()[\]]+/y;

/** Characters of a sentence or of emphasis that may follow a link. An entity's semicolon belongs to the link. */
const TAIL = ".,:;!?*_~'‚‘’…";
const ENTITY = /&#?\w{1,8};$/;

/** The characters that a backslash escapes: all of ASCII except letters, digits and the space. */
const ESCAPED = /\\([!-/:-@[-`{-~])/g;

const COMMENT_IN_LINE = /%%.*?%%/g;

/** Reads the links of a text. */
export function readBodyLinks(text: string, blocks: readonly Block[]): BodyLinks {
  const body = bodyStart(text);
  if (!text.includes('http', body)) return NO_LINKS;
  const visible = mayHoldCode(text, body) ? maskCode(text) : text;
  const prose = withoutComments(
    without(
      visible,
      blocks.map((block) => withMarkers(block, visible)),
    ).slice(body),
  );
  return { links: [...new Set(linksIn(prose))], original: sourceUrlInBody(prose) };
}

function without(text: string, ranges: readonly Range[]): string {
  return replaceRanges(text, ranges, () => ' ');
}

function withoutComments(text: string): string {
  if (!text.includes('%%') && !text.includes('<!--')) return text;
  const comments = [...commentsIn(text)].sort((a, b) => a.from - b.from);
  return without(text, comments).replaceAll(COMMENT_IN_LINE, ' ');
}

/** Finds the links. A URL inside another one belongs to that. */
function linksIn(prose: string): readonly string[] {
  const links: string[] = [];
  let done = 0;
  for (const { index, 0: scheme } of prose.matchAll(SCHEME)) {
    if (index < done) continue;
    const start = index + scheme.length;
    done = linkEnd(prose, start);
    const end = isBounded(prose, index) ? done : withoutTail(prose, start, done);
    if (end > start) links.push(prose.slice(index, end).replaceAll(ESCAPED, '$1'));
  }
  return links;
}

/** Returns the end of a link: before the first bracket that closes none of its own. */
function linkEnd(text: string, start: number): number {
  const open: string[] = [];
  let end = start;
  PART.lastIndex = start;
  for (let found = PART.exec(text); found !== null; found = PART.exec(text)) {
    const [part] = found;
    if (part === '(' || part === '[') open.push(part === '(' ? ')' : ']');
    else if ((part === ')' || part === ']') && open.pop() !== part) return end;
    end = PART.lastIndex;
  }
  return end;
}

/** Whether Markdown or HTML delimits the link: `](…)`, `<…>`, `"…"`. */
function isBounded(text: string, at: number): boolean {
  const before = text.charAt(at - 1);
  return before === '<' || before === '"' || (before === '(' && text.charAt(at - 2) === ']');
}

function withoutTail(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && TAIL.includes(text.charAt(at - 1)) && !ENTITY.test(text.slice(Math.max(start, at - 12), at)))
    at -= 1;
  return at;
}
