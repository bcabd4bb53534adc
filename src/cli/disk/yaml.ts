/**
 * The YAML parser of the command line: the package `yaml`, version 2, with the core schema. It accepts the same
 * frontmatter as Obsidian.
 */
import { isScalar, parseDocument, visit, type Document, type YAMLMap } from 'yaml';

/** The greatest number of aliases in a frontmatter. The package searches the whole document at each alias. */
const MOST_ALIASES = 200;

const OPTIONS = { schema: 'core', logLevel: 'error', uniqueKeys: false, prettyErrors: false } as const;

/**
 * Parses the YAML of a frontmatter. Throws if it is invalid. Only the first error is reported, because the package
 * would quote the line of every error, which is slow for a line with many.
 */
export function parseYaml(source: string): unknown {
  const document = parseDocument(source, OPTIONS);
  const [error] = document.errors;
  if (error !== undefined) throw new Error(`${error.message}${placeOf(error.pos[0], source)}`);
  assertReadable(document, source);
  return document.toJS();
}

function assertReadable(document: Document.Parsed, source: string): void {
  let aliases = 0;
  visit(document, {
    Map: (_, map) => assertUniqueKeys(map, source),
    Alias: () => {
      aliases += 1;
      if (aliases > MOST_ALIASES) throw new Error('Excessive alias count');
    },
  });
}

/**
 * Throws on duplicate keys. A set finds them in linear time, whereas the package compares every key with every other.
 */
function assertUniqueKeys({ items }: YAMLMap, source: string): void {
  const known = new Set<unknown>();
  for (const { key } of items) {
    if (!isScalar(key)) continue;
    if (known.has(key.value)) throw new Error(`Map keys must be unique${placeOf(key.range?.[0], source)}`);
    known.add(key.value);
  }
}

function placeOf(offset: number | undefined, source: string): string {
  if (offset === undefined) return '';
  const before = source.slice(0, offset).split('\n');
  return ` at line ${before.length}, column ${(before.at(-1) ?? '').length + 1}`;
}
