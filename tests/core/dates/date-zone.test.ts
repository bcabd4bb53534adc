/** No time zone and no summer time touches a date: the same notes give the same bytes everywhere. */
import { afterAll, describe, expect, it } from 'vitest';
import { readDate } from '../../../src/core/dates/parse-date';
import { formatDate } from '../../../src/core/dates/format-date';
import { CALLOUT, noteText, updatedIn } from '../context';

const ZONES = ['UTC', 'Europe/Berlin', 'Pacific/Auckland', 'America/St_Johns', 'Asia/Kathmandu'];
/** Hours that do not exist, or exist twice, in one of these zones; the first and last moments of days and years. */
const HOURS = [
  '2024-03-31 02:30:00',
  '2024-10-27 02:30:00',
  '2024-09-29 02:30',
  '2024-04-07 02:30',
  '2024-12-31T23:45:10Z',
  '2024-01-01T00:00:00+14:00',
  '2024-02-29',
  '1893-04-01 00:05',
  '1970-01-01',
];

const home = process.env['TZ'];
afterAll(() => {
  if (home === undefined) delete process.env['TZ'];
  else process.env['TZ'] = home;
});

function inZone<T>(zone: string, look: () => T): T {
  process.env['TZ'] = zone;
  return look();
}

describe('in every time zone', () => {
  it('the clocks of this test do differ', () => {
    const offsets = ZONES.map((zone) => inZone(zone, () => new Date(2024, 6, 1).getTimezoneOffset()));
    expect(new Set(offsets).size).toBe(ZONES.length);
  });

  it.each(HOURS)('%s is shown as written', (text) => {
    const shown = ZONES.map((zone) =>
      inZone(zone, () => formatDate(readDate(text)?.time ?? '', 'YYYY-MM-DD HH:mm:ss dddd', 'de')),
    );
    expect(new Set(shown).size).toBe(1);
    expect(shown[0]?.slice(0, 16)).toBe(`${text.slice(0, 10)} ${/\d\d:\d\d/.exec(text.slice(10))?.[0] ?? '00:00'}`);
  });

  it('a note has the same bytes', () => {
    const others = Object.fromEntries(HOURS.map((hour, index) => [`Notiz ${index}.md`, noteText(['X'], hour)]));
    const texts = { 'N.md': noteText(['X'], '2024-01-01', CALLOUT), ...others };
    for (const dateGroups of ['none', 'year', 'month', 'day']) {
      const written = ZONES.map((zone) =>
        inZone(zone, () => updatedIn(texts, 'N.md', { dateGroups, dateFormat: 'DD.MM.YYYY HH:mm' })),
      );
      expect(new Set(written).size).toBe(1);
      expect(written[0]).toContain('(31.03.2024 02:30)');
    }
  });
});
