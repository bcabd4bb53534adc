/** Date formats in Obsidian's notation and in that of date-fns. */
import { describe, expect, it } from 'vitest';
import { dateFormatter, formatDate, isDateFormat } from '../../src/core/date-format';

const DATE = '2024-02-05T09:03:07';

describe('a date format', () => {
  it.each([
    ['DD.MM.YYYY', '05.02.2024'],
    ['dd.MM.yyyy', '05.02.2024'],
    ['YYYY-MM-DD', '2024-02-05'],
    ['yyyy-MM-dd', '2024-02-05'],
    ['D.M.YY', '5.2.24'],
    ['d.M.yy', '5.2.24'],
    ['D. MMMM YYYY', '5. Februar 2024'],
    ['d. MMMM yyyy', '5. Februar 2024'],
    ['dddd, D. MMM YYYY', 'Montag, 5. Feb. 2024'],
    ['EEEE, d. MMM yyyy', 'Montag, 5. Feb. 2024'],
    ['DD.MM.YYYY HH:mm:ss', '05.02.2024 09:03:07'],
    ['H:m:s, DD', '9:3:7, 05'],
    ['[Woche] W, YYYY', 'Woche 6, 2024'],
    ['[am] DD.MM.', 'am 05.02.'],
    ["'am' dd.MM.", 'am 05.02.'],
    ['DDDD YYYY', '036 2024'],
    ['[KW] WW/GGGG [Q]Q', 'KW 06/2024 Q1'],
    ["[Anna's] DD", "Anna's 05"],
    ['DD[]MM', '0502'],
    ["DD 'MM'", "05 '02'"],
    ['YYYY年MM月DD日', '2024年02月05日'],
    ['DD|MM', '05|02'],
    ['[D] D', 'D 5'],
    ['dd, DD.MM.', 'Mo, 05.02.'],
  ])('%s shows %s', (pattern, expected) => {
    expect(isDateFormat(pattern)).toBe(true);
    expect(formatDate(DATE, pattern, 'de')).toBe(expected);
  });

  it('speaks the language of the vault', () => {
    expect(formatDate(DATE, 'dddd, MMMM D, YYYY', 'en')).toBe('Monday, February 5, 2024');
    expect(formatDate('2024-05-01T00:00:00', 'D. MMMM', 'de')).toBe('1. Mai');
  });

  it('shows years of four digits', () => {
    expect(formatDate('0987-02-05T00:00:00', 'DD.MM.YYYY', 'de')).toBe('05.02.0987');
  });

  it.each(['', ' ', '[]', 'jj.mm.JJJJ', 'TT.MM.JJJJ', 'DD.MM.YYYY n', 'LLLL l YYYY', 'X DD', 'SSS DD', 'n', 'foo'])(
    '%j is none',
    (pattern) => expect(isDateFormat(pattern)).toBe(false),
  );

  it('is remembered without being mixed up', () => {
    const format = dateFormatter('DD.MM.', 'de');
    expect(['2024-02-05T00:00:00', '2024-03-06T00:00:00', '2024-02-05T00:00:00'].map(format)).toEqual(['05.02.', '06.03.', '05.02.']);
  });
});
