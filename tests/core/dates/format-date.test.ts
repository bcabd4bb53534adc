/** Date formats in Obsidian's notation and in that of date-fns. */
import { describe, expect, it } from 'vitest';
import { dateFormatter, formatDate, isDateFormat } from '../../../src/core/dates/format-date';

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
    ['[am] DD.MM.', 'am 05.02.'],
    ["'am' dd.MM.", 'am 05.02.'],
    ["[Anna's] DD", "Anna's 05"],
    ['DD[]MM', '0502'],
    ['YYYY年MM月DD日', '2024年02月05日'],
    ['DD|MM', '05|02'],
    ['[D] D', 'D 5'],
    ["DD.MM.'YY", "05.02.'24"],
    ["DD 'MM' YY", "05 '02' 24"],
    ["d 'o''clock' M", "5 o'clock 2"],
    ["dd.MM. '' yy", "05.02. ' 24"],
    ['Do MMMM', '5. Februar'],
    ['MMMMDo', 'Februar5.'],
    ["dd''MM''''yy", "05'02''24"],
    ['do MMMM', '5. Februar'],
    ['ddd DD.MM.', 'Mo. 05.02.'],
    ['DD.MM. hh:mm A', '05.02. 09:03 AM'],
    ['DD.MM. h:mm a', '05.02. 9:03 am'],
    ['dd.MM. h:mm aaa', '05.02. 9:03 am'],
    ['dddd', 'Montag'],
    ['ddd', 'Mo.'],
    ['h:mm A', '9:03 AM'],
    ['dddd, h:mm A', 'Montag, 9:03 AM'],
  ])('%s shows %s', (pattern, expected) => {
    expect(isDateFormat(pattern)).toBe(true);
    expect(formatDate(DATE, pattern, 'de')).toBe(expected);
  });

  it('speaks the language of the vault', () => {
    expect(formatDate(DATE, 'dddd, MMMM D, YYYY', 'en')).toBe('Monday, February 5, 2024');
    expect(
      ['01', '02', '03', '04', '11', '12', '13', '21', '22', '23', '31']
        .map((day) => formatDate(`2024-01-${day}T00:00:00`, 'Do', 'en'))
        .join(' '),
    ).toBe('1st 2nd 3rd 4th 11th 12th 13th 21st 22nd 23rd 31st');
    expect(formatDate('2024-05-01T00:00:00', 'D. MMMM', 'de')).toBe('1. Mai');
  });

  it('shows years of four digits', () => {
    expect(formatDate('0987-02-05T00:00:00', 'DD.MM.YYYY', 'de')).toBe('05.02.0987');
  });

  it.each([
    '',
    ' ',
    '[]',
    'jj.mm.JJJJ',
    'TT.MM.JJJJ',
    'DD.MM.YYYY n',
    'LLLL l YYYY',
    'X DD',
    '[Woche] W, YYYY',
    'DDDD',
    'gggg-[W]ww',
    'dd, DD.MM.',
    'n',
    'foo',
  ])('%j is none', (pattern) => expect(isDateFormat(pattern)).toBe(false));

  it('is remembered without being mixed up', () => {
    const format = dateFormatter('DD.MM.', 'de');
    expect(['2024-02-05T00:00:00', '2024-03-06T00:00:00', '2024-02-05T00:00:00'].map(format)).toEqual([
      '05.02.',
      '06.03.',
      '05.02.',
    ]);
  });
});
