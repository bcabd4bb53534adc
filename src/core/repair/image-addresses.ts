/** Visible text -> the ranges of its images' URLs: `![…](…)`, also within a link, and `<img src>`, each on one line. */
import type { Range } from '../markdown/lines';
import { destinationAt, type Destination } from './link-destination';

/**
 * An escaped character, a bracket, an image tag, or a line end. A bracket that is open at a line end may be in another
 * block than the next line.
 */
const PART = /\\[!-/:-@[-`{-~]|!\[|\[|\]|<img(?=[\s/>])|[\r\n]/gi;

const ATTRIBUTE = /[ \t]+([^\s"'<>/=\0]+)(?:[ \t]*=[ \t]*(?:"([^"<>\n\r\0]*)"|'([^'<>\n\r\0]*)'|([^\s"'=<>`\0]+)))?/y;
/** An opening parenthesis, white space, and the text up to the next white space. */
const GLUED = /\([ \t]*\S*/y;

const TAG_END = /[ \t]*\/?>/y;

/** Yields the ranges of the URLs, in the order of the text. */
export function* imageAddresses(visible: string): Generator<Range> {
  const open: boolean[] = [];
  const pattern = new RegExp(PART);
  for (let found = pattern.exec(visible); found !== null; found = pattern.exec(visible)) {
    const [part] = found;
    const end = pattern.lastIndex;
    if (part === ']') {
      const isImage = open.pop() === true;
      const link = linkAt(visible, end, open);
      pattern.lastIndex = link.end;
      if (isImage && link.to > link.from) yield { from: link.from, to: link.to };
    } else if (part.startsWith('<')) yield* sourceOf(visible, end);
    else follow(open, part, visible.charAt(end));
  }
}

/** Updates the stack of open brackets, each with whether it begins an image. `![[` may be an embed and begins none. */
function follow(open: boolean[], part: string, next: string): void {
  if (part === '[') open.push(false);
  else if (part === '![') open.push(next !== '[');
  else if (!part.startsWith('\\')) open.length = 0;
}

/**
 * Returns the destination behind a bracket, or an empty one. Without a destination the link may have an unsupported
 * form, so the text up to the next white space is skipped, and open brackets are discarded.
 */
function linkAt(visible: string, at: number, open: boolean[]): Destination {
  const link = destinationAt(visible, at);
  if (link !== null) return link;
  GLUED.lastIndex = at;
  const end = GLUED.test(visible) ? GLUED.lastIndex : at;
  if (end > at) open.length = 0;
  return { from: end, to: end, end };
}

/**
 * Yields the range of the attribute `src` of a tag whose attributes start at `at`. There is none if the tag does not
 * end on its line.
 */
function* sourceOf(visible: string, at: number): Generator<Range> {
  let end = at;
  let source: Range | null = null;
  ATTRIBUTE.lastIndex = at;
  for (let found = ATTRIBUTE.exec(visible); found !== null; found = ATTRIBUTE.exec(visible)) {
    end = ATTRIBUTE.lastIndex;
    if (source === null && found[1]?.toLowerCase() === 'src') source = valueOf(found, end);
  }
  TAG_END.lastIndex = end;
  if (source !== null && TAG_END.test(visible)) yield source;
}

function valueOf([, , double, single, bare]: RegExpExecArray, end: number): Range {
  const value = double ?? single ?? bare ?? '';
  const to = bare === undefined && value !== '' ? end - 1 : end;
  return { from: to - value.length, to };
}
