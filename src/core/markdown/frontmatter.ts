/**
 * Text -> its properties and the offset of its body, or an error.
 * gray-matter parses the frontmatter and nothing else, with the YAML engine that is passed in. Its other engines are
 * blocked, because gray-matter 4.0.3 evaluates a frontmatter marked `---js`, and caches its input when it gets no
 * options.
 */
import matter from 'gray-matter';
import { sliceRange, isLineStart, lineAt, textStart, type Line, type Range } from './lines';
import { NO_PROPERTIES, propertiesOf, type Properties } from './root-properties';
import { faultWord, findYamlFault } from './yaml-fault';

/** A YAML engine: it takes the source, returns the value, and throws on a source that it cannot read. */
export type Yaml = (source: string) => unknown;

/**
 * The result of reading a frontmatter. `body` is the offset behind it. `message` is a word of this program
 * (run/messages, yaml-fault) or the engine's message.
 */
export type Frontmatter =
  | { readonly kind: 'properties'; readonly properties: Properties; readonly body: number }
  | { readonly kind: 'unreadable'; readonly message: string; readonly body: number };

/** The inside of a frontmatter, without its two lines of dashes. */
export interface Head extends Range {
  /** The offset behind the closing line. */
  readonly body: number;
}

/** A longer frontmatter is not read, because an engine may take long for it. */
const LONGEST_HEAD = 65_536;

/** Returns the offset of the body: behind the frontmatter, else behind a byte order mark, else 0. */
export function bodyStart(text: string): number {
  return findHead(text)?.body ?? textStart(text);
}

/** Returns the lines between the two lines of dashes, or an empty text without frontmatter. */
export function headText(text: string): string {
  const head = findHead(text);
  return head === null ? '' : sliceRange(text, head);
}

/** Reads the frontmatter. A text without one has no properties. Never throws. */
export function readFrontmatter(text: string, yaml: Yaml): Frontmatter {
  const head = findHead(text);
  if (head === null) return { kind: 'properties', properties: NO_PROPERTIES, body: textStart(text) };
  if (head.to - head.from > LONGEST_HEAD) return unreadable('large', head);
  const source = sliceRange(text, head).replaceAll(/\r\n?/g, '\n');
  if (source.startsWith('---') || source.includes('\n---')) return unreadable('dashes', head);
  return readHead(source, head, yaml);
}

function readHead(source: string, head: Head, yaml: Yaml): Frontmatter {
  try {
    const properties = propertiesOf(parseHead(source, yaml));
    if (properties === undefined) return unreadable('no-properties', head);
    return { kind: 'properties', properties, body: head.body };
  } catch (error) {
    return unreadable(error instanceof Error ? reasonIn(error.message, source) : 'engine', head);
  }
}

/**
 * Parses the frontmatter with gray-matter, which expects an object, so the engine's value is wrapped in one.
 * gray-matter searches comments with an expression that rescans blank lines for each of them, so it gets a shortened
 * source. The engine gets the whole source.
 */
function parseHead(source: string, yaml: Yaml): unknown {
  const engines = { yaml: () => ({ root: yaml(`\n${source}`) }), ...BLOCKED };
  const seen = source.length < SHORT_HEAD ? source : source.replaceAll(/\s+/g, shortBlank);
  return matter(`---\n${seen}\n---\n`, { language: 'yaml', delimiters: '---', engines }).data['root'];
}

/** Below this length, blank lines cost too little to shorten the source. */
const SHORT_HEAD = 1_000;

/** Shortens white space to one character, a line break if it contains one. */
function shortBlank(blank: string): string {
  return /[\n\u2028\u2029]/.test(blank) ? '\n' : ' ';
}

/** gray-matter looks up an engine by the names in its own table and aliases. Each but YAML throws. */
const BLOCKED = { json: blocked, javascript: blocked, js: blocked, coffee: blocked, toml: blocked };

function blocked(): never {
  throw new Error('only YAML is read');
}

function unreadable(message: string, head: Head): Frontmatter {
  return { kind: 'unreadable', message, body: head.body };
}

/** The last text and its frontmatter, because the parts of one update ask for it one after another. */
let last: { readonly text: string; readonly head: Head | null } = { text: '', head: null };

/** Finds the frontmatter, between two bare `---` lines, as in Obsidian. A first line with more text starts none. */
export function findHead(text: string): Head | null {
  if (text !== last.text) last = { text, head: headIn(text) };
  return last.head;
}

function headIn(text: string): Head | null {
  const start = textStart(text);
  if (!text.startsWith('---', start)) return null;
  const first = lineAt(text, start);
  if (!isFence(text, first)) return null;
  for (let at = text.indexOf('---', first.next); at >= 0; at = text.indexOf('---', at + 1)) {
    const line = isLineStart(text, at) ? lineAt(text, at) : null;
    if (line !== null && isFence(text, line)) return { from: first.next, to: line.from, body: line.next };
  }
  return null;
}

function isFence(text: string, line: Line): boolean {
  return text.startsWith('---', line.from) && /^[ \t]*$/.test(text.slice(line.from + 3, line.to));
}

/** Returns an explained fault, else the first line of the engine's message, without its final colon. */
function reasonIn(message: string, source: string): string {
  const fault = findYamlFault(message, source);
  if (fault !== null) return faultWord(fault);
  return (message.split('\n', 1)[0] ?? message).replace(/:$/, '');
}
