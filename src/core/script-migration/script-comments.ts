/** The source of a script -> the same source with a space in place of each comment. Strings stay as they are. */

/** The start of a string or a comment. */
const OPENING = /["'`]|\/[/*]/g;

/** A part of a string: characters, or a backslash and the next character. Line breaks end only quoted strings. */
const QUOTED = /(?:[^"'`\\\n]+|\\[^])/y;

/** Removes line and block comments in linear time. The end of an unclosed string or comment is searched only once. */
export function withoutComments(source: string): string {
  const parts: string[] = [];
  const openUntil = new Map<string, number>();
  let kept = 0;
  OPENING.lastIndex = 0;
  for (let found = OPENING.exec(source); found !== null; found = OPENING.exec(source)) {
    const [token] = found;
    if (found.index < (openUntil.get(token) ?? 0)) continue;
    const { end, isClosed } = endOf(source, found.index, token);
    if (!isClosed) openUntil.set(token, end);
    OPENING.lastIndex = isClosed ? end : found.index + 1;
    if (!isClosed || !token.startsWith('/')) continue;
    parts.push(source.slice(kept, found.index), ' ');
    kept = end;
  }
  return parts.join('') + source.slice(kept);
}

interface End {
  readonly end: number;
  readonly isClosed: boolean;
}

function endOf(source: string, start: number, token: string): End {
  if (token === '//') return { end: indexOrEnd(source, '\n', start), isClosed: true };
  if (token !== '/*') return endOfString(source, start, token);
  const end = source.indexOf('*/', start + 2);
  return end < 0 ? { end: source.length, isClosed: false } : { end: end + 2, isClosed: true };
}

function endOfString(source: string, start: number, quote: string): End {
  let at = start + 1;
  while (at < source.length) {
    const character = source.charAt(at);
    if (character === quote) return { end: at + 1, isClosed: true };
    if (character === '\n' && quote !== '`') return { end: at, isClosed: false };
    QUOTED.lastIndex = at;
    at += QUOTED.exec(source)?.[0].length ?? 1;
  }
  return { end: source.length, isClosed: false };
}

function indexOrEnd(source: string, text: string, from: number): number {
  const found = source.indexOf(text, from);
  return found < 0 ? source.length : found;
}
