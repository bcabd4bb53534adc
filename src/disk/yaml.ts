/**
 * The YAML engine on disk. It must read what Obsidian reads: the package `yaml`, version 2, core schema. `js-yaml` 4 with
 * its core schema is several times faster and agrees with it wherever a head is plain; heads that hold one of the
 * things on which the two are known to differ go to `yaml`.
 */
import { CORE_SCHEMA, load } from 'js-yaml';
import { parse } from 'yaml';

/** What the two read differently, so that `yaml` has to: each alternative was found by a generated head (tests/properties/yaml.test.ts). */
const DIFFERS = new RegExp(
  [
    /(?:^|[\s[,])(?:[!?]|[&*]\S|[-+][.0]|0b)/, // tags, keys of many lines, anchors, aliases; signed and binary numbers
    /(?:^|[\s[,])[-+]?[\d.]+[eE]\+?\d{3}/, // numbers too great to be one
    /(?:^|\s)(?:"(?:[^"\\\n]|\\[^\n])*|'[^'\n]*)\n/, // a quoted text that goes on in the next line
    /[|>][-+\d]*[+\d]/, // a text that keeps its last line ends, or says how far in it stands
    /[|>][^\n]*\n+ +(?:\n|$)/, // a text that begins with a line of blanks
    /(?:^|\s)-(?: *(?:#|\n|$)|-)/, // an item that is nothing, two dashes
    /\{|(?:^|[\s[,])(?:null|Null|NULL)?:|^[ \n]* /, // objects in one line, names that are missing or nothing, a head that stands far in
    /[^\n -~\u0085\u00A0-\uD7FF\uE000-\uFFFD]/, // tabs, and what is not printable
  ].map(({ source }) => source).join('|'),
);

/** A line in column 0 that is plainly a key, an item of a list, or a comment. */
const PLAIN_LINE = /^(?:$|[ #]|- +\S|[\p{L}\p{N}_][^:#[\]{}"'&*!|>%@`\t]*:(?: |$))/u;

/** Parses the inside of a head; throws where it cannot be read. */
export function parseYaml(source: string): unknown {
  return isPlain(source) ? (load(source, { schema: CORE_SCHEMA }) ?? null) : parse(source, { schema: 'core', logLevel: 'error' });
}

function isPlain(source: string): boolean {
  return !DIFFERS.test(source) && source.split('\n').every((line) => PLAIN_LINE.test(line) && isBalanced(line));
}

/** A list in brackets ends in its line. */
function isBalanced(line: string): boolean {
  return !line.includes('[') || line.split('[').length === line.split(']').length;
}
