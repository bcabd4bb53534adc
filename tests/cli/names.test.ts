/** File names that break other programs: each is listed, linked to so that the link leads back, and printed harmlessly. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { door } from './cli-process';
import { contentsOf, inFolder } from './vault-folder';

const NOTE = '---\ntopics: [X]\ncreated: 2024-01-01\n---\n';
const BLOCK = '> %% INSERT A %%%% END A %%\n';
const SETTINGS = '.obsidian/plugins/related-literature/data.json';

const NAMES: readonly (readonly [name: string, link: string])[] = [
  ['a|b', '[a|b](a%7Cb.md)'],
  ['a\nb', '[a b](a%0Ab.md)'],
  ['a#b', '[a#b](a%23b.md)'],
  ['a^b', '[a^b](a%5Eb.md)'],
  ['a [[b]] c', '[a \\[ \\[b\\] \\] c](a%20%5B%5Bb%5D%5D%20c.md)'],
  ['50 %% x', '[50 % % x](50%20%25%25%20x.md)'],
  ['a`b`', "[a'b'](a%60b%60.md)"],
  ['<b>a', '[\\<b>a](%3Cb%3Ea.md)'],
  ['a\\b', '[a\\\\b](a%5Cb.md)'],
  ['$& $1', '[[$& $1.md|$& $1]]'],
  ['two  blanks ', '[[two  blanks .md|two  blanks ]]'],
  ['ends in ...', '[[ends in ....md|ends in ...]]'],
  ['a (1)', '[[a (1).md|a (1)]]'],
  ['笔记 🎉', '[[笔记 🎉.md|笔记 🎉]]'],
  ['x'.repeat(252), `[[${'x'.repeat(252)}.md|${'x'.repeat(252)}]]`],
  ['ü'.repeat(126), `[[${'ü'.repeat(126)}.md|${'ü'.repeat(126)}]]`],
  ['a\u001B[31mb', '[a\\[31mb](a%1B%5B31mb.md)'],
  ['--note', '[[--note.md|--note]]'],
];

const onLinux = it.runIf(process.platform === 'linux');

describe('notes with such names', () => {
  const files = Object.fromEntries(['N', ...NAMES.map(([name]) => name)].map((name) => [`${name}.md`, NOTE + BLOCK]));

  onLinux('are linked to, and their own blocks are filled', () => {
    inFolder(files, (vault) => {
      expect(door('update', vault)).toMatchObject({ status: 0, err: '' });
      const after = contentsOf(vault);
      const links = Buffer.from(after['N.md'] ?? '', 'latin1').toString();
      for (const [, link] of NAMES) expect(links).toContain(`> - ${link} (01.01.2024)\n`);
      for (const [name] of NAMES)
        expect(readFileSync(join(vault, `${name}.md`), 'utf8')).toContain('> - [[N.md|N]] (01.01.2024)\n');
      expect(Object.keys(after)).toHaveLength(NAMES.length + 1);
      expect(door('update', vault).out).toBe(`${NAMES.length + 1} notes already current.\n`);
    });
  });

  onLinux('can be updated and shown alone', () => {
    inFolder(files, (vault) => {
      for (const name of ['a\nb', '--note', 'x'.repeat(252), 'a [[b]] c']) {
        const { status, out } = door('update', vault, `--note=${name}.md`, '--json');
        expect([status, (JSON.parse(out) as { updated: unknown }).updated]).toEqual([0, [`${name}.md`]]);
        expect(door('show', vault, `--note=${name}`).status).toBe(0);
      }
      expect(readFileSync(join(vault, 'N.md'), 'utf8')).toBe(NOTE + BLOCK);
    });
  });

  onLinux('reaches a terminal without its line breaks and escape signs', () => {
    const harmful = {
      'a\u001B[31mb\nc.md': '---\ntopics: ["X\u0007"]\n---\n%% INSERT A %%',
      'd\u001B.md': `---\ntopics: [X\n---\n`,
      'e\u001B.md': NOTE + BLOCK,
      [SETTINGS]: '{"a\\u001bb\\nc": 1}',
    };
    inFolder(harmful, (vault) => {
      const outcomes = [
        door('update', vault, '--check'),
        door('show', vault, '--note', 'e\u001B.md'),
        door('update', vault, '--note', 'gone\u001B\n.md'),
        door('up\u001Bdate', vault),
        door('update', `${vault}/\u001B`),
        door('update', vault, '--\u001B\n'),
      ];
      for (const { out, err } of outcomes) expect(out + err).not.toMatch(/[^\n\P{Cc}]/u);
      for (const { err } of outcomes.slice(2)) expect(err.trimEnd().split('\n').length).toBeLessThan(3);
    });
  });
});
