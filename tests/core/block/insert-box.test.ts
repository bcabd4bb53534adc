/** Where a new box goes, what keeps it apart, and which notes get none. */
import { describe, expect, it } from 'vitest';
import { applyChanges } from '../../../src/core/markdown/marker-blocks';
import { calloutText } from '../../../src/core/block/callout';
import { emptyBox, insertBox } from '../../../src/core/block/insert-box';
import { placeBox, type WantedPlace } from '../../../src/core/block/place-box';
import { updatedText, updateNote } from '../../../src/core/block/update-note';
import { DEFAULT_SETTINGS } from '../../../src/core/settings/settings';
import { contextOf } from '../context';

/** The text with the box, written as one character. */
function inserted(text: string, wanted: WantedPlace): string {
  const place = placeBox(text, wanted);
  if (place.kind === 'refused') return place.reason;
  const lineEnd = /\r\n|\r|\n/.exec(text)?.[0] ?? '\n';
  const written = applyChanges(text, [emptyBox(text, place.at, DEFAULT_SETTINGS)]);
  return (place.isMoved ? 'moved ' : '') + written.replace(calloutText(lineEnd, [], DEFAULT_SETTINGS), '◼');
}

describe('a box at the cursor', () => {
  it.each([
    ['|', '◼'],
    ['a|b\nc', 'ab\n\n◼\n\nc'],
    ['a|\r\nb', 'a\r\n\r\n◼\r\n\r\nb'],
    ['a|', 'a\n\n◼'],
    ['a|\n', 'a\n\n◼\n'],
    ['a\n\n|\n\nb', 'a\n\n◼\n\n\nb'],
    ['\uFEFFa|\nb', '\uFEFFa\n\n◼\n\nb'],
    ['---\nx: 1\n---\na|', '---\nx: 1\n---\na\n\n◼'],
    ['---\nx: |1\n---\na', '---\nx: 1\n---\n◼\n\na'],
    ['a `b`|', 'a `b`\n\n◼'],
    ['# |a\nb', '# a\n\n◼\n\nb'],
  ])('put into %j gives %j', (marked, expected) =>
    expect(inserted(marked.replace('|', ''), { kind: 'cursor', offset: marked.indexOf('|') })).toBe(expected),
  );

  it.each([
    ['a\n```\nb|\n```\nc', 'moved a\n```\nb\n```\n\n◼\n\nc'],
    ['a\n```|\nb', 'moved ◼\n\na\n```\nb'],
    ['%%\na|\n%%\nc', 'moved %%\na\n%%\n\n◼\n\nc'],
    ['<!-- a|\nb -->\nc\n', 'moved <!-- a\nb -->\nc\n\n◼\n'],
    ['$$\na|\n$$\nc', 'moved $$\na\n$$\n\n◼\n\nc'],
    ['- a|\n- b\n\nc', 'moved - a\n- b\n\n◼\n\nc'],
    ['- a\n|\n  b\n\nc', 'moved - a\n\n  b\n\n◼\n\nc'],
    ['> a|\n> b\nc\n\nd', 'moved > a\n> b\nc\n\n◼\n\nd'],
    ['[^1]: a|\n    b\n\nc', 'moved [^1]: a\n    b\n\n◼\n\nc'],
    ['<div>|\na\n</div>\n\nc', 'moved <div>\na\n</div>\n\n◼\n\nc'],
    ['a %% b|\n\nc %% d\ne', 'moved a %% b\n\nc %% d\n\n◼\n\ne'],
    ['a|\nb\n===\nc', 'moved a\nb\n===\n\n◼\n\nc'],
  ])('goes on to the next line outside a structure: %j', (marked, expected) => {
    expect(inserted(marked.replace('|', ''), { kind: 'cursor', offset: marked.indexOf('|') })).toBe(expected);
  });

  it('goes below a table', () => {
    const table = '| x | y |\n| - | - |\n| 1 | 2 |\n\nc';
    expect(inserted(table, { kind: 'cursor', offset: 3 })).toBe('moved | x | y |\n| - | - |\n| 1 | 2 |\n\n◼\n\nc');
  });
});

describe('a box at a place that was chosen', () => {
  it.each([
    ['top', '---\nx: 1\n---\na', '---\nx: 1\n---\n◼\n\na'],
    ['top', '---\nx: 1\n---\n\na', '---\nx: 1\n---\n◼\n\na'],
    ['top', '---\nx: 1\n---', '---\nx: 1\n---\n◼'],
    ['title', '---\nx: 1\n---\n\n# T\na', '---\nx: 1\n---\n\n# T\n\n◼\n\na'],
    ['title', 'a\n# T\n', '◼\n\na\n# T\n'],
    ['title', '## T\na', '◼\n\n## T\na'],
    ['end', 'a', 'a\n\n◼'],
    ['end', 'a\n', 'a\n\n◼\n'],
    ['end', 'a\r\n', 'a\r\n\r\n◼\r\n'],
    ['end', 'a\n\n', 'a\n\n◼\n'],
    ['end', '- a\n', '- a\n\n◼\n'],
    ['end', 'a\n```\nb', 'not-closed'],
    ['end', '%% a\nb', 'not-closed'],
    ['end', '$$\nb', 'not-closed'],
    ['end', '<!-- a\nb', 'not-closed'],
    ['end', '</pre>\n~~~\n\n~~~', 'not-closed'],
    ['end', '50 %% of it\n', '50 %% of it\n\n◼\n'],
  ] as const)('%s of %j gives %j', (kind, text, expected) => expect(inserted(text, { kind })).toBe(expected));
});

describe('which notes get a box', () => {
  const context = contextOf({ 'N.md': '---\ntopics: [X]\n---\na\n', 'B.md': '---\ntopics: [X]\n---\n' });
  const insertion = (text: string, path = 'N.md') => insertBox(path, text, { kind: 'top' }, context);

  it('one without markers: the box is filled, and an update finds it current', () => {
    const found = insertion('---\ntopics: [X]\n---\na\n');
    if (found.kind !== 'edit') throw new Error(found.kind);
    const written = updatedText('---\ntopics: [X]\n---\na\n', found);
    expect(written).toContain('> - [[B.md|B]] (ohne Datum)\n');
    expect(written.endsWith('> %% END A %%\n\na\n')).toBe(true);
    expect(updateNote('N.md', written, context).kind).toBe('same');
  });

  it.each([
    ['markers', '%% INSERT A %%%% END A %%\n', { kind: 'same', blocks: 1 }],
    ['an opt-out', '---\nrelated-literature: false\n---\n', { kind: 'same', blocks: 0 }],
    ['an unrendered template', '---\ntitle: "{{title}}"\n---\n', { kind: 'outside' }],
    ['half a pair of markers', '%% INSERT A %%\n', { kind: 'refused', reason: 'end-missing' }],
    ['frontmatter that cannot be read', '---\na: [\n---\n', { kind: 'refused', reason: 'frontmatter-unreadable' }],
    ['a NUL', 'a\0', { kind: 'refused', reason: 'not-text' }],
  ])('none with %s', (_what, text, expected) => expect(insertion(text)).toMatchObject(expected));

  it('none out of scope', () => expect(insertion('a', '.trash/N.md')).toEqual({ kind: 'outside' }));
});
