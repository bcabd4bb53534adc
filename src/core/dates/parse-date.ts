/**
 * A raw property value -> a date as written, or none. A date is wall-clock time without a zone: what stands in the note
 * is what is shown, on every device (an offset or `Z` is read over, not applied).
 */

/** A date as written, `yyyy-MM-ddTHH:mm:ss`; as text, later dates are greater. */
export type WallTime = string;

const DAY_FIRST = /^(\d\d)\.(\d\d)\.(\d{4})/;
const DATE =
  /^(\d{4})([-.])(\d\d)\2(\d\d)(?:(?:T|, ?| )((?:[01]\d|2[0-3]):[0-5]\d)(?:(:[0-5]\d)(?:[.,]\d+)?)?(?: ?(?:Z|[+-]\d\d(?::?\d\d)?))?)?$/;
const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Reads the forms of docs/contract.md section 3; anything else, an impossible date among them, is none (null). */
export function readDate(value: unknown): WallTime | null {
  if (typeof value !== 'string') return null;
  const found = DATE.exec(yearFirst(value.trim()));
  if (found === null) return null;
  const [, year = '', , month = '', day = '', time = '00:00', seconds = ':00'] = found;
  return isDay(Number(year), Number(month), Number(day)) ? `${year}-${month}-${day}T${time}${seconds}` : null;
}

function isDay(year: number, month: number, day: number): boolean {
  const isLeapYear = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = month === 2 && isLeapYear ? 29 : (DAYS[month - 1] ?? 0);
  return year > 0 && day > 0 && day <= days;
}

function yearFirst(text: string): string {
  return text.charAt(2) === '.' ? text.replace(DAY_FIRST, '$3-$2-$1') : text;
}
