/** Which values are an article's id (docs/contract.md section 3). */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readArticleId } from '../../../src/core/note/article-id';
import { RUNS } from '../../generate/runs';

const count = (text: string, signs: RegExp): number => text.match(signs)?.length ?? 0;

/** The rule in its own words: a UUID, or with two digits twenty letters and digits, or sixteen hexadecimal ones. */
function isId(text: string): boolean {
  const parts = text.split('-');
  if (!parts.every((part) => /^[0-9a-z]*$/i.test(part))) return false;
  const isHexadecimal = parts.every((part) => /^[0-9a-f]*$/i.test(part));
  if (isHexadecimal && parts.map(({ length }) => length).join() === '8,4,4,4,12') return true;
  if (count(text, /\d/g) < 2) return false;
  return (parts.length === 1 && text.length >= 20) || (isHexadecimal && count(text, /[0-9a-f]/gi) >= 16);
}

const PART = fc.constantFrom(
  'abcdefab',
  'abcd',
  'ABCDEFABCDEF',
  '1',
  '12',
  'g',
  'deadbeef',
  '9a1f',
  '-',
  '--',
  'xyz',
  ' ',
);

describe('the id of an article', () => {
  it('is what the rule says, and never another text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.array(PART, { maxLength: 9 }), fc.array(PART.map((part) => `-${part}`))), (parts) => {
        const text = parts.join('').trim();
        expect(readArticleId(text)).toBe(isId(text) ? text : null);
      }),
      RUNS,
    );
  });

  it.each([
    ['a UUID without a digit', 'abcdefab-abcd-abcd-abcd-abcdefabcdef', true],
    ['nineteen letters and digits', 'abcdefghijklmnopq12', false],
    ['twenty of them', 'abcdefghijklmnopqr12', true],
    ['twenty with one digit', 'abcdefghijklmnopqrs1', false],
    ['sixteen hexadecimal ones, in groups', '9a1f-9a1f-9a1f-9a1f', true],
    ['fifteen of them', '9a1f-9a1f-9a1f-9a1', false],
    ['a line break in it', '9a1f9a1f\n9a1f9a1f9a1f', false],
  ])('%s', (_, text, isOne) => {
    expect(readArticleId(text)).toBe(isOne ? text : null);
  });

  it('is found at once in the longest text that is looked at', () => {
    expect(readArticleId(`${'-'.repeat(255)}x`)).toBeNull();
    expect(readArticleId(`${'a-'.repeat(127)}x`)).toBeNull();
  });
});
