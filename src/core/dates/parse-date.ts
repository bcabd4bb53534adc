/**
 * A text or a number -> a date as written, or none.
 * A date is wall-clock time without a zone, so that every device shows the time in the note. An offset, `Z` or a zone
 * in brackets is skipped, not applied.
 */
import { UTCDateMini } from '@date-fns/utc/date/mini';
import { isText } from '../type-guards';

/** A date as written, `yyyy-MM-ddTHH:mm:ss`. Compared as texts, later dates are greater. */
export type WallTime = string;

/** A parsed date. `written` is the text of a date without a day, which is shown instead of the time. */
export interface ReadDate {
  readonly time: WallTime;
  readonly written: string | null;
}

/** Whether the day or the month comes first in a date with two numbers and a year. */
export type DayMonthOrder = 'unknown' | 'day-first' | 'month-first';

/** The numbers of a day and a time, as text. A missing one has its default. */
interface Parts {
  readonly year: string;
  readonly month: string;
  readonly day: string;
  readonly time: string;
}

/** The length of the longest form of a date. */
const LONGEST = 120;

/** Words with one space between them, so that no white space needs folding. */
const FOLDED = /^\S+(?: \S+)*$/;

const PLAIN_DAY = /(?!0000)\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])/;
const PLAIN_TIME = /[T ](?:[01]\d|2[0-3])(?::[0-5]\d){2}(?:\.\d{1,9})?(?:Z|[+-]\d\d:\d\d)?/;

/** The form that most programs write, with a day that every month has. It is not parsed, because each note has one. */
const PLAIN = new RegExp(`^${PLAIN_DAY.source}(?:${PLAIN_TIME.source})?$`);

const YEAR_FIRST = /^(?<year>\d{4})([-./])(?<month>\d\d?)\2(?<day>\d\d?)(?<time>(?:\D.*)?)$/;
const YEAR_LAST = /^(?<day>\d\d?)([-./])(?<month>\d\d?)\2(?<year>\d{4})(?<time>(?:\D.*)?)$/;
const COMPACT = /^(?<year>\d{4})(?<month>\d\d)(?<day>\d\d)$/;
const NAMED_DAY = /^(?:([a-z]{3,9})\.?,? )?([a-z]{3,9})\.? (\d\d?)(?:st|nd|rd|th)?,? (\d{4})((?:\D.*)?)$/i;
const YEAR_AND_MONTH = /^(\d{4})[-./](\d\d?)$/;
const NAMED_MONTH = /^([a-z]{3,9})\.?,? (\d{4})$/i;
const YEAR = /^[12]\d{3}$/;
const EPOCH = /^(?:\d{10}|\d{13})$/;

const CLOCK = /(\d\d?):([0-5]\d)(?::([0-5]\d)(?:[.,]\d+)?)?(?: ?([ap])\.?m\.?)?/;
const ZONE = /(?: ?(?:z|[+-]\d\d(?::?\d\d)?))?(?: ?\([^()]*\))?/;

/** The time behind a date, including the separator. */
const TIME = new RegExp(`^(?:[Tt]|, ?| |,? at )${CLOCK.source}${ZONE.source}$`, 'i');

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const MONTHS = 'january february march april may june july august september october november december'.split(' ');
const LONGER_SHORT_FORMS = ['sept', 'tues', 'thur', 'thurs'];
const WEEKDAYS = 'sunday monday tuesday wednesday thursday friday saturday'.split(' ');

/** Reads the forms of docs/contract.md section 3. Any other value, including an impossible date, is null. */
export function readDate(value: unknown, order: DayMonthOrder = 'unknown'): ReadDate | null {
  if (isText(value) && PLAIN.test(value)) {
    return { time: `${value.slice(0, 10)}T${value.slice(11, 19) || '00:00:00'}`, written: null };
  }
  const text = asText(value);
  if (text === '' || text.length > LONGEST) return null;
  const time = wholeDate(text, order) ?? epoch(text);
  return time === null ? withoutDay(text) : { time, written: null };
}

/**
 * Returns the value as text. Only whole numbers count, because YAML reads `2024.10` as 2024.1, which would be January.
 */
function asText(value: unknown): string {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? String(value) : '';
  if (!isText(value) || value.length > 2 * LONGEST) return '';
  return FOLDED.test(value) ? value : value.replaceAll(/\s+/g, ' ').trim();
}

function wholeDate(text: string, order: DayMonthOrder): WallTime | null {
  const parts = yearFirst(text) ?? yearLast(text, order) ?? namedDay(text);
  return parts === null ? null : wallTime(parts);
}

function yearFirst(text: string): Parts | null {
  return partsOf(YEAR_FIRST.exec(text) ?? COMPACT.exec(text));
}

/** Returns a date with the year last. With dots the day comes first, as in German. Else the order must be known. */
function yearLast(text: string, order: DayMonthOrder): Parts | null {
  const found = YEAR_LAST.exec(text);
  const parts = partsOf(found);
  const known = found?.[2] === '.' ? 'day-first' : order;
  if (parts === null || known === 'unknown') return null;
  return known === 'day-first' ? parts : { ...parts, month: parts.day, day: parts.month };
}

/** Returns the named groups of a match. */
function partsOf(found: RegExpExecArray | null): Parts | null {
  const groups: Readonly<Record<string, string | undefined>> | undefined = found?.groups;
  if (groups === undefined) return null;
  const { year = '', month = '', day = '', time = '' } = groups;
  return { year, month, day, time };
}

function namedDay(text: string): Parts | null {
  const [, weekday, name = '', day = '', year = '', time = ''] = NAMED_DAY.exec(text) ?? [];
  const month = indexByName(MONTHS, name);
  if (month < 0 || (weekday !== undefined && indexByName(WEEKDAYS, weekday) < 0)) return null;
  return { year, month: String(month + 1), day, time };
}

/** Returns the index of a full name or a usual short form of it, else -1. */
function indexByName(names: readonly string[], text: string): number {
  const name = text.toLowerCase();
  const isShort = name.length === 3 || LONGER_SHORT_FORMS.includes(name);
  return names.findIndex((full) => full === name || (isShort && full.startsWith(name)));
}

function wallTime({ year, month, day, time }: Parts): WallTime | null {
  const clock = time === '' ? '00:00:00' : readClock(time);
  if (clock === null || !isDay(Number(year), Number(month), Number(day))) return null;
  return `${year}-${twoDigits(month)}-${twoDigits(day)}T${clock}`;
}

function readClock(text: string): string | null {
  const [, hours, minutes = '', seconds = '00', half] = TIME.exec(text) ?? [];
  if (hours === undefined) return null;
  const hour = half === undefined ? Number(hours) : hourOfHalf(Number(hours), half.toLowerCase() === 'p');
  return hour === null || hour > 23 ? null : `${twoDigits(hour)}:${minutes}:${seconds}`;
}

/** Converts an hour from 1 to 12 to the 24-hour clock, or null. */
function hourOfHalf(hour: number, isAfternoon: boolean): number | null {
  if (hour < 1 || hour > 12) return null;
  return (hour % 12) + (isAfternoon ? 12 : 0);
}

function isDay(year: number, month: number, day: number): boolean {
  const isLeapYear = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = month === 2 && isLeapYear ? 29 : (DAYS[month - 1] ?? 0);
  return year > 0 && day > 0 && day <= days;
}

/** Returns a date of a month or a year alone, which sorts as its first day. */
function withoutDay(text: string): ReadDate | null {
  if (YEAR.test(text)) return { time: `${text}-01-01T00:00:00`, written: text };
  const [, year, month = ''] = YEAR_AND_MONTH.exec(text) ?? [];
  if (year !== undefined) return monthOf(year, Number(month), text);
  const [, name = '', namedYear = ''] = NAMED_MONTH.exec(text) ?? [];
  return monthOf(namedYear, indexByName(MONTHS, name) + 1, text);
}

function monthOf(year: string, month: number, written: string): ReadDate | null {
  return YEAR.test(year) && month >= 1 && month <= 12
    ? { time: `${year}-${twoDigits(month)}-01T00:00:00`, written }
    : null;
}

/** Returns a time in seconds or milliseconds since 1970, in the years 2001 to 2099, read as UTC. */
function epoch(text: string): WallTime | null {
  if (!EPOCH.test(text)) return null;
  const time = new UTCDateMini(Number(text) * (text.length === 13 ? 1 : 1000)).toISOString().slice(0, 19);
  return time >= '2001' && time < '2100' ? time : null;
}

function twoDigits(number: string | number): string {
  return String(number).padStart(2, '0');
}
