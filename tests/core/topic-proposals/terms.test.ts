/** A note's terms: hashes and counts. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexOfTerm, tagText, termHash, termsOf } from '../../../src/core/topic-proposals/terms';
import { noteAt } from './notes';
import { runs } from '../../generate/runs';

const countOf = (stem: string, sketch: Parameters<typeof noteAt>[1]): number => {
  const { hashes, counts } = termsOf(noteAt('a.md', sketch));
  return counts[indexOfTerm(hashes, termHash(stem))] ?? 0;
};

describe('the terms of a note', () => {
  it('count more in title and tags than in the description, and more there than in the body', () => {
    expect(countOf('eis', { title: 'Eis', description: 'Eis', tags: ['eis/nord'], body: 'Eis und Eis' })).toBe(
      3 + 2 + 3 + 2,
    );
  });

  it('are counted up to 255', () => {
    expect(countOf('eis', { body: 'eis '.repeat(600) })).toBe(255);
  });

  it('are sorted by hash, each once', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), (words) => {
        const { hashes, counts } = termsOf(noteAt('a.md', { body: words.join(' ') }));
        expect([...hashes]).toEqual([...new Set(hashes)].sort((a, b) => a - b));
        expect(counts.length).toBe(hashes.length);
        for (const [at, hash] of hashes.entries()) expect(indexOfTerm(hashes, hash)).toBe(at);
      }),
      runs(200),
    );
  });

  it('are not found where they are not', () => {
    expect(indexOfTerm(new Uint32Array([2, 5, 9]), 4)).toBe(-1);
    expect(indexOfTerm(new Uint32Array([]), 4)).toBe(-1);
  });

  it('come apart in tags', () => {
    expect(tagText('open-data/see_hafen')).toBe('open data see hafen');
  });
});
