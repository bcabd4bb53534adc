/** The YAML engine on disk: the package `yaml`, version 2, core schema. It reads what Obsidian reads. */
import { isScalar, LineCounter, parseDocument, visit, type YAMLMap } from 'yaml';

/** Parses the inside of a frontmatter; throws where it cannot be read. */
export function parseYaml(source: string): unknown {
  const lineCounter = new LineCounter();
  const document = parseDocument(source, { schema: 'core', logLevel: 'error', uniqueKeys: false, lineCounter });
  const [error] = document.errors;
  if (error !== undefined) throw error;
  visit(document, { Map: (_, map) => assertUniqueKeys(map, lineCounter) });
  return document.toJS();
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
