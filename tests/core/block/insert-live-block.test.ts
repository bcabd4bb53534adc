/** A live block put into a text: everything else stays, to the byte, and the block stands outside of all structures. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { insertLiveBlock, liveBlockText } from '../../../src/core/block/insert-live-block';
import { applyChanges } from '../../../src/core/markdown/marker-blocks';
import { codeOf } from '../../../src/core/markdown/code-mask';
import { contextOf } from '../context';

const context = contextOf({});
const LINES = ['a', '', '- b', '> c', '```', '~~~', '%%', '$$', '| d |', '|---|', '===', '    e', '<div>', '[^1]: f'];
const texts = fc
  .tuple(fc.constantFrom('', '---\nx: 1\n---\n'), fc.array(fc.constantFrom(...LINES), { maxLength: 12 }))
  .chain(([head, lines]) =>
    fc.constantFrom('\n', '\r\n').map((end) => (head + lines.join('\n')).replaceAll('\n', end)),
  );

describe('a live block put into a text', () => {
  it('is the only thing that comes in, a code block of its own with at most one empty line to each side', () => {
    fc.assert(
      fc.property(texts, fc.nat(), (text, at) => {
        const insertion = insertLiveBlock('N.md', text, { kind: 'cursor', offset: at % (text.length + 1) }, context);
        if (insertion.kind !== 'edit') throw new Error(insertion.kind);
        const [change, ...others] = insertion.changes;
        if (change === undefined) throw new Error('nothing was put in');
        expect(others).toEqual([]);
        expect(change.from).toBe(change.to);
        const after = applyChanges(text, insertion.changes);
        expect(after.slice(0, change.from) + after.slice(change.from + change.insert.length)).toBe(text);
        const lineEnd = /\r\n|\r|\n/.exec(text)?.[0] ?? '\n';
        const block = liveBlockText('', lineEnd);
        expect(change.insert.trim()).toBe(block);
        expect(change.insert.split(lineEnd).length).toBeLessThanOrEqual(5);
        const start = change.from + change.insert.indexOf(block);
        expect([...codeOf(after, 0)].some(({ kind, from }) => kind === 'opening' && from === start)).toBe(true);
      }),
    );
  });

  it.each([
    ['an opt-out', '---\nrelated-literature: false\n---\n', { kind: 'same' }],
    ['frontmatter that cannot be read', '---\na: [\n---\n', { kind: 'refused', reason: 'frontmatter-unreadable' }],
    ['a NUL', 'a\0', { kind: 'refused', reason: 'not-text' }],
    ['an unrendered template', '---\ntitle: "{{title}}"\n---\n', { kind: 'edit' }],
  ])('of a note with %s', (_what, text, expected) => {
    expect(insertLiveBlock('N.md', text, { kind: 'top' }, context)).toMatchObject(expected);
  });
});
