/** Where a new callout goes, and what keeps it apart. */
import { describe, expect, it } from 'vitest';
import { applyChanges } from '../../../src/core/markdown/marker-blocks';
import { calloutText, insertCallout } from '../../../src/core/block/callout';
import { DEFAULT_SETTINGS } from '../../../src/core/settings/settings';

/** The text with the callout, written as one sign, put in at the cursor `|`. */
function inserted(marked: string): string {
  const cursor = marked.indexOf('|');
  const text = marked.replace('|', '');
  const change = insertCallout(text, cursor < 0 ? null : cursor, DEFAULT_SETTINGS);
  if (change === null) return 'has-markers';
  const lineEnd = /\r\n|\r|\n/.exec(text)?.[0] ?? '\n';
  return applyChanges(text, [change]).replace(calloutText(lineEnd, [], DEFAULT_SETTINGS), '◼');
}

describe('a new callout', () => {
  it.each([
    ['', '◼\n'],
    ['a|b\nc', 'ab\n\n◼\n\nc'],
    ['a|\r\nb', 'a\r\n\r\n◼\r\n\r\nb'],
    ['a|', 'a\n\n◼\n'],
    ['a\n\n|\n\nb', 'a\n\n◼\n\n\nb'],
    ['a\n |', 'a\n \n◼\n'],
    ['\uFEFFa|\nb', '\uFEFFa\n\n◼\n\nb'],
    ['---\nx: 1\n---\na', '---\nx: 1\n---\n◼\n\na'],
    ['---\nx: |1\n---\na', '---\nx: 1\n---\n◼\n\na'],
    ['a\n```\nb|\n```\nc', '◼\n\na\n```\nb\n```\nc'],
    ['a\n```|\nb', '◼\n\na\n```\nb'],
    ['a\n```\n|\nb', '◼\n\na\n```\n\nb'],
    ['a `b`|', '◼\n\na `b`'],
    ['%% INSERT A %%%% END A %%|', 'has-markers'],
  ])('put into %j gives %j', (marked, expected) => expect(inserted(marked)).toBe(expected));
});
