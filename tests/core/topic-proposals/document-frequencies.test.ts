/** How telling terms are. */
import { describe, expect, it } from 'vitest';
import { DocumentFrequencies } from '../../../src/core/topic-proposals/document-frequencies';
import type { TextLanguage } from '../../../src/core/topic-proposals/text-language';

const [RARE, MIDDLE, COMMON, SINGLE, GERMAN] = [11, 22, 33, 44, 55] as const;

/** A hundred notes, every fifth German. */
function frequencies(): DocumentFrequencies {
  const all = new DocumentFrequencies();
  for (let at = 0; at < 100; at += 1) all.add(Uint32Array.from(termsOf(at)), languageOf(at));
  return all;
}

const languageOf = (at: number): TextLanguage => (at % 5 === 0 ? 'de' : 'en');

function termsOf(at: number): readonly number[] {
  const has = { [RARE]: at < 3, [MIDDLE]: at < 20, [COMMON]: at < 60, [SINGLE]: at === 0, [GERMAN]: at % 10 === 0 };
  return [RARE, MIDDLE, COMMON, SINGLE, GERMAN].filter((term) => has[term]);
}

const weight = (term: number, language: TextLanguage): number => frequencies().weighers().get(language)?.(term) ?? -1;

describe('the weight of a term', () => {
  it('is larger the fewer notes it stands in', () => {
    expect(weight(RARE, 'en')).toBeGreaterThan(weight(MIDDLE, 'en'));
    expect(weight(MIDDLE, 'en')).toBeGreaterThan(0);
  });

  it('is 0 for a term that is common, stands in a single note, or in none', () => {
    expect([weight(COMMON, 'en'), weight(SINGLE, 'en'), weight(99, 'en')]).toEqual([0, 0, 0]);
  });

  it('is 0 in a language in which the term is common, though it is rare in the vault', () => {
    expect(weight(GERMAN, 'de')).toBe(0);
    expect(weight(GERMAN, 'en')).toBeGreaterThan(0);
  });

  it('follows the vault alone in a language with few notes', () => {
    expect(weight(MIDDLE, 'fr')).toBeGreaterThan(0);
    expect(weight(GERMAN, 'fr')).toBe(weight(GERMAN, 'other'));
  });

  it('is that of before once notes that came are gone', () => {
    const all = frequencies();
    all.add(Uint32Array.from([RARE, MIDDLE, 99]), 'de');
    all.remove(Uint32Array.from([RARE, MIDDLE, 99]), 'de');
    const terms = [RARE, MIDDLE, COMMON, SINGLE, GERMAN, 99];
    expect(terms.map((term) => all.weighers().get('de')?.(term))).toEqual(terms.map((term) => weight(term, 'de')));
    expect(all.size).toBe(100);
  });

  it('has a rarity whatever the language, 0 for what is common', () => {
    expect(frequencies().rarity(COMMON)).toBe(0);
    expect(frequencies().rarity(99)).toBeGreaterThan(frequencies().rarity(RARE));
  });
});
