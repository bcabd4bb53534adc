/** No line of the block opens what reaches over the lines below it. */
import { describe, expect, it } from 'vitest';
import { selfContained } from '../../../src/core/markdown/self-contained-line';

describe('a line of the block', () => {
  it.each([
    ['```', '\\```'],
    ['~~~ x', '\\~~~ x'],
    ['- ```js', '- \\```js'],
    ['> 1. ~~~~', '> 1. \\~~~~'],
    ['   ```', '   \\```'],
    ['a %% b', 'a % % b'],
    ['%%%', '% % %'],
    ['<!-- x', '\\<!-- x'],
    ['<script>', '\\<script>'],
    ['<?php', '\\<?php'],
    ['<!DOCTYPE html', '\\<!DOCTYPE html'],
    ['<![CDATA[ x', '\\<![CDATA[ x'],
    ['<pre', '\\<pre'],
    ['a <!-- b --> <!-- c', 'a \\<!-- b --> \\<!-- c'],
    ['---', '\\---'],
    ['--- ', '\\--- '],
  ])('%j is written %j', (line, written) => expect(selfContained(line)).toBe(written));

  it.each([
    '',
    'text',
    '#### Meine Notes',
    '&nbsp;',
    '`topics`',
    '``` a`',
    '<!-- x -->',
    '<b>',
    '<scripture>',
    'a ~~~',
    '- [[a.md|b]] (01.01.2024)',
    '----',
    '- ---',
    '<pre>x</pre>',
    '<?x?>',
    '~~x~~',
    '-- -',
    ' ---',
  ])('%j stays as it is', (line) => expect(selfContained(line)).toBe(line));

  it.each(['\\<!-- x', '\\<script> x', '\\<?php', '##### Zum Thema "\\<!-- x":', '- [\\<style\\>](a.md)'])(
    '%j stays escaped: a second backslash would undo the first',
    (line) => expect(selfContained(line)).toBe(line),
  );

  it('is the same when it is written again', () => {
    for (const line of ['```', '<!-- x', '%%%', '<!-- a --> <!-- b', '---', '- ~~~', '\\\\<!-- x'])
      expect(selfContained(selfContained(line))).toBe(selfContained(line));
  });
});
