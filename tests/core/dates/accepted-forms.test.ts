/** The page on dates tells what the parser reads. */
import { describe, expect, it } from 'vitest';
import { readDate } from '../../../src/core/dates/parse-date';
import { DEFAULT_SETTINGS } from '../../../src/core/settings/settings';
import { readPage, rows } from '../../pages';

const PAGE = readPage('docs/dates-and-properties.md');
const FORMS = rows(PAGE).map((cells) => cells.map((cell) => cell.replaceAll('`', '')));

describe('the page on dates and properties', () => {
  it('has many forms', () => {
    expect(FORMS.length).toBeGreaterThan(15);
  });

  it.each(FORMS)('says how %s is read', (written, read) => {
    expect(readDate(written)?.time.replace('T', ' ')).toBe(read);
  });

  it('names every property that may hold the date, in order', () => {
    const [, named = ''] = /\(a setting\): ([^.]*)\./.exec(PAGE) ?? [];
    expect([...named.matchAll(/`([^`]+)`/g)].map(([, name]) => name)).toEqual(DEFAULT_SETTINGS.createdProperties);
  });

  it('is right about what is no date', () => {
    for (const text of ['01/05/2024', '11-11-2023']) expect(readDate(text)).toBeNull();
    expect(readDate('01/05/2024', 'day-first')?.time).toBe('2024-05-01T00:00:00');
  });
});
