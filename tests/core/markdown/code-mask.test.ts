/** What markers are not looked for in (docs/contract.md section 6): frontmatter, fences, code within a line. */
import { describe, expect, it } from 'vitest';
import { maskCode, opensFence } from '../../../src/core/markdown/code-mask';

/** The text with each blanked character shown as `·`. */
const shown = (text: string): string => maskCode(text).replaceAll('\0', '·');
/** The letters x that are left. */
const left = (text: string): number => [...maskCode(text)].filter((sign) => sign === 'x').length;

describe('frontmatter', () => {
  it('is blanked, its line ends are kept', () => {
    expect(shown('---\nx: x\n---\nx')).toBe('···\n····\n···\nx');
    expect(shown('\uFEFF---\r\nx\r\n---\r\nx')).toBe('····\r\n·\r\n···\r\nx');
  });

  it('is no frontmatter where it is not closed, or says more', () => {
    for (const text of ['---\nx\n', '---x\nx\n---\n', '----\nx\n----\n'])
      expect(left(text)).toBe(text.split('x').length - 1);
  });
});

describe('a fence', () => {
  it.each([
    '```\nx\n```',
    '~~~\nx\n~~~',
    '````\nx\n```\nx\n````',
    '~~~~\nx\n~~~\n~~~~',
    '```js\nx\n```',
    '~~~ a`b ~ c\nx\n~~~',
    '   ```\nx\n```',
    '      ```\nx\n      ```',
    '\t```\nx\n\t```',
    '```\nx\n`````',
    '```\nx\n~~~\nx\n```',
    '```\nx\n```  \t',
    '```\n\n\nx\n\n```',
    '- ```\n  x\n  ```',
    '1. ```\n   x\n   ```',
    '10) ```\nx\n```',
    '* + - ```\nx\n```',
    '> ```\n> x\n> ```',
    '> > ```\n> > x\n> > ```',
    '> - ```\n> x\n> ```',
    '>```\n>x\n>```',
    '> ```\n>x\n>    ```',
    '```\nx',
    '> ```\n> x',
    '```\r\nx\r\n```',
    '```\rx\r```',
    '```\n> x\n```',
    '> ```\n> > x\n> ```',
    '```\nx\n``` x',
    '```\nx\n    ```',
  ])('hides what is in it: %j', (text) => expect(left(text)).toBe(0));

  it.each([
    '`` \nx',
    '``\nx\n``',
    '~~\nx\n~~',
    'a ```\nx',
    '``` a`b\nx',
    '\\```\nx',
    '```a```\nx',
    '-```\nx',
    '1.```\nx',
    '1234567890. ```\nx',
    '\u00A0```\nx',
    '> a\n>> b\nx',
  ])('is not opened by %j', (text) => expect(left(text)).toBe(1));

  it.each([
    '```\n```\nx',
    '```\n````\nx',
    '~~~\n~~~~\nx',
    '```\n  ```\nx',
    '> ```\n> ```\nx',
    '> ```\nx',
    '> > ```\n> x',
    '> ```\n\nx',
    '- ```\n  ```\nx',
    '```\r```\rx',
    '```\n~~~\n```\nx',
  ])('is closed, or ends with its quote: %j', (text) => expect(left(text)).toBe(1));

  it('may be opened by the very line that ends another one with its quote', () => {
    expect(left('> ```\n```\nx\n```\n')).toBe(0);
    expect(left('> > ```\n> ~~~\n> x\n> ~~~\nx')).toBe(1);
  });

  it('is not ended by a list item: what is unclosed reaches on', () => {
    expect(left('- ```\n  x\n- x\n\nx')).toBe(0);
  });
});

describe('code within a line', () => {
  it.each([
    ['a `x` b', 'a ··· b'],
    ['`` x ` x ``', '···········'],
    ['`x` x `x`', '··· x ···'],
    ['`x', '`x'],
    ['``x`', '``x`'],
    ['`x``x`', '······'],
    ['\\`x`', '\\`x`'],
    ['\\`x` `x`', '\\`x···x`'],
    ['\\\\`x`', '\\\\···'],
    ['`x\\`x`', '····x`'],
    ['`x\nx`', '`x\nx`'],
    ['> `x` x', '> ··· x'],
    ['``` x ``` x', '········· x'],
    ['# `x`', '# ···'],
    ['```x` x', '```x` x'],
  ])('of %j', (text, expected) => expect(shown(text)).toBe(expected));

  it('is not looked for in a fence, nor does a fence begin in it', () => {
    expect(shown('```\n`\n```\nx `x`')).toBe('···\n·\n···\nx ···');
    expect(shown('a `\n```\nx\n```')).toBe('a `\n···\n·\n···');
  });
});

describe('what is text', () => {
  it.each([
    '    x',
    '\tx',
    '<pre>x</pre>',
    '<!-- x -->',
    '$$\nx\n$$',
    '%% x %%',
    '> x',
    '- [ ] x',
    '| x |',
    '[x](x)',
    '<b>x</b>',
  ])('stays: %j', (text) => expect(maskCode(text)).toBe(text));
});

it('a line of more quote signs than one expression could hold is read as any other', () => {
  const quotes = '>'.repeat(8_000_000);
  expect(maskCode(`${quotes} \`\`\`\n${quotes} x\n`).endsWith('\0\n')).toBe(true);
});

describe('a mask', () => {
  it('is as long as its text, with the same line ends at the same places', () => {
    const text = '---\r\na\r---\n🎉`x`\r\n```\r\nx\u2028y\r```\n\uD800';
    expect(maskCode(text)).toHaveLength(text.length);
    expect([...maskCode(text).matchAll(/[\r\n]/g)].map(({ index }) => index)).toEqual(
      [...text.matchAll(/[\r\n]/g)].map(({ index }) => index),
    );
  });

  it('knows whether a line alone would open a fence', () => {
    expect(['```', '- ~~~', '> ```x', '  ````'].every(opensFence)).toBe(true);
    expect(['``', '``` a`', 'a ```', '', '-```'].some(opensFence)).toBe(false);
  });
});
