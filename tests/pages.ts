/** The pages for users taken apart: sections, tables, blocks of code, words in bold, so that tests can compare them with the program. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The folder of the project. */
export const ROOT = join(import.meta.dirname, '..');

/** The whole text of a page, such as `README.md` or `docs/pane.md`. */
export function readPage(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8');
}

/** The pages that developers read; their sentences are about sources, not about what the program shows. */
const FOR_DEVELOPERS = ['docs/architecture.md', 'docs/contract.md', 'docs/decisions.md'];

/** The pages that users read. */
export const USER_PAGES: readonly string[] = [
  'README.md',
  'README.de.md',
  ...readdirSync(join(ROOT, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`)
    .filter((path) => !FOR_DEVELOPERS.includes(path)),
];

/** All pages of the project. */
export const ALL_PAGES: readonly string[] = [
  ...USER_PAGES,
  ...FOR_DEVELOPERS,
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  'SECURITY.md',
];

/** The text of a page below a heading such as `## Install`, down to the next of the same or a higher level. */
export function section(page: string, heading: string): string {
  const whole = readPage(page);
  const start = whole.indexOf(`\n${heading}\n`);
  if (start < 0) throw new Error(`${page} has no heading ${heading}`);
  const text = whole.slice(start + heading.length + 2);
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
