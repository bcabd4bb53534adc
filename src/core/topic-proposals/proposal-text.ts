/**
 * Text -> the beginning of the note's own text without frontmatter, blocks and code, and the notes to which it links.
 * It reads only as far as necessary, so a note of megabytes costs little more than a short one.
 */
import { blocksOf, findBlocks, withMarkers } from '../markdown/marker-blocks';
import { bodyStart } from '../markdown/frontmatter';
import { byPlace, type Range } from '../markdown/lines';
import { codeOf } from '../markdown/code-mask';
import { sourceUrlInBody } from '../note/source-url';
import { topicKey } from '../note/topic';

/** The number of characters of a note that are compared with others. */
export const PROPOSAL_TEXT = 2500;

/** The number of characters in which links are searched. */
const LINK_TEXT = 20_000;

/** The parts of a note's text that topic proposals use. */
export interface OwnWords {
  readonly body: string;
  /** The name keys of the notes to which it links, each once, in the order of the text. */
  readonly links: readonly string[];
  /** The article's URL, if an importer wrote it into the text. */
  readonly sourceUrl: string | null;
}

const WIKILINK = /\[\[([^[\]\n|#]{1,300})(?:[|#][^[\]\n]{0,300})?\]\]/g;
const MARKDOWN_LINK = /\]\(<?([^()<>\n:]{1,300}\.md)(?:#[^()<>\n]{0,300})?>?\)/g;

/** Returns the beginning of a note's own text, and its links. */
export function readOwnWords(text: string, markerId: string): OwnWords {
  const own = ownText(text, markerId, LINK_TEXT);
  return { body: own.slice(0, PROPOSAL_TEXT), links: linksIn(own), sourceUrl: sourceUrlInBody(own) };
}

/** Returns the first 2,500 characters of a text without frontmatter, blocks and code. */
export function proposalText(text: string, markerId: string): string {
  return ownText(text, markerId, PROPOSAL_TEXT);
}

/** Returns the own text up to `limit` characters. A space replaces each range that is left out. */
function ownText(text: string, markerId: string, limit: number): string {
  const parts: string[] = [];
  let length = 0;
  let at = bodyStart(text);
  const add = (part: string): void => {
    parts.push(part);
    length += part.length;
  };
  for (const { from, to } of leftOut(text, markerId)) {
    if (from > at) add(`${text.slice(at, from)} `);
    at = Math.max(at, to);
    if (length >= limit) break;
  }
  if (length < limit) add(text.slice(at, at + limit));
  return parts.join('').slice(0, limit);
}

/** Yields the ranges of blocks with their markers, and of code, in the order of the text. */
function* leftOut(text: string, markerId: string): Generator<Range> {
  const blocks = blocksOf(findBlocks(text, markerId)).map((block) => withMarkers(block, text));
  let next = 0;
  for (const code of codeOf(text, bodyStart(text))) {
    for (let block = blocks[next]; block !== undefined && byPlace(block, code) <= 0; block = blocks[next]) {
      yield block;
      next += 1;
    }
    yield code;
  }
  yield* blocks.slice(next);
}

function linksIn(text: string): readonly string[] {
  const wikilinks = [...text.matchAll(WIKILINK)].map(([, target = '']) => target);
  const markdown = [...text.matchAll(MARKDOWN_LINK)].map(([, target = '']) => percentDecoded(target));
  return [...new Set([...wikilinks, ...markdown].map(linkKey))].filter((key) => key !== '');
}

function linkKey(target: string): string {
  const name = target.slice(target.lastIndexOf('/') + 1).trim();
  return topicKey(/\.md$/i.test(name) ? name.slice(0, -3) : name);
}

function percentDecoded(target: string): string {
  try {
    return decodeURIComponent(target);
  } catch {
    return target;
  }
}
