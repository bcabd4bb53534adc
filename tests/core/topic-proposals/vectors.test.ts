/** Vectors of notes, their products and their sums. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NoteVector, UNIT, VECTOR_TERMS } from '../../../src/core/topic-proposals/note-vector';
import { PackedVectors, VectorSum } from '../../../src/core/topic-proposals/packed-vectors';
import { postingsOf } from '../../../src/core/topic-proposals/term-postings';
import type { Terms } from '../../../src/core/topic-proposals/terms';
import { runs } from '../../generate/runs';

const someTerms = (most: number): fc.Arbitrary<Terms> =>
  fc.uniqueArray(fc.nat({ max: 400 }), { maxLength: most }).map((found) => {
    const hashes = Uint32Array.from(found).sort();
    return { hashes, counts: Uint8Array.from(hashes, (hash) => 1 + (hash % 7)) };
  });

/** Some terms say nothing, many weigh the same. */
const weigh = (hash: number): number => (hash % 5 === 0 ? 0 : 1 + (hash % 3));

function vectorOf(terms: Terms): NoteVector {
  const vector = new NoteVector();
  vector.set(terms, weigh);
  return vector;
}

const asMap = ({ hashes, components, length }: NoteVector): ReadonlyMap<number, number> =>
  new Map(Array.from({ length }, (_, at) => [hashes[at] ?? 0, components[at] ?? 0]));

const product = (a: NoteVector, b: NoteVector): number =>
  [...asMap(a)].reduce((sum, [hash, value]) => sum + value * (asMap(b).get(hash) ?? 0), 0);

function run<T>(steps: Generator<void, T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}

const packed = (vectors: readonly NoteVector[]): PackedVectors => {
  const all = new PackedVectors(vectors.length);
  for (const vector of vectors) all.push(vector);
  return all;
};

describe('the vector of a note', () => {
  it('has length 1 and the heaviest hundred terms', () => {
    fc.assert(
      fc.property(someTerms(200), (terms) => {
        const vector = vectorOf(terms);
        const weights = [...terms.hashes].map((hash, at) => weigh(hash) * (1 + Math.log(terms.counts[at] ?? 1)));
        const telling = weights.filter((weight) => weight > 0).sort((a, b) => b - a);
        expect([vector.telling, vector.length]).toEqual([telling.length, Math.min(VECTOR_TERMS, telling.length)]);
        const kept = [...asMap(vector).keys()].map((hash) => weights[terms.hashes.indexOf(hash)] ?? 0);
        expect(kept.sort((a, b) => b - a)).toEqual(telling.slice(0, VECTOR_TERMS));
        if (vector.length > 0) expect(Math.abs(Math.sqrt(product(vector, vector)) / UNIT - 1)).toBeLessThan(0.01);
      }),
    );
  });

  it('is the same whether the object was used before or not', () => {
    fc.assert(
      fc.property(someTerms(300), someTerms(300), (first, second) => {
        const used = vectorOf(first);
        used.set(second, weigh);
        expect([...asMap(used)]).toEqual([...asMap(vectorOf(second))]);
      }),
      runs(200),
    );
  });
});

describe('many vectors', () => {
  it('give by postings the products that they have one by one', () => {
    fc.assert(
      fc.property(fc.array(someTerms(60), { maxLength: 8 }), someTerms(60), (all, terms) => {
        const vectors = all.map(vectorOf);
        const postings = run(postingsOf(packed(vectors)));
        expect([...postings.dots(vectorOf(terms))]).toEqual(vectors.map((vector) => product(vectorOf(terms), vector)));
      }),
      runs(200),
    );
  });

  it('add up to a sum whose squared length is the sum of all their products; a cleared sum is empty', () => {
    fc.assert(
      fc.property(fc.array(someTerms(60), { maxLength: 6 }), (all) => {
        const vectors = all.map(vectorOf);
        const sum = new VectorSum(packed(vectors));
        const squares = (): number => vectors.reduce((total, _, position) => total + sum.add(position), 0);
        const expected = vectors
          .flatMap((a) => vectors.map((b) => product(a, b)))
          .reduce((total, dot) => total + dot, 0);
        expect(squares()).toBe(expected);
        for (const position of vectors.keys()) sum.clear(position);
        expect(squares()).toBe(expected);
      }),
      runs(200),
    );
  });
});
