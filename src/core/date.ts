/**
 * A raw property value -> a date as written, or none. A date is wall-clock time without a zone: what stands in the note
 * is what is shown, on every device (an offset or `Z` is read over, not applied).
 */

/** A date as written, `yyyy-MM-ddTHH:mm:ss`; as text, later dates are greater. */
export type WallTime = string;

const YEAR_FIRST = /^(\d{4})([-.])(\d\d)\2(\d\d)/;
const DAY_FIRST = /^(\d\d)\.(\d\d)\.(\d{4})/;
const TIME = /^(?:T|, ?| )(\d\d):(\d\d)(?::(\d\d)(?:[.,]\d+)?)?(?: ?(?:Z|[+-]\d\d(?::?\d\d)?))?$/;
const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Reads the forms of DESIGN section 3; anything else, an impossible date among them, is none (null). */
export function readDate(value: unknown): WallTime | null {
  if (typeof value !== 'string') return null;
  const text = value.trim();
  const day = readDay(text);
  const time = readTime(text.slice(10));
  return day === null || time === null ? null : `${day}T${time}`;
}

function readDay(text: string): string | null {
  const yearFirst = YEAR_FIRST.exec(text);
  if (yearFirst !== null) return day(yearFirst[1], yearFirst[3], yearFirst[4]);
  const dayFirst = DAY_FIRST.exec(text);
  return dayFirst === null ? null : day(dayFirst[3], dayFirst[2], dayFirst[1]);
}

function day(year = '', month = '', date = ''): string | null {
  const isPossible = year > '0000' && date > '00' && Number(date) <= daysIn(Number(year), Number(month));
  return isPossible ? `${year}-${month}-${date}` : null;
}

function daysIn(year: number, month: number): number {
  const isLeapYear = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && isLeapYear ? 29 : (DAYS[month - 1] ?? 0);
}

function readTime(rest: string): string | null {
  if (rest === '') return '00:00:00';
  const found = TIME.exec(rest);
  if (found === null) return null;
  const [, hour = '', minute = '', second = '00'] = found;
  const isPossible = hour < '24' && minute < '60' && second < '60';
  return isPossible ? `${hour}:${minute}:${second}` : null;
}
