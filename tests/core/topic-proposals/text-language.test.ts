/** Which language a text is in. */
import { describe, expect, it } from 'vitest';
import { textLanguage } from '../../../src/core/topic-proposals/text-language';

describe('the language of a text', () => {
  it.each([
    ['de', 'Die Behörde kündigt an, ihr Konto zu schließen, und verweist auf das eigene Netzwerk.'],
    ['en', 'The library is open on Sundays, and that is what most of the readers asked for.'],
    ['fr', 'Les habitants demandent une place dans le port, et pour les enfants un parc.'],
    ['es', 'Los vecinos piden que una parte del puerto sea para los niños, como el parque.'],
    ['it', 'Il porto della città non è una piazza, ma gli abitanti sono di più nel parco.'],
    ['pt', 'Os moradores não querem uma praça, mas um parque para os filhos dos outros.'],
    ['nl', 'Het is een van de boten die niet met de wind naar het noorden wordt gebracht.'],
    ['sv', 'Det är inte båten som är för stor, och att det blåser på sjön av ett skäl.'],
    ['cjk', '图书馆在星期日开放，读者很高兴。'],
    ['cyrillic', 'Библиотека открыта и по воскресеньям.'],
    ['other', 'lorem ipsum dolor'],
    ['other', ''],
  ])('is %s where its function words say so', (language, text) => {
    expect(textLanguage(text)).toBe(language);
  });

  it('is told by the beginning alone', () => {
    expect(textLanguage(`${'the and of '.repeat(80)}${'der und nicht '.repeat(500)}`)).toBe('en');
  });
});
