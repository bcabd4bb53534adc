/** The pages for users, as far as files and the command line can tell: their commands, examples, scripts and links are true. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ALL_PAGES, codeBlocks, readPage, ROOT, rows, section, USER_PAGES } from '../pages';
import { DEFAULT_SETTINGS } from '../../src/core/settings/settings';
import { TEXTS } from '../../src/core/settings/note-texts';
import { door } from './cli-process';
import { inFolder } from './vault-folder';

const note = (created: string): string => `---\ntopics: [Social Media]\ncreated: ${created}\n---\n`;

const EXAMPLE = {
  'Notizensammlung/Materialsammlung.md': note('2024-02-26'),
  '04 Literatur-Notes/Warum wir gehen.md': note('2023-10-11'),
  '04 Literatur-Notes/Chronik der Abschiede.md': note('2025-01-14'),
};

const COMMAND_LINE = readPage('docs/command-line.md');

describe('examples of the pages', () => {
  it('a note before and its box after are as the program writes it', () => {
    const [before = '', after = ''] = codeBlocks(readPage('docs/relations.md'));
    inFolder({ ...EXAMPLE, '04 Literatur-Notes/A state office leaves X.md': before }, (vault) => {
      expect(door('update', vault).status).toBe(0);
      const text = readFileSync(join(vault, '04 Literatur-Notes/A state office leaves X.md'), 'utf8');
      expect(text).toBe(before.replace(/^> .*\n> .*\n/m, () => after));
    });
  });

  it.each([
    ['docs/from-the-script.md', readPage('docs/from-the-script.md')],
    ['README.de.md', section('README.de.md', '## Vom Skript zum Plugin')],
  ])('the lines for templates in %s can be filled', (_page, words) => {
    const [lines = ''] = codeBlocks(words);
    const text = lines.startsWith('---') ? lines.replace('topics:', 'topics: [X]') : `---\ntopics: [X]\n---\n${lines}`;
    inFolder({ 'A.md': text, 'B.md': '---\ntopics: [X]\n---\n' }, (vault) => {
      expect(door('update', vault).status).toBe(0);
      expect(readFileSync(join(vault, 'A.md'), 'utf8')).toContain('> - [[B.md|B]] (ohne Datum)\n');
    });
  });
});

describe('the page on the command line', () => {
  it('names the commands as the help does', () => {
    const usage = (text: string): readonly string[] =>
      [...text.matchAll(/^ *(?:node dist\/cli\.mjs|related-literature) +(.*)$/gm)].map(([, words = '']) =>
        words.replaceAll(/ +/g, ' '),
      );
    const [block = ''] = codeBlocks(COMMAND_LINE);
    expect(usage(block).length).toBeGreaterThan(3);
    expect(usage(block)).toEqual(usage(door('--help').out));
  });

  it('gives every exit status that the help gives', () => {
    const statuses = rows(COMMAND_LINE).map(([status = '']) => status);
    expect(statuses).toEqual(
      [...(/Exit status:([^]*)/.exec(door('--help').out)?.[1] ?? '').matchAll(/\b(\d+) /g)].map(([, status]) => status),
    );
  });
});

/** The anchors that headings of a page get. */
function anchorsOf(page: string): readonly string[] {
  return [...readPage(page).matchAll(/^#+ (.*)$/gm)].map(([, words = '']) =>
    words
      .toLowerCase()
      .replaceAll(/[^\p{L}\d -]/gu, '')
      .replaceAll(' ', '-'),
  );
}

const withoutCode = (text: string): string => text.replaceAll(/^ *```[^]*?^ *```$|``.*?``|`[^`\n]*`/gm, '');

/** The relative targets of links and pictures of a page, with the page they stand in. */
function targetsOf(page: string): readonly { readonly file: string; readonly anchor: string }[] {
  const found = withoutCode(readPage(page)).matchAll(/\]\(([^)\s]+)\)|(?:src|href)="([^"]+)"/g);
  return [...found]
    .map(([, link, source]) => link ?? source ?? '')
    .filter((target) => !/^(https?|mailto|obsidian):/.test(target))
    .map((target) => {
      const [path = '', anchor = ''] = target.split('#');
      return { file: path === '' ? page : normalize(join(dirname(page), decodeURI(path))), anchor };
    });
}

describe('all pages', () => {
  it.each(ALL_PAGES)('%s links only to files and headings that there are', (page) => {
    const dead = targetsOf(page).filter(
      ({ file, anchor }) =>
        !existsSync(join(ROOT, file)) || (anchor !== '' && file.endsWith('.md') && !anchorsOf(file).includes(anchor)),
    );
    expect(dead).toEqual([]);
  });

  it.each(ALL_PAGES)('%s names only scripts that there are', (page) => {
    const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
      scripts: Record<string, string>;
    };
    const named = [...readPage(page).matchAll(/npm run ([a-z:-]+)/g)].map(([, name = '']) => name);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });

  it('users quote no words that the plugin does not have', () => {
    const main = readFileSync(join(ROOT, 'main.js'), 'utf8');
    const quoted = USER_PAGES.flatMap((page) =>
      [...withoutCode(readPage(page)).matchAll(/\*\*.*?\*\*|^\|.*$|<img[^>]*>|"([^"\n]+)"|„([^“\n]+)“/gm)].map(
        ([, en, de]) => en ?? de ?? '',
      ),
    ).filter((words) => words !== '' && !EXAMPLES_IN_QUOTES.has(words));
    expect(quoted.length).toBeGreaterThan(20);
    expect(quoted.filter((words) => !main.includes(words.replace(/^(Show )\d+( more)$/, '$1')))).toEqual([]);
  });

  it('users see in bold only words that the plugin has, but for the words a line begins with', () => {
    const main = readFileSync(join(ROOT, 'main.js'), 'utf8');
    const inLine = (line: string): readonly string[] =>
      [...line.matchAll(/\*\*([^*]+)\*\*/g)]
        .filter(({ index }) => !/^(?:[-|]|\d+\.)?\s*$/.test(line.slice(0, index)))
        .map(([, words = '']) => words);
    const found = USER_PAGES.filter((page) => page !== 'docs/speed.md').flatMap((page) =>
      withoutCode(readPage(page))
        .split('\n')
        .flatMap((line) => inLine(line).map((words) => `${page}: ${words}`)),
    );
    const known = (line: string): boolean =>
      EMPHASIS.has(line) || main.includes(shape(line.slice(line.indexOf(': ') + 2)));
    expect(found.length).toBeGreaterThan(40);
    expect(found.filter((line) => !known(line))).toEqual([]);
  });

  it('users read only of settings that there are', () => {
    const found = USER_PAGES.flatMap((page) =>
      [...readPage(page).matchAll(/`([a-z]+(?:[A-Z][a-z]+)+)`/g)].map(([, name = '']) => `${page}: ${name}`),
    );
    const known = new Set<string>([
      ...Object.keys(DEFAULT_SETTINGS),
      ...Object.keys(TEXTS.en),
      ...DEFAULT_SETTINGS.createdProperties,
      ...NAMES_OF_OTHERS,
    ]);
    expect(found.length).toBeGreaterThan(30);
    expect(found.filter((line) => !known.has(line.slice(line.indexOf(': ') + 2)))).toEqual([]);
  });

  it('every page is reached from the README or from a page it names', () => {
    const reached = new Set(['README.md']);
    for (const page of reached) {
      for (const { file } of targetsOf(page)) if (file.endsWith('.md') && ALL_PAGES.includes(file)) reached.add(file);
    }
    expect(ALL_PAGES.filter((page) => !reached.has(page))).toEqual([]);
  });

  it('the README stays short: at most 10 kB', () => {
    expect(Buffer.byteLength(readPage('README.md'))).toBeLessThanOrEqual(10_000);
  });
});

/** A word of the program with its numbers and names left out, as it stands in the sources. */
const shape = (words: string): string =>
  words
    .replace(/\d+.*$/, '')
    .replace(/[.:]$/, '')
    .trim();

/** Words in bold that stress something, or hold the name of an example. */
const EMPHASIS: ReadonlySet<string> = new Set([
  'README.md: Make a backup of your vault first.',
  'README.md: Obsidian itself could not be run here',
  'docs/first-steps.md: On the topic "Social media":',
]);

/** Names in the form of a setting that other programs have. */
const NAMES_OF_OTHERS = ['structuredClone', 'dateAdded'];

/** Quoted words of the pages that are an example or another program's, not the plugin's. */
const EXAMPLES_IN_QUOTES: ReadonlySet<string> = new Set(['Künstliche Intelligenz', 'Reload app without saving']);
