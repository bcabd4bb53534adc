/**
 * The inside of a Markdown link's parentheses (CommonMark 0.31 section 6.3) -> the place of its address.
 * Stricter than the rule where a reader may be in doubt: all stands on one line.
 */
import type { Range } from '../markdown/lines';

/** Where the address stands, without angle brackets, and the offset behind the closing parenthesis. */
export interface Destination extends Range {
  readonly end: number;
}

/** Parentheses in an address that are nested deeper are not followed. */
const DEEPEST = 32;

/** A blank or a control character. NUL stands for what is blanked: it belongs to the address, which is none then. */
const END = /(?!\0)[\p{Cc} ]/u;

const BLANKS = /[ \t]*/y;
const ANGLE = /<((?:[^<>\\\n\r]|\\[^\n\r])*)>/y;
const TITLE = /[ \t]+(?:"(?:[^"\\\n\r]|\\[^\n\r])*"|'(?:[^'\\\n\r]|\\[^\n\r])*'|\((?:[^()\\\n\r]|\\[^\n\r])*\))/y;

/** The destination of a link whose opening parenthesis stands at `open`, or null where there is no link. */
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

/**
 * The end of an address without angle brackets: at a blank, a control character, or a parenthesis that it does not
 * open.
 */
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
