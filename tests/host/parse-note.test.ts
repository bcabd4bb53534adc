/** What the cache knows of a note. */
import { expect, test } from 'vitest';
import { findHead, parseYaml } from './note-head.ts';
import { parseNote } from './parse-note.ts';

test('parseYaml is yaml 2 with the core schema: dates and clock times stay text', () => {
  expect(parseYaml('a: 2024-02-02 23:30:00\nb: 12:30:45\nc: 010\nd: yes\ne: [x, "[[y]]"]')).toEqual({
    a: '2024-02-02 23:30:00',
    b: '12:30:45',
    c: 10,
    d: 'yes',
    e: ['x', '[[y]]'],
  });
});

test('frontmatter is a first line of three dashes and a later one that closes it', () => {
  for (const text of ['---\na: 1\n---', '---  \r\na: 1\r\n---\t\r\nbody', '\ufeff---\na: 1\n---\n'])
    expect(parseNote(text).frontmatter).toEqual({ a: 1 });
  for (const text of [
    '--- x\na: 1\n---',
    '---js\na\n---',
    'x\n---\na: 1\n---',
    '---\na: 1\n',
    '---\na: 1\n---more\n',
    '',
  ]) {
    expect(parseNote(text)).not.toHaveProperty('frontmatter');
  }
  expect(parseNote('---\n---\nbody').frontmatter).toEqual({});
});

test('the position of the frontmatter covers both lines of dashes', () => {
  expect(parseNote('---\na: 1\n---\nbody').frontmatterPosition).toEqual({
    start: { line: 0, col: 0, offset: 0 },
    end: { line: 2, col: 3, offset: 12 },
  });
  expect(findHead('---\na: 1\n---\nbody')).toMatchObject({ from: 4, to: 9, bodyStart: 13 });
});

test('links have what they lead to, their text, and where they stand', () => {
  const { links, embeds } = parseNote('a\n[[x/y#h|text]] and ![[p.png]]\n[t](a%20b.md)');
  expect(links?.[0]).toEqual({
    link: 'x/y#h',
    original: '[[x/y#h|text]]',
    displayText: 'text',
    position: { start: { line: 1, col: 0, offset: 2 }, end: { line: 1, col: 14, offset: 16 } },
  });
  expect(links?.[1]).toMatchObject({ link: 'a b.md', displayText: 't' });
  expect(embeds).toMatchObject([{ link: 'p.png' }]);
});

test('links in code are none; links in properties are listed by their key', () => {
  const cache = parseNote(
    '---\ntopics: ["[[a]]", b]\nup: "[[c|C]]"\n---\n`[[x]]`\n~~~\n[[y]]\n~~~\n> ```\n> [[z]]\n> ```\n',
  );
  expect(cache).not.toHaveProperty('links');
  expect(cache.frontmatterLinks).toEqual([
    { key: 'topics.0', link: 'a', original: '[[a]]' },
    { key: 'up', link: 'c', original: '[[c|C]]', displayText: 'C' },
  ]);
});

test('tags may hold any letters, slashes and digits, but not digits alone; headings have their level', () => {
  const cache = parseNote('# One\n#künstlich/ki text #1 #2024a a#b\n## Two ##\n');
  expect(cache.tags?.map(({ tag }) => tag)).toEqual(['#künstlich/ki', '#2024a']);
  expect(cache.headings?.map(({ heading, level }) => [heading, level])).toEqual([
    ['One', 1],
    ['Two', 2],
  ]);
});

test('sections name the blocks of a note by their type, code up to its closing fence', () => {
  const types = (text: string) => parseNote(text).sections?.map(({ type }) => type);
  expect(types('')).toBeUndefined();
  expect(types('---\na: 1\n---\n')).toEqual(['yaml']);
  expect(types('---\na: 1\n---\ntext\nmore\n\n```js\n\n# x\n```\n# Head\n- a\n- b\n\n> [!note] c\n> d\n\n> e')).toEqual(
    [...['yaml', 'paragraph', 'code', 'heading', 'list', 'callout', 'blockquote']],
  );
});
