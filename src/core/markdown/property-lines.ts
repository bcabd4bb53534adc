/**
 * Frontmatter -> the lines of one property: the line of its name and those that belong to it.
 * Names stand in column 0. Blank lines and comments behind the last line of a value belong to no property.
 */
import { sliceRange, linesOf, type Line, type Range } from './lines';
import { closingQuote } from './yaml-tokens';

/** Where a property stands. */
export interface PropertyLines {
  readonly key: Line;
  /** The offset behind the colon. */
  readonly value: number;
  /** The lines below the name that hold its value. */
  readonly lines: readonly Line[];
}

interface Key {
  readonly name: string;
  /** The index behind the colon. */
  readonly end: number;
}

/** A line that goes on with the value above it: indented, or an item of a list in column 0. */
const GOES_ON = /^(?:[ \t]|-(?:[ \t]|$))/;

/** A line that is no content: blank, or a comment. */
const NO_CONTENT = /^[ \t]*(?:#|$)/;

/** What two spellings of a property name share. */
export function foldName(name: string): string {
  return name.normalize('NFC').toLowerCase();
}

/** Each place of a head where a property of this name stands, in any spelling, in the order of the text. */
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

/** Whether a line holds a part of a value. */
export function isContent(text: string, line: Line): boolean {
  return !NO_CONTENT.test(sliceRange(text, line));
}

function withoutTail(text: string, lines: readonly Line[]): readonly Line[] {
  let end = lines.length;
  for (let last = lines[end - 1]; last !== undefined && !isContent(text, last); last = lines[end - 1]) end -= 1;
  return lines.slice(0, end);
}

/** The name that a line in column 0 begins with. */
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

/** JSON's escapes are YAML's, too; a name with others is compared as it is written. */
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
