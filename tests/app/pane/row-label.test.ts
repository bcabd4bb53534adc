/** What a row of the pane is called. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowLabel } from '../../../src/app/pane/row-label';

const words = (text: string): number => text.split(/\s+/).filter(Boolean).length;

describe('the label of a row', () => {
  it('is the lines as they are where they have twenty words at most', () => {
    expect(rowLabel(['B', '02.01.2024', 'Topic: X'])).toBe('B\n02.01.2024\nTopic: X');
    const twenty = Array.from({ length: 20 }, (_, at) => `n${at}`).join(' ');
    expect(rowLabel([twenty])).toBe(twenty);
    expect(rowLabel([`${twenty} `, 'more'])).toBe(`${twenty}…`);
  });

  it('has twenty words at most, and is the beginning of the lines', () => {
    const text = fc.array(fc.string({ minLength: 1 }), { maxLength: 40 }).map((parts) => parts.join(' '));
    fc.assert(
      fc.property(fc.array(text), (lines) => {
        const label = rowLabel(lines);
        expect(words(label)).toBe(Math.min(20, words(lines.join('\n'))));
        expect(lines.join('\n').startsWith(label.replace(/…$/, ''))).toBe(true);
      }),
    );
  });
});
