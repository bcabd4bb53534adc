/** Where a note's frontmatter lies and what its YAML says: text in, properties out, or nothing where it cannot be read. */
import { parse, stringify } from 'yaml';

/** The frontmatter of a text, by offsets. */
export interface NoteHead {
  /** The YAML between the two lines of dashes. */
  readonly yaml: string;
  readonly from: number;
  readonly to: number;
  /** Where the first line of dashes starts, and where the closing one ends, its line break left out. */
  readonly start: number;
  readonly end: number;
  /** Where the body starts. */
  readonly bodyStart: number;
}

const OPENING = /^\ufeff?---[ \t]*(?:\r\n|\n|\r)/;
const CLOSING = /^---[ \t]*$/m;

/** Finds the frontmatter: a first line of three dashes and a later one that closes it. */
export function findHead(text: string): NoteHead | null {
  const opening = OPENING.exec(text);
  if (!opening) return null;
  const from = opening[0].length;
  const closing = CLOSING.exec(text.slice(from));
  if (!closing) return null;
  const to = from + closing.index;
  const end = to + closing[0].length;
  const lineBreak = /^(?:\r\n|\n|\r)/.exec(text.slice(end));
  const start = text.startsWith('\ufeff') ? 1 : 0;
  return { yaml: text.slice(from, to), from, to, start, end, bodyStart: end + (lineBreak?.[0].length ?? 0) };
}

/** Obsidian's `parseYaml`: `yaml` 2 with its core schema; throws what it throws, and leaves its warnings unsaid. */
export function parseYaml(yaml: string): unknown {
  return parse(yaml, { schema: 'core', logLevel: 'error' }) as unknown;
}

/** Obsidian's `stringifyYaml`. */
export function stringifyYaml(value: unknown): string {
  return stringify(value);
}

/** The properties of a head; empty YAML has none; what is broken or no mapping gives nothing. */
export function readProperties(head: NoteHead): Record<string, unknown> | null {
  try {
    const value = parseYaml(head.yaml);
    if (value === null || value === undefined) return {};
    return isMapping(value) ? value : null;
  } catch {
    return null;
  }
}

/** Whether a parsed value is a mapping, not a list, text or number. */
export function isMapping(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
