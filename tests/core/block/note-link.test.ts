/** The link to a note (docs/contract.md section 5, "Links"), to the byte. */
import { describe, expect, it } from 'vitest';
import { linkTo } from '../../../src/core/block/note-link';
import { noteOf } from '../../../src/core/note/note';
import { settingsOf } from '../context';

function link(path: string, title?: string, linkText = 'file-name'): string {
  const settings = settingsOf({ linkText });
  return linkTo(noteOf(path, new Map(title === undefined ? [] : [['title', title]]), settings), settings);
}

describe('a link', () => {
  it.each([
    ['04 Literatur-Notes/Pocket/Warum nur.md', '[[04 Literatur-Notes/Pocket/Warum nur.md|Warum nur]]'],
    ['N.md', '[[N.md|N]]'],
    ['a/ends in ....md', '[[a/ends in ....md|ends in ...]]'],
    ['two  blanks.md', '[[two  blanks.md|two  blanks]]'],
    ['trailing .md', '[[trailing .md|trailing ]]'],
    ['100 % & $& (x) „y“ 🎉.md', '[[100 % & $& (x) „y“ 🎉.md|100 % & $& (x) „y“ 🎉]]'],
    ['中文/笔记.md', '[[中文/笔记.md|笔记]]'],
    ['a>b.md', '[[a>b.md|a>b]]'],
    ['a\'b"c.md', '[[a\'b"c.md|a\'b"c]]'],
  ])('to %j is a wikilink with the full path', (path, expected) => expect(link(path)).toBe(expected));

  it.each([
    ['a[b].md', '[a\\[b\\]](a%5Bb%5D.md)'],
    ['[[a]].md', '[\\[ \\[a\\] \\]](%5B%5Ba%5D%5D.md)'],
    ['a|b.md', '[a|b](a%7Cb.md)'],
    ['a#b.md', '[a#b](a%23b.md)'],
    ['x#y/a.md', '[a](x%23y/a.md)'],
    ['a^b.md', '[a^b](a%5Eb.md)'],
    ['a`b.md', "[a'b](a%60b.md)"],
    ['a<b.md', '[a\\<b](a%3Cb.md)'],
    ['a\\b.md', '[a\\\\b](a%5Cb.md)'],
    ['50 %% x.md', '[50 % % x](50%20%25%25%20x.md)'],
    ['a\nb.md', '[a b](a%0Ab.md)'],
    ['a\u2028b.md', '[a b](a%E2%80%A8b.md)'],
    ['a# (b).md', '[a# (b)](a%23%20%28b%29.md)'],
    ['Ä/ö#.md', '[ö#](%C3%84/%C3%B6%23.md)'],
  ])('to %j is a Markdown link', (path, expected) => expect(link(path)).toBe(expected));

  it('is also a link where a name is no well-formed text', () => {
    expect(link('a\uD800b.md')).toBe('[[a\uFFFDb.md|a\uFFFDb]]');
    expect(link('a\uD800#.md')).toBe('[a\uFFFD#](a%EF%BF%BD%23.md)');
  });

  it('has the title as text where the settings ask for it, and there is one', () => {
    expect(link('a/N.md', 'Der Titel', 'title')).toBe('[[a/N.md|Der Titel]]');
    expect(link('a/N.md', 'Der Titel')).toBe('[[a/N.md|N]]');
    expect(link('a/N.md', undefined, 'title')).toBe('[[a/N.md|N]]');
    expect(link('a/N.md', ' \n', 'title')).toBe('[[a/N.md|N]]');
    expect(link('a#/N.md', 'T [1]', 'title')).toBe('[T \\[1\\]](a%23/N.md)');
  });

  it('is not broken by its text', () => {
    expect(link('N.md', 'Zensur | Freiheit: [[Drei]] `T`, $& 20 %%]', 'title')).toBe(
      "[[N.md|Zensur ¦ Freiheit: [ [Drei] ] 'T', $& 20 % %] ]]",
    );
  });

  it('leads back to its path', () => {
    for (const path of ['a (1)/b#c.md', "a!'()*~b#.md", '%25#.md', 'a%2Fb#.md', '50 %%.md']) {
      const target = /\]\(([^()\s]*)\)$/.exec(link(path))?.[1] ?? '';
      expect(decodeURIComponent(target)).toBe(path);
    }
  });
});
