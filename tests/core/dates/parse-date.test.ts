/** Which dates are read, and that they are kept as written (docs/contract.md section 3, "Created"). */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDate, type DayMonthOrder } from '../../../src/core/dates/parse-date';

const timeOf = (value: unknown, order?: DayMonthOrder): string | null => readDate(value, order)?.time ?? null;

describe('a date', () => {
  it.each([
    ['2024-02-02 11:53:26', '2024-02-02T11:53:26'],
    ['2024-02-02T11:53:26', '2024-02-02T11:53:26'],
    ['2024-02-02T11:53:26Z', '2024-02-02T11:53:26'],
    ['2024-02-02T11:53:26+02:00', '2024-02-02T11:53:26'],
    ['2024-02-02T11:53:26-0330', '2024-02-02T11:53:26'],
    ['2024-02-02T11:53:26+14', '2024-02-02T11:53:26'],
    ['2024-02-02T11:53:26.250', '2024-02-02T11:53:26'],
    ['2024-02-02T11:53:26.250123+01:00', '2024-02-02T11:53:26'],
    ['2024-02-02, 11:53:26', '2024-02-02T11:53:26'],
    ['2024-02-02 11:53', '2024-02-02T11:53:00'],
    ['2024-02-02T11:53', '2024-02-02T11:53:00'],
    ['2024-02-02', '2024-02-02T00:00:00'],
    ['02.02.2024', '2024-02-02T00:00:00'],
    ['02.02.2024, 11:53:26', '2024-02-02T11:53:26'],
    ['02.02.2024T11:53:26', '2024-02-02T11:53:26'],
    ['2024.02.02', '2024-02-02T00:00:00'],
    ['  2024-02-02  ', '2024-02-02T00:00:00'],
    ['2024-02-29', '2024-02-29T00:00:00'],
    ['2000-02-29', '2000-02-29T00:00:00'],
    ['2024-03-31 02:30:00', '2024-03-31T02:30:00'],
    ['2024-12-31T23:59:59Z', '2024-12-31T23:59:59'],
    ['0001-01-01', '0001-01-01T00:00:00'],
    ['9999-12-31 00:00', '9999-12-31T00:00:00'],
    ['2024-2-2', '2024-02-02T00:00:00'],
    ['2024.2.2', '2024-02-02T00:00:00'],
    ['2024/02/02', '2024-02-02T00:00:00'],
    ['2024/1/05 9:07', '2024-01-05T09:07:00'],
    ['2.2.2024', '2024-02-02T00:00:00'],
    ['2.12.2024t7:05:09', '2024-12-02T07:05:09'],
    ['2024-02-02t11:53:26z', '2024-02-02T11:53:26'],
    ['2024-02-02 1:53', '2024-02-02T01:53:00'],
    ['2024-02-02 1:53 pm', '2024-02-02T13:53:00'],
    ['2024-02-02T00:42:49 (UTC -05:00)', '2024-02-02T00:42:49'],
    ['2024-02-02 00:42:49+02:00 (Central European Summer Time)', '2024-02-02T00:42:49'],
    ['January 5th, 2024', '2024-01-05T00:00:00'],
    ['Jan 5, 2024', '2024-01-05T00:00:00'],
    ['jan. 5 2024', '2024-01-05T00:00:00'],
    ['Sept 1st, 2024', '2024-09-01T00:00:00'],
    ['MAY 15th, 2024 3:42 PM', '2024-05-15T15:42:00'],
    ['May 15th, 2024 at 12:42 AM', '2024-05-15T00:42:00'],
    ['May 15, 2024, 12:42\u202Fp.m.', '2024-05-15T12:42:00'],
    ['Friday, January 5th 2024, 11:56:35 am', '2024-01-05T11:56:35'],
    ['Fri, Jan 5 2024, 23:56', '2024-01-05T23:56:00'],
    ['20240202', '2024-02-02T00:00:00'],
    ['1706874806', '2024-02-02T11:53:26'],
    ['1706874806250', '2024-02-02T11:53:26'],
    ['4102444799', '2099-12-31T23:59:59'],
    ['1000000000', '2001-09-09T01:46:40'],
  ])('%j is %j', (text, expected) => expect(readDate(text)).toEqual({ time: expected, written: null }));

  it.each([
    [20_240_202, '2024-02-02T00:00:00'],
    [1_706_874_806, '2024-02-02T11:53:26'],
    [1_709_207_999_999, '2024-02-29T11:59:59'],
  ])('may be the number %j', (number, expected) => expect(timeOf(number)).toBe(expected));

  it('in seconds since 1970 is that of UTC, on every day of leap years and others', () => {
    for (let day = 11_575; day < 47_482; day += 13) {
      const date = new Date(day * 86_400_000).toISOString().slice(0, 10);
      expect(timeOf(day * 86_400 + 3723)).toBe(`${date}T01:02:03`);
    }
  });

  it.each([
    ['2024-01', '2024-01-01T00:00:00'],
    ['2024-1', '2024-01-01T00:00:00'],
    ['2024/12', '2024-12-01T00:00:00'],
    ['January 2024', '2024-01-01T00:00:00'],
    ['Sep 2024', '2024-09-01T00:00:00'],
    ['2024', '2024-01-01T00:00:00'],
    [' 1000 ', '1000-01-01T00:00:00'],
    ['2999', '2999-01-01T00:00:00'],
    [2024, '2024-01-01T00:00:00'],
  ])('without a day sorts as its first one and keeps its text: %j', (value, time) =>
    expect(readDate(value)).toEqual({ time, written: String(value).trim() }),
  );

  it.each([
    ['01/05/2024', 'day-first', '2024-05-01T00:00:00'],
    ['01/05/2024', 'month-first', '2024-01-05T00:00:00'],
    ['11-11-2023 9:30 pm', 'day-first', '2023-11-11T21:30:00'],
    ['1/5/2024, 10:00', 'month-first', '2024-01-05T10:00:00'],
    ['13/05/2024', 'day-first', '2024-05-13T00:00:00'],
    ['13/05/2024', 'month-first', null],
    ['01/05/2024', 'unknown', null],
    ['02.03.2024', 'month-first', '2024-03-02T00:00:00'],
  ] as const)('whose day could be its month is read where the order is known: %j, %s', (text, order, expected) =>
    expect(timeOf(text, order)).toBe(expected),
  );

  it.each([
    '',
    '0999',
    '3000',
    '2024-13',
    '2024-00',
    '2024-1-',
    '11-11-2023',
    '01/05/2024',
    '13/05/2024',
    '2024-02-02 13:53 pm',
    '2024-02-02 0:53 am',
    '2024-02-02 11:53 xm',
    '2024-02-02T00:42:49 (UTC',
    'Januar 2024',
    'Foo 5, 2024',
    'Someday, January 5th 2024',
    'February 30th, 2024',
    'January 2024 5',
    '20241301',
    '20240230',
    '978307199',
    '4102444800',
    '978307199999',
    '99999999999',
    `2024-02-02${' '.repeat(300)}x`,
    '04/2024',
    '09/02/2025',
    '2024-02-30',
    '2023-02-29',
    '1900-02-29',
    '2024-04-31',
    '2024-00-10',
    '2024-13-01',
    '2024-01-00',
    '0000-01-01',
    '31.11.2024',
    '02.02.24',
    '2024-02.02',
    '2024.02-02',
    '2024-02-02 24:00',
    '2024-02-02 11:60',
    '2024-02-02 11:53:60',
    '2024-02-02 11',
    '2024-02-02T',
    '2024-02-02 11:53:26 Uhr',
    '2024-02-02 um 11:53',
    '2024-02-02x',
    'x2024-02-02',
    '2024-02-0211:53',
    '{{date}}',
    '<% tp.date.now() %>',
    '2024年2月2日',
    'gestern',
    'Invalid date',
    '٢٠٢٤-٠٢-٠٢',
    '-2024-02-02',
    '+2024-02-02',
  ])('%j is none', (text) => expect(readDate(text)).toBe(null));

  it.each([null, undefined, 20.24, 2024.1, 7, -2024, true, [], ['2024-02-02'], {}, Symbol('x'), 5n])(
    'is none in %s, which is no text and no whole number that could be one',
    (value) => expect(readDate(value)).toBe(null),
  );
});

describe('a date as most programs write it', () => {
  const two = (number: number): string => String(number).padStart(2, '0');
  const PARTS = fc.record({
    year: fc.oneof(fc.integer({ min: 1990, max: 2040 }), fc.constantFrom(0, 1, 1900, 2000, 2100, 9999)),
    month: fc.integer({ min: 0, max: 13 }),
    day: fc.oneof(fc.integer({ min: 0, max: 32 }), fc.integer({ min: 28, max: 31 })),
    clock: fc.option(fc.tuple(fc.nat({ max: 24 }), fc.nat({ max: 60 }), fc.nat({ max: 60 }))),
    end: fc.constantFrom('', 'Z', '.5', '.250Z', '+02:00', '-11:30', '.1+00:00'),
    between: fc.constantFrom('T', ' '),
  });

  it('is read by its parts, and not at all if one of them is impossible', () => {
    fc.assert(
      fc.property(PARTS, ({ year, month, day, clock, end, between }) => {
        const date = `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
        const time = clock?.map(two).join(':');
        const inMonth = new Date(Date.UTC(2000, month, 0)).getUTCDate();
        const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
        const days = month === 2 && !isLeap ? 28 : inMonth;
        const isDay = year > 0 && month >= 1 && month <= 12 && day >= 1 && day <= days;
        const isTime = clock === null || (clock[0] < 24 && clock[1] < 60 && clock[2] < 60);
        const text = time === undefined ? date : date + between + time + end;
        expect(timeOf(text)).toBe(isDay && isTime ? `${date}T${time ?? '00:00:00'}` : null);
      }),
      { numRuns: 1000 },
    );
  });
});
