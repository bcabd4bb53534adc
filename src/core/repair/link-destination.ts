/**
 * The inside of a Markdown link's parentheses (CommonMark 0.31 section 6.3) -> the range of its URL.
 * Stricter than the specification: all must be on one line, because readers may differ otherwise.
 */
import type { Range } from '../markdown/lines';

/** The range of the URL without angle brackets, and the offset behind the closing parenthesis. */
export interface Destination extends Range {
  readonly end: number;
}

/** The greatest depth of nested parentheses in a URL. */
const DEEPEST = 32;

/**
 * White space or a control character. NUL is a masked character: it counts as part of the URL, which is then invalid.
 */
const END = /(?!\0)[\p{Cc} ]/u;

const BLANKS = /[ \t]*/y;
const ANGLE = /<((?:[^<>\\\n\r]|\\[^\n\r])*)>/y;
const TITLE = /[ \t]+(?:"(?:[^"\\\n\r]|\\[^\n\r])*"|'(?:[^'\\\n\r]|\\[^\n\r])*'|\((?:[^()\\\n\r]|\\[^\n\r])*\))/y;

/** Returns the destination of a link whose opening parenthesis is at `open`, or null if it is no link. */
export function destinationAt(text: string, open: number): Destination | null {
  if (text.charAt(open) !== '(') return null;
  const from = open + 1 + lengthAt(BLANKS, text, open + 1);
  const angle = lengthAt(ANGLE, text, from);
  const address = angle > 0 ? { from: from + 1, to: from + angle - 1 } : { from, to: bareEnd(text, from) };
  const behind = angle > 0 ? from + angle : address.to;
  const title = behind + lengthAt(TITLE, text, behind);
  const close = title + lengthAt(BLANKS, text, title);
  const isWhole = address.to > address.from && text.charAt(close) === ')';
  return isWhole ? { ...address, end: close + 1 } : null;
}

/** Returns the end of a URL without angle brackets: a space, a control character, or an unbalanced parenthesis. */
function bareEnd(text: string, from: number): number {
  let depth = 0;
  for (let at = from; at < text.length; at += 1) {
    const char = text.charAt(at);
    if (END.test(char)) return at;
    if (char === '\\') at += /[!-/:-@[-`{-~]/.test(text.charAt(at + 1)) ? 1 : 0;
    else if (char === '(') depth += 1;
    else if (char === ')') depth -= 1;
    if (depth < 0) return at;
    if (depth > DEEPEST) return from;
  }
  return from;
}

function lengthAt(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0].length ?? 0;
}
