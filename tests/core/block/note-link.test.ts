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
    ['Ä/ö#.md', '[ö#](Ä/ö%23.md)'],
    [' a.md', '[ a](%20a.md)'],
    ['a#.md ', '[a#.md ](a%23.md%20)'],
    [
      "a, & + ; = @ $ ? : ' ! * ~ 笔记 🎉#.md",
      "[a, & + ; = @ \\$ ? : ' ! * ~ 笔记 🎉#](a,%20&%20+%20;%20=%20@%20$%20?%20:%20'%20!%20*%20~%20笔记%20🎉%23.md)",
    ],
    [
      'a\\b<c>d(e)[f]g%h^i|j#k`l.md',
      "[a\\\\b\\<c>d(e)\\[f\\]g%h^i|j#k'l](a%5Cb%3Cc%3Ed%28e%29%5Bf%5Dg%25h%5Ei%7Cj%23k%60l.md)",
    ],
    ['a\u0001\u007F|.md', '[a|](a%01%7F%7C.md)'],
    ['$A #1.md', '[\\$A \\#1]($A%20%231.md)'],
    ['a&lt;b&c;|.md', '[a&lt;b&c;|](a&%6Ct;b&%63;%7C.md)'],
    ['x#/#a.md', '[\\#a](x%23/%23a.md)'],
    ['x#/https:∕∕a.md', '[https:∕∕a](x%23/https:∕∕a.md)'],
    ['a|www.b.example.md', '[a|www\u200B.b.example](a%7Cwww.b.example.md)'],
  ])('to %j is a Markdown link', (path, expected) => expect(link(path)).toBe(expected));

  it('is also a link where a name is no well-formed text', () => {
    expect(link('a\uD800b.md')).toBe('[[a\uFFFDb.md|a\uFFFDb]]');
    expect(link('a\uD800#.md')).toBe('[a\uFFFD#](a\uFFFD%23.md)');
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

  it('is shown as its path where nothing of its name can be seen', () => {
    expect(link('a/\u200B.md')).toBe('[[a/\u200B.md|a/\u200B.md]]');
    expect(link('x#/\u202E.md')).toBe('[x#/.md](x%23/\u202E.md)');
    expect(link('a/\u00AD\u2800.md', '\0', 'title')).toBe('[[a/\u00AD\u2800.md|a/\u00AD\u2800.md]]');
    expect(link('a/N.md', '\u200B', 'title')).toBe('[[a/N.md|N]]');
    expect(link('a/N.md', '\0\u202E', 'title')).toBe('[[a/N.md|N]]');
  });

  it('opens whether it is read by decodeURI or by decodeURIComponent', () => {
    for (const path of [
      'a (1) [b]/c|d.md',
      "a&b+c;d=e@f$g?h:i'!*~,|.md",
      'ä %25 \\ ^ <>`.md',
      '笔 记|.md',
      ' a\tb.md',
    ]) {
      const target = /\]\(([^()\s]*)\)$/.exec(link(path))?.[1] ?? '';
      expect(decodeURI(target)).toBe(path);
      expect(decodeURIComponent(target)).toBe(path);
    }
  });

  it('leads back to its path', () => {
    for (const path of ['a (1)/b#c.md', "a!'()*~b#.md", '%25#.md', 'a%2Fb#.md', '50 %%.md']) {
      const target = /\]\(([^()\s]*)\)$/.exec(link(path))?.[1] ?? '';
      expect(decodeURIComponent(target)).toBe(path);
    }
  });
});
