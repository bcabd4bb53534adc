/**
 * Text -> properties and where the body starts, or why not.
 * gray-matter reads the head and nothing else, with the YAML engine that is handed in and every other one blocked
 * (gray-matter 4.0.3 evaluates a head marked `---js`, and caches what it is given without options).
 */
import matter from 'gray-matter';
import { sliceRange, isLineStart, lineAt, textStart, type Line, type Range } from './lines';
import { memoize } from '../memoize';
import { faultWord, findYamlFault } from './yaml-fault';
import { isObject } from '../type-guards';

/** A YAML engine: source in, value out; throws on a source that it cannot read. */
export type Yaml = (source: string) => unknown;

/** Property values by lower-case name; of two spellings the first in the file counts. */
export type Properties = ReadonlyMap<string, unknown>;

/**
 * What was read of a head. `body` is the offset behind it; `message` a word of ours (run/messages, yaml-fault) or the
 * engine's own.
 */
export type Frontmatter =
  | { readonly kind: 'properties'; readonly properties: Properties; readonly body: number }
  | { readonly kind: 'unreadable'; readonly message: string; readonly body: number };

/** The inside of a frontmatter, without its two lines of dashes. */
export interface Head extends Range {
  /** The offset behind the closing line. */
  readonly body: number;
}

/** A longer head is not read: an engine may take long over it. */
const LONGEST_HEAD = 65_536;

const NO_PROPERTIES: Properties = new Map();

/** Where the body starts: behind the frontmatter, else behind a byte order mark, else 0. */
export function bodyStart(text: string): number {
  return findHead(text)?.body ?? textStart(text);
}

/** The lines between the two fences, or an empty text where there are none. */
export function headText(text: string): string {
  const head = findHead(text);
  return head === null ? '' : sliceRange(text, head);
}

/** Reads the frontmatter; a text without one has no properties. Never throws. */
export function readFrontmatter(text: string, yaml: Yaml): Frontmatter {
  const head = findHead(text);
  if (head === null) return { kind: 'properties', properties: NO_PROPERTIES, body: textStart(text) };
  if (head.to - head.from > LONGEST_HEAD) return unreadable('large', head);
  const source = sliceRange(text, head).replaceAll(/\r\n?/g, '\n');
  if (source.startsWith('---') || source.includes('\n---')) return unreadable('dashes', head);
  return readHead(source, head, yaml);
}

/** A vault's notes share the names of their properties. */
const lowerCase = memoize((name: string) => name.toLowerCase());

/** The properties of a parsed root, or undefined where it is a scalar or a list. Nothing (null) is an empty head. */
export function propertiesOf(root: unknown): Properties | undefined {
  if (root === null || root === undefined) return NO_PROPERTIES;
  if (!isObject(root)) return undefined;
  const properties = new Map<string, unknown>();
  for (const name of Object.keys(root)) {
    const key = lowerCase(name);
    if (!properties.has(key)) properties.set(key, root[name]);
  }
  return properties;
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
 * gray-matter promises an object: the engine's answer, which may be anything, is handed through inside one. It looks
 * for comments with an expression that reads blank lines once for each of them: it sees few of them, the engine all.
 */
function parseHead(source: string, yaml: Yaml): unknown {
  const engines = { yaml: () => ({ root: yaml(`\n${source}`) }), ...BLOCKED };
  const seen = source.length < SHORT_HEAD ? source : source.replaceAll(/\s+/g, shortBlank);
  return matter(`---\n${seen}\n---\n`, { language: 'yaml', delimiters: '---', engines }).data['root'];
}

/** In a shorter head blank lines cost nothing worth a second look at it. */
const SHORT_HEAD = 1_000;

/** The white space in a head, as short as it may be: a line break stays one. */
function shortBlank(blank: string): string {
  return /[\n\u2028\u2029]/.test(blank) ? '\n' : ' ';
}

/** gray-matter asks for an engine by the names that stand in its own table and aliases; each but YAML throws. */
const BLOCKED = { json: blocked, javascript: blocked, js: blocked, coffee: blocked, toml: blocked };

function blocked(): never {
  throw new Error('only YAML is read');
}

function unreadable(message: string, head: Head): Frontmatter {
  return { kind: 'unreadable', message, body: head.body };
}

/** A head starts with a bare `---` line and ends with one, as in Obsidian; a first line that says more is no head. */
export function findHead(text: string): Head | null {
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

/** A fault that we explain, else the engine's words: it puts a colon there where the lines in question follow. */
function reasonIn(message: string, source: string): string {
  const fault = findYamlFault(message, source);
  if (fault !== null) return faultWord(fault);
  return (message.split('\n', 1)[0] ?? message).replace(/:$/, '');
}
