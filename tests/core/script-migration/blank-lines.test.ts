/** Where something goes between two lines: an empty line comes in where they would run together, and only there. */
import { describe, expect, it } from 'vitest';
import {
  emptyLineAbove,
  emptyLineBelow,
  mergeGaps,
  separate,
  type Gap,
} from '../../../src/core/script-migration/blank-lines';
import { withoutScripts } from '../../../src/core/script-migration/callout-context';
import type { Script } from '../../../src/core/script-migration/find-scripts';
import { applyChanges } from '../../../src/core/markdown/marker-blocks';

/** The text without what stands between two bars, whole lines, as closing that gap leaves it. */
function closed(marked: string, prefix = ''): string {
  const from = marked.indexOf('|');
  const to = marked.indexOf('|', from + 1) - 1;
  const text = marked.replaceAll('|', '');
  const script: Script = { from, to, prefix, lineEnd: '\n', onlyRenders: false };
  return applyChanges(text, [separate(withoutScripts(text, [script]), { from, to, prefix })]);
}

describe('a gap between two lines', () => {
  it.each([
    ['two texts', 'one\n|x\n|two\n', 'one\n\ntwo\n'],
    ['an empty line above', 'one\n\n|x\n|two\n', 'one\n\ntwo\n'],
    ['an empty line below', 'one\n|x\n|\ntwo\n', 'one\n\ntwo\n'],
    ['nothing above', '|x\n|two\n', 'two\n'],
    ['nothing below', 'one\n|x\n|', 'one\n'],
    ['a rule that would become the first line', '|x\n|---\ntwo\n', '\n---\ntwo\n'],
    ['a rule further down', '\n|x\n|---\n', '\n---\n'],
    ['CR LF', 'one\r\n|x\r\n|two\r\n', 'one\r\n\r\ntwo\r\n'],
    ['a CR above and a LF below', 'one\r|x\n|\ntwo\n', 'one\r\r\ntwo\n'],
  ])('of %s', (_, marked, expected) => {
    expect(closed(marked)).toBe(expected);
  });

  it('in a quote gets an empty line of that quote; a header needs none below it', () => {
    expect(closed('> one\n|> x\n|> two\n', '> ')).toBe('> one\n> \n> two\n');
    expect(closed('> [!note]\n|> x\n|> two\n', '> ')).toBe('> [!note]\n> two\n');
    expect(closed('> [!note]\n|x\n|two\n', '')).toBe('> [!note]\n\ntwo\n');
  });
});

describe('gaps that touch', () => {
  const gap = (from: number, to: number, prefix = ''): Gap => ({ from, to, prefix });

  it('become one, of the outermost quote; others stay', () => {
    expect(mergeGaps([gap(5, 7, '> '), gap(0, 5, '> > '), gap(9, 9)])).toEqual([gap(0, 7, '> '), gap(9, 9)]);
    expect(mergeGaps([gap(0, 5, ''), gap(5, 7, '> ')])).toEqual([gap(0, 7)]);
  });

  it('of which one lies in the other are as long as the longer', () => {
    expect(mergeGaps([gap(0, 9), gap(2, 4)])).toEqual([gap(0, 9)]);
  });
});

describe('what comes in', () => {
  const page = withoutScripts('one\n\n> two\r\n', []);

  it('is kept from the line above it, with the line end of that line', () => {
    expect(emptyLineAbove(page, 1, '')).toBe('\n');
    expect(emptyLineAbove(page, 2, '')).toBe('');
    expect(emptyLineAbove(page, 3, '> ')).toBe('> \r\n');
    expect(emptyLineAbove(page, 0, '')).toBe('');
  });

  it('is kept from the line below it, with its own line end', () => {
    expect(emptyLineBelow(page, 0, { prefix: '', lineEnd: '\r' })).toBe('\r');
    expect(emptyLineBelow(page, 1, { prefix: '', lineEnd: '\r' })).toBe('');
    expect(emptyLineBelow(page, 3, { prefix: '', lineEnd: '\r' })).toBe('');
  });
});
