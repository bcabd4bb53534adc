/** README.md taken apart: its sections, tables, blocks of code, and the words in bold, so that tests can compare them with the program. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The whole page. */
export const README = readFileSync(join(import.meta.dirname, '..', 'README.md'), 'utf8');

/** The text below a heading such as `## Install`, down to the next of the same or a higher level. */
export function section(heading: string): string {
  const start = README.indexOf(`\n${heading}\n`);
  if (start < 0) throw new Error(`README has no heading ${heading}`);
  const text = README.slice(start + heading.length + 2);
  const level = /^#+/.exec(heading)?.[0].length ?? 1;
  const end = withoutCode(text).search(new RegExp(`^#{1,${level}} `, 'm'));
  return end < 0 ? text : text.slice(0, end);
}

/** The cells of the rows of the first table, without its head. */
export function rows(text: string): readonly (readonly string[])[] {
  const lines = text
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .slice(2);
  return lines.map((line) =>
    line
      .slice(1, line.lastIndexOf('|'))
      .split('|')
      .map((cell) => cell.trim()),
  );
}

/** The blocks of code, without their fences and their indent. */
export function codeBlocks(text: string): readonly string[] {
  const found = text.matchAll(/^( *)```\w*\n([^]*?)^ *```$/gm);
  return [...found].map(([, indent = '', code = '']) => code.replaceAll(new RegExp(`^${indent}`, 'gm'), ''));
}

/** What stands in bold: in the steps, what the program shows. */
export function bold(text: string): readonly string[] {
  return [...withoutCode(text).matchAll(/\*\*(.+?)\*\*/g)].map(([, words = '']) => words);
}

/** The text with its blocks of code blanked, offsets kept. */
function withoutCode(text: string): string {
  return text.replaceAll(/^( *)```\w*\n[^]*?^ *```$/gm, (code) => code.replaceAll(/[^\n]/g, ' '));
}
