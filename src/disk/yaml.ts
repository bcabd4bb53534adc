/**
 * The YAML engine on disk. It must read what Obsidian reads: the package `yaml`, version 2, core schema. `js-yaml` 4 with
 * its core schema is several times faster and agrees with it wherever a head is plain; heads that hold one of the
 * things on which the two are known to differ go to `yaml`.
 */
import { CORE_SCHEMA, load } from 'js-yaml';
import { parse } from 'yaml';

/** Tags, anchors and aliases; signed or binary numbers; a quoted text that goes on in the next line. */
const DIFFERS = /(?:^|[\s[{,])(?:!|[&*]\S|[-+][.0]|0b)|(?:^|\s)(?:"(?:[^"\\\n]|\\[^\n])*|'[^'\n]*)\n/;

/** A line in column 0 that is plainly a key, an item of a list, or a comment. */
const PLAIN_LINE = /^(?:$|[ #]|-(?: |$)|[\p{L}\p{N}_][^:#[\]{}"'&*!|>%@`\t]*:(?: |$))/u;

/** Parses the inside of a head; throws where it cannot be read. */
export function parseYaml(source: string): unknown {
  return isPlain(source) ? load(source, { schema: CORE_SCHEMA }) : parse(source, { schema: 'core', logLevel: 'error' });
}

function isPlain(source: string): boolean {
  return !DIFFERS.test(source) && source.split('\n').every((line) => PLAIN_LINE.test(line));
}
