/** Text -> the addresses that a note's own text links to: outside its blocks, its frontmatter, code and comments. */
import { sourceUrlInBody } from './source-url';
import { withMarkers, type Block } from '../markdown/marker-blocks';
import { commentsIn } from '../markdown/comments';
import { bodyStart } from '../markdown/frontmatter';
import { replaceRanges, type Range } from '../markdown/lines';
import { maskCode, mayHoldCode } from '../markdown/code-mask';

/** What a note's own text adds to its properties, for its own relations only. */
export interface BodyLinks {
  /** The addresses it links to, as they are written, in the order of the text. */
  readonly links: readonly string[];
  /** The article's address behind `[Read Original](…)`, or null. */
  readonly original: string | null;
}

/** A note whose text says nothing. */
export const NO_LINKS: BodyLinks = { links: [], original: null };

const SCHEME = /https?:(?:\/\/|&#[Xx]2[Ff];&#[Xx]2[Ff];)/g;

/** What a link is made of: a bracket, or what stands between two. */
const PART = /[()[\]]|[^\s<>"`|\0“”„«»‹›()[\]]+/y;

/** What a sentence or emphasis puts behind a link. An entity's semicolon belongs to the link. */
const TAIL = ".,:;!?*_~'‚‘’…";
const ENTITY = /&#?\w{1,8};$/;

/** What a backslash takes the effect from: all of ASCII that is neither letter, digit nor blank. */
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

/** A link that stands in another belongs to that. */
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

/** A link ends before the bracket that it does not open itself. */
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

/** Whether Markdown or HTML says where the link ends: `](…)`, `<…>`, `"…"`. */
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
