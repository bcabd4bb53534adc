/** Whether two readings of a frontmatter agree: by value, by the order of names, and no deeper than a note can mean. */
import { describe, expect, it } from 'vitest';
import { parseYaml } from '../../../src/cli/disk/yaml';
import { areOthersEqual, isSame, readRoot, valuesOf, type Root } from '../../../src/core/markdown/read-root';

function root(text: string): Root {
  const read = readRoot(text, parseYaml);
  if (read === null) throw new Error('unreadable');
  return read;
}

/** A list in a list, so many times. */
const nested = (depth: number): unknown => Array.from({ length: depth }).reduce<unknown>((inner) => [inner], 'x');

describe('two values', () => {
  it('are the same part by part, the order of names included', () => {
    expect(isSame({ a: [1, null], b: 'x' }, { a: [1, null], b: 'x' })).toBe(true);
    expect(isSame({ a: 1, b: 2 }, { b: 2, a: 1 })).toBe(false);
    expect([isSame([], {}), isSame([1], [1, 2]), isSame('1', 1), isSame(null, {})]).toEqual(Array(4).fill(false));
  });

  it('that are nested deeper than forty times are taken for different, as are those that hold themselves', () => {
    expect([isSame(nested(40), nested(40)), isSame(nested(50), nested(50))]).toEqual([true, false]);
    const [one, other]: unknown[][] = [[], []];
    one?.push(one);
    other?.push(other);
    expect(isSame(one, other)).toBe(false);
  });
});

describe('a frontmatter', () => {
  it('that cannot be read has no root; a text without one has no properties', () => {
    expect(readRoot('---\na: [\n---\n', parseYaml)).toBe(null);
    expect(root('text')).toEqual({ properties: {}, body: 'text' });
  });

  it('gives the values of all spellings of a name', () => {
    expect(valuesOf(root('---\nTags: a\ntags: b\ntag: c\n---\n'), 'TAGS')).toEqual(['a', 'b']);
  });

  it('is equal but for one property where all others, their order and the body are', () => {
    const one = root('---\na: 1\ntags: x\nb: 2\n---\ntext');
    expect(areOthersEqual(one, root('---\na: 1\nb: 2\nTags: [y]\n---\ntext'), 'tags')).toBe(true);
    expect(areOthersEqual(one, root('---\nb: 2\na: 1\n---\ntext'), 'tags')).toBe(false);
    expect(areOthersEqual(one, root('---\na: 1\nb: 3\n---\ntext'), 'tags')).toBe(false);
    expect(areOthersEqual(one, root('---\na: 1\nb: 2\n---\ntext.'), 'tags')).toBe(false);
  });
});
