/** The tokens of a YAML value on one line: quoted texts, plain texts, flow lists. */
import type { Range } from './lines';

/** A flow list: the range between its brackets, and each entry without surrounding white space. */
export interface FlowList {
  readonly inner: Range;
  readonly items: readonly Range[];
}

const BACKSLASH = '\\';

/** Returns the offset behind the quote that closes the one at `at`, or -1 if none does before `to`. */
export function closingQuote(text: string, at: number, to: number): number {
  const quote = text.charAt(at);
  for (let next = at + 1; next < to; next += 1) {
    const char = text.charAt(next);
    if (char === BACKSLASH && quote === '"') next += 1;
    else if (char === quote && quote === "'" && text.charAt(next + 1) === quote) next += 1;
    else if (char === quote) return next + 1;
  }
  return -1;
}

/**
 * Returns the offset behind a plain text that starts at `at`. It ends with the line or before a comment, without
 * trailing white space.
 */
export function plainEnd(text: string, at: number, to: number): number {
  let end = at;
  for (let next = at; next < to; next += 1) {
    if (isBlank(text.charAt(next))) continue;
    if (text.charAt(next) === '#' && next > at && isBlank(text.charAt(next - 1))) break;
    end = next + 1;
  }
  return end;
}

/** Returns the flow list whose bracket stands at `at`, or null if it is not closed before `to`. */
export function flowList(text: string, at: number, to: number): FlowList | null {
  const items: Range[] = [];
  let from = at + 1;
  let depth = 0;
  for (let next = at; next < to; next = tokenEnd(text, next, to)) {
    const char = text.charAt(next);
    if (isComment(text, next)) return null;
    if (isOneOf('[{', char)) depth += 1;
    else if (isOneOf(']}', char)) depth -= 1;
    if (depth > 1 || (depth === 1 && char !== ',')) continue;
    addItem(items, text, from, next);
    if (depth === 0) return { inner: { from: at + 1, to: next }, items };
    from = next + 1;
  }
  return null;
}

/** Adds an entry. Only the range behind a last comma may be empty, and that is no entry. */
function addItem(items: Range[], text: string, from: number, to: number): void {
  const part = text.slice(from, to);
  const start = from + part.length - part.trimStart().length;
  const end = from + part.trimEnd().length;
  if (start < end) items.push({ from: start, to: end });
}

/**
 * Returns the end of the token at `at`. A quoted text is one token only at the start of a value. Within a plain text a
 * quote has no meaning.
 */
function tokenEnd(text: string, at: number, to: number): number {
  const isQuote = isOneOf('"\'', text.charAt(at));
  if (!isQuote || !beginsValue(text, at)) return at + 1;
  const end = closingQuote(text, at, to);
  return end < 0 ? to : end;
}

function beginsValue(text: string, at: number): boolean {
  let before = at - 1;
  while (isBlank(text.charAt(before))) before -= 1;
  return isOneOf('[{,:', text.charAt(before));
}

function isComment(text: string, at: number): boolean {
  return text.charAt(at) === '#' && isBlank(text.charAt(at - 1));
}

function isOneOf(chars: string, char: string): boolean {
  return char !== '' && chars.includes(char);
}

function isBlank(char: string): boolean {
  return char === ' ' || char === '\t';
}
