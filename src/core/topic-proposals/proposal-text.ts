/**
 * Text -> the beginning of what the note's own text says, and the notes that it links to: without frontmatter, blocks
 * and code. Reads no further than it must, so a note of megabytes costs little more than a short one.
 */
import { blocksOf, findBlocks, type Block } from '../markdown/marker-blocks';
import { bodyStart } from '../markdown/frontmatter';
import { byPlace, type Range } from '../markdown/lines';
import { codeOf } from '../markdown/code-mask';
import { sourceUrlInBody } from '../note/source-url';
import { topicKey } from '../note/topic';

/** So many characters of a note are compared with others. */
export const PROPOSAL_TEXT = 2500;

/** So many characters are looked through for links. */
const LINK_TEXT = 20_000;

/** What topic proposals read of a note's text. */
export interface OwnWords {
  readonly body: string;
  /** The keys of the names of notes that it links to, each once, in the order of the text. */
  readonly links: readonly string[];
  /** The article's URL, where an importer put it into the text. */
  readonly sourceUrl: string | null;
}

const WIKILINK = /\[\[([^[\]\n|#]{1,300})(?:[|#][^[\]\n]{0,300})?\]\]/g;
const MARKDOWN_LINK = /\]\(<?([^()<>\n:]{1,300}\.md)(?:#[^()<>\n]{0,300})?>?\)/g;

/** The beginning of a note's own text, and its links. */
export function readOwnWords(text: string, markerId: string): OwnWords {
  const own = ownText(text, markerId, LINK_TEXT);
  return { body: own.slice(0, PROPOSAL_TEXT), links: linksIn(own), sourceUrl: sourceUrlInBody(own) };
}

/** The first 2,500 characters of a text without frontmatter, blocks and code. */
export function proposalText(text: string, markerId: string): string {
  return ownText(text, markerId, PROPOSAL_TEXT);
}

/** What is left out stands for a blank; the rest is taken up to `limit` characters. */
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

/** Blocks with their markers, and code, in the order of the text. */
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

/** Between the signs `%%` of a marker stand only a word, the id and blanks. */
function withMarkers({ from, to }: Block, text: string): Range {
  return { from: text.lastIndexOf('%%', from - 3), to: text.indexOf('%%', to + 2) + 2 };
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
