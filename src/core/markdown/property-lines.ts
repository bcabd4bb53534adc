/**
 * Frontmatter -> the lines of one property: the line of its name and those that belong to it.
 * Names are in column 0. Blank lines and comments behind the last line of a value belong to no property.
 */
import { sliceRange, linesOf, type Line, type Range } from './lines';
import { closingQuote } from './yaml-tokens';

/** The location of a property. */
export interface PropertyLines {
  readonly key: Line;
  /** The offset behind the colon. */
  readonly value: number;
  /** The lines below the name that contain its value. */
  readonly lines: readonly Line[];
}

interface Key {
  readonly name: string;
  /** The index behind the colon. */
  readonly end: number;
}

/** A line that continues the value above it: indented, or a list item in column 0. */
const GOES_ON = /^(?:[ \t]|-(?:[ \t]|$))/;

/** A line without content: a blank line or a comment. */
const NO_CONTENT = /^[ \t]*(?:#|$)/;

/** Returns the form that all spellings of a property name share. */
export function foldName(name: string): string {
  return name.normalize('NFC').toLowerCase();
}

/** Returns each occurrence of a property in the frontmatter, in any spelling, in the order of the text. */
export function findProperty(text: string, head: Range, name: string): readonly PropertyLines[] {
  const wanted = foldName(name);
  const found: PropertyLines[] = [];
  let own: Line[] | null = null;
  for (const line of linesOf(text, head.from)) {
    if (line.from >= head.to) break;
    const content = sliceRange(text, line);
    if (GOES_ON.test(content) || NO_CONTENT.test(content)) {
      own?.push(line);
      continue;
    }
    own = null;
    const key = keyIn(content);
    if (key === null || foldName(key.name) !== wanted) continue;
    own = [];
    found.push({ key: line, value: line.from + key.end, lines: own });
  }
  return found.map((property) => ({ ...property, lines: withoutTail(text, property.lines) }));
}

/** Whether a line contains a part of a value. */
export function isContent(text: string, line: Line): boolean {
  return !NO_CONTENT.test(sliceRange(text, line));
}

function withoutTail(text: string, lines: readonly Line[]): readonly Line[] {
  let end = lines.length;
  for (let last = lines[end - 1]; last !== undefined && !isContent(text, last); last = lines[end - 1]) end -= 1;
  return lines.slice(0, end);
}

/** Returns the name at the start of a line in column 0. */
function keyIn(content: string): Key | null {
  const quote = content.charAt(0);
  return quote === '"' || quote === "'" ? quotedKey(content, quote) : plainKey(content);
}

function plainKey(content: string): Key | null {
  let colon = content.indexOf(':');
  while (colon >= 0 && !isBlank(content, colon + 1)) colon = content.indexOf(':', colon + 1);
  return colon < 0 ? null : { name: content.slice(0, colon).trimEnd(), end: colon + 1 };
}

function quotedKey(content: string, quote: string): Key | null {
  const end = closingQuote(content, 0, content.length);
  if (end < 0) return null;
  const colon = end + (/^[ \t]*/.exec(content.slice(end))?.[0].length ?? 0);
  if (content.charAt(colon) !== ':' || !isBlank(content, colon + 1)) return null;
  const raw = content.slice(0, end);
  return { name: quote === '"' ? unescaped(raw) : raw.slice(1, -1).replaceAll("''", "'"), end: colon + 1 };
}

/** Decodes a quoted name. The escapes of JSON are also YAML's. A name with other escapes is compared as written. */
function unescaped(raw: string): string {
  try {
    return String(JSON.parse(raw));
  } catch {
    return raw.slice(1, -1);
  }
}

function isBlank(content: string, at: number): boolean {
  return at >= content.length || content.charAt(at) === ' ' || content.charAt(at) === '\t';
}
