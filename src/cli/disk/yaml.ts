/** The YAML engine on disk: the package `yaml`, version 2, core schema. It reads what Obsidian reads. */
import { isScalar, LineCounter, parseDocument, visit, type Document, type YAMLMap } from 'yaml';

/** The package looks through the whole head at each use of an alias. A head with more uses than this is not read. */
const MOST_ALIASES = 200;

/**
 * Parses the inside of a frontmatter; throws where it cannot be read. The package would show the line of every fault,
 * which takes a long time where one line holds many; only the first is shown.
 */
export function parseYaml(source: string): unknown {
  const lineCounter = new LineCounter();
  const options = { schema: 'core', logLevel: 'error', uniqueKeys: false, prettyErrors: false, lineCounter } as const;
  const document = parseDocument(source, options);
  const [error] = document.errors;
  if (error !== undefined) throw new Error(`${error.message}${placeOf(error.pos[0], lineCounter)}`);
  assertReadable(document, lineCounter);
  return document.toJS();
}

function assertReadable(document: Document.Parsed, lineCounter: LineCounter): void {
  let aliases = 0;
  visit(document, {
    Map: (_, map) => assertUniqueKeys(map, lineCounter),
    Alias: () => {
      aliases += 1;
      if (aliases > MOST_ALIASES) throw new Error('Excessive alias count');
    },
  });
}

/** The package compares every key with every other; a set finds the second one of a pair in linear time. */
function assertUniqueKeys({ items }: YAMLMap, lineCounter: LineCounter): void {
  const known = new Set<unknown>();
  for (const { key } of items) {
    if (!isScalar(key)) continue;
    if (known.has(key.value)) throw new Error(`Map keys must be unique${placeOf(key.range?.[0], lineCounter)}`);
    known.add(key.value);
  }
}

function placeOf(offset: number | undefined, lineCounter: LineCounter): string {
  if (offset === undefined) return '';
  const { line, col } = lineCounter.linePos(offset);
  return ` at line ${line}, column ${col}`;
}
