/** Where a block stands among the lines that stay when the scripts go: in a callout, or where its callout has to be. */
import { describe, expect, it } from 'vitest';
import {
  contextOfBlock,
  contextOfScript,
  depthAbove,
  depthAt,
  depthOf,
  indexAt,
  isApart,
  isHeader,
  withoutScripts,
  type BlockPlace,
  type ScriptFreeText,
} from '../../../src/core/script-migration/callout-context';
import { findScripts } from '../../../src/core/script-migration/find-scripts';
import { sliceRange } from '../../../src/core/markdown/lines';
import { settingsOf } from '../context';

const SETTINGS = settingsOf();
const SCRIPT = '```dataviewjs\nawait dv.view("related_write")\n```\n';
const QUOTED = SCRIPT.replaceAll(/^(?=.)/gm, '> ');

const pageOf = (text: string): ScriptFreeText => withoutScripts(text, findScripts(text, SETTINGS).scripts);
const linesOf = (page: ScriptFreeText): readonly string[] => page.lines.map((line) => sliceRange(page.text, line));
const place = (index: number, prefix: string, isAlone = false): BlockPlace => ({
  prefix,
  lineEnd: '\n',
  index,
  isAlone,
});

describe('the lines that stay', () => {
  it('are those of the body without the scripts, and each knows the quotes of what went above it', () => {
    const page = pageOf(`---\na: b\n---\none\n${QUOTED}two\n${SCRIPT}`);
    expect(linesOf(page)).toEqual(['one', 'two']);
    expect([...page.gone]).toEqual([
      [1, 1],
      [2, 0],
    ]);
  });

  it('of two scripts that went at one place the less quoted one counts', () => {
    expect([...pageOf(`${QUOTED}${SCRIPT}one\n`).gone]).toEqual([[0, 0]]);
    expect([...pageOf(`${SCRIPT}${QUOTED}one\n`).gone]).toEqual([[0, 0]]);
  });

  it('are found by their offsets, the first at or behind one', () => {
    const page = pageOf('one\ntwo\n');
    expect([0, 1, 4, 5, 99].map((at) => indexAt(page, at))).toEqual([0, 1, 1, 2, 2]);
  });
});

describe('the quotes of a line', () => {
  it.each([
    ['text', 0],
    ['> text', 1],
    ['>> text', 2],
    ['> > ', 2],
    ['', 0],
  ])('%j stands in %i', (line, depth) => {
    expect(depthOf(line)).toBe(depth);
  });

  it('are shared with the line above, unless a script between them stood in fewer', () => {
    const page = pageOf(`> > one\n> > two\n${SCRIPT}> > three\n`);
    expect([0, 1, 2].map((index) => depthAbove(page, index))).toEqual([0, 2, 0]);
    expect([0, 3].map((index) => depthAt(page, index))).toEqual([2, 0]);
  });
});

describe('a line that keeps others apart', () => {
  it.each([
    ['', '', true],
    ['>', '> ', true],
    ['> ', '', false],
    ['', '> ', true],
    ['text', '', false],
    ['> text', '> ', false],
  ])('%j where lines begin with %j: %s', (line, prefix, expected) => {
    expect(isApart(pageOf(`${line}\n`), 0, prefix)).toBe(expected);
  });

  it('is one that is not there, too', () => {
    expect([-1, 1].map((index) => isApart(pageOf('text\n'), index, ''))).toEqual([true, true]);
  });
});

describe('the header of a callout', () => {
  it.each([
    ['> [!note] Title', '> ', true],
    ['> [!note|wide]- Title', '> ', true],
    ['[!note] Title', '', false],
    ['> > [!note]', '> ', false],
    ['> > [!note]', '> > ', true],
    ['> note', '> ', false],
  ])('%j where lines begin with %j: %s', (line, prefix, expected) => {
    expect(isHeader(pageOf(`${line}\n`), 0, prefix)).toBe(expected);
  });
});

describe('the frame of a block', () => {
  it('is the callout that it stands in, also where the header is not the line above', () => {
    const page = pageOf('> [!note] Title\n> text\n> %% INSERT A %%\n');
    expect(contextOfBlock(page, place(2, '> '), SETTINGS)).toEqual({ opening: '> ', prefix: '> ', isAdopted: false });
  });

  it('is a new callout where its quote has ended, or a script between them kept it apart', () => {
    for (const between of ['\n', SCRIPT]) {
      const page = pageOf(`> [!note] Title\n> text\n${between}> %% INSERT A %%\n`);
      const { prefix, opening } = contextOfBlock(page, place(page.lines.length - 1, '> ', true), SETTINGS);
      expect([prefix, opening]).toEqual(['> ', '> [!example]- In diesem Zusammenhang:\n> ']);
    }
  });

  it('in a quote with other text is a callout one quote deeper', () => {
    const page = pageOf('> text\n> %% INSERT A %%\n');
    expect(contextOfBlock(page, place(1, '> '), SETTINGS).prefix).toBe('> > ');
  });

  it('is the header right above, of our type and the first of its quote, that has no block yet', () => {
    const adopted = (text: string): boolean => {
      const page = pageOf(text);
      return contextOfBlock(page, place(page.lines.length - 1, ''), SETTINGS).isAdopted;
    };
    expect(adopted('> [!example]- Mine\n%% INSERT A %%\n')).toBe(true);
    expect(adopted('> [!EXAMPLE] Mine\n%% INSERT A %%\n')).toBe(true);
    expect(adopted('> [!info] Other\n%% INSERT A %%\n')).toBe(false);
    expect(adopted('> text\n> [!example]- Mine\n%% INSERT A %%\n')).toBe(false);
    expect(adopted('> [!example]- Mine\n\n%% INSERT A %%\n')).toBe(false);
  });
});

describe('the frame in place of a script', () => {
  it('is the callout that was made for it, else a new one', () => {
    const own = pageOf('> [!example]- Mine\n');
    expect(contextOfScript(own, place(1, '> '), SETTINGS)).toMatchObject({ prefix: '> ', isAdopted: true });
    const other = pageOf('> [!info] Info\n');
    expect(contextOfScript(other, place(1, '> '), SETTINGS)).toMatchObject({ prefix: '> > ', isAdopted: false });
  });
});
