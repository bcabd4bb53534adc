/** README.md, as far as files and the command line can tell: its commands, examples, pictures and links are true. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { codeBlocks, README, rows, section } from '../readme';
import { door, inFolder } from './cli-process';

const ROOT = join(import.meta.dirname, '..', '..');

const note = (created: string): string => `---\ntopics: [Social Media]\ncreated: ${created}\n---\n`;

const EXAMPLE = {
  'Notizensammlung/Materialsammlung.md': note('2024-02-26'),
  '04 Literatur-Notes/Warum wir gehen.md': note('2023-10-11'),
  '04 Literatur-Notes/Chronik der Abschiede.md': note('2025-01-14'),
};

describe('README', () => {
  it('shows a note before and its callout after as the program writes it', () => {
    const [before = '', after = ''] = codeBlocks(README);
    inFolder({ ...EXAMPLE, '04 Literatur-Notes/A state office leaves X.md': before }, (vault) => {
      expect(door('update', vault).status).toBe(0);
      const text = readFileSync(join(vault, '04 Literatur-Notes/A state office leaves X.md'), 'utf8');
      expect(text).toBe(before.replace(/^> .*\n> .*\n/m, () => after));
    });
  });

  it.each(['## From the script to the plugin', '### Vom Skript zum Plugin'])(
    'has lines for templates below "%s" that can be filled',
    (heading) => {
      const [lines = ''] = codeBlocks(section(heading));
      const text = lines.startsWith('---')
        ? lines.replace('topics:', 'topics: [X]')
        : `---\ntopics: [X]\n---\n${lines}`;
      inFolder({ 'A.md': text, 'B.md': '---\ntopics: [X]\n---\n' }, (vault) => {
        expect(door('update', vault).status).toBe(0);
        expect(readFileSync(join(vault, 'A.md'), 'utf8')).toContain('> - [[B.md|B]] (ohne Datum)\n');
      });
    },
  );

  it('names the command line as its help does', () => {
    const usage = (text: string): readonly string[] =>
      [...text.matchAll(/^ *(?:node dist\/cli\.mjs|related-literature) +(.*)$/gm)].map(([, words = '']) =>
        words.replaceAll(/ +/g, ' '),
      );
    const [block = ''] = codeBlocks(section('## The command line, and cron'));
    expect(usage(block)).toHaveLength(4);
    expect(usage(block)).toEqual(usage(door('--help').stdout));
  });

  it('gives every exit status that the help gives', () => {
    const statuses = rows(section('## The command line, and cron')).map(([status = '']) => status);
    expect(statuses).toEqual(
      [...(/Exit status:([^]*)/.exec(door('--help').stdout)?.[1] ?? '').matchAll(/\b(\d+) /g)].map(
        ([, status]) => status,
      ),
    );
  });

  it('quotes only words that the plugin has', () => {
    const prose = README.replaceAll(/^ *```[^]*?^ *```$|\*\*.*?\*\*|`[^`]*`|<img[^>]*>|^\|.*\{.*$/gm, '');
    const quoted = [...prose.matchAll(/"([^"\n]+)"|„([^“\n]+)“/g)].map(([, en, de]) =>
      (en ?? de ?? '').replace(/^(Show )\d+( more)$/, '$1'),
    );
    const main = readFileSync(join(ROOT, 'main.js'), 'utf8');
    expect(quoted.length).toBeGreaterThan(20);
    expect(quoted.filter((words) => !main.includes(words) && words !== 'Künstliche Intelligenz')).toEqual([]);
  });

  it('names only scripts, pictures and headings that there are', () => {
    const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
      scripts: Record<string, string>;
    };
    const named = [...README.matchAll(/npm run ([a-z:-]+)/g)].map(([, name = '']) => name);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
    const pictures = [...README.matchAll(/tests\/pictures\/[a-z-]+\.png/g)].map(([path]) => path);
    expect(pictures.length).toBeGreaterThan(4);
    expect(pictures.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
    const headings = [...README.matchAll(/^#+ (.*)$/gm)].map(([, words = '']) =>
      words
        .toLowerCase()
        .replaceAll(/[^\p{L}\d -]/gu, '')
        .replaceAll(' ', '-'),
    );
    const anchors = [...README.matchAll(/\]\(#([^)]+)\)/g)].map(([, anchor]) => anchor);
    expect(anchors.filter((anchor) => !headings.includes(anchor ?? ''))).toEqual([]);
  });
});
