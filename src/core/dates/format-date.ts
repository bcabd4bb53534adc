/**
 * A date as written -> the displayed text. Formats may be in Obsidian's notation (`DD.MM.YYYY`, Moment's) or in that
 * of date-fns (`dd.MM.yyyy`).
 * date-fns works on Dates, so it gets UTC dates, which no time zone and no daylight saving time can change. Only the
 * formatters of `lightFormat` are used, a tenth of `format` in size. The names of months and days and the tokens that
 * are no numbers are implemented here.
 */
import { UTCDateMini } from '@date-fns/utc/date/mini';
import { lightFormatters } from 'date-fns/lightFormat';
import type { WallTime } from './parse-date';
import type { Language } from '../language';
import { memoize } from '../memoize';

/** The names of months and days by token, as in Moment and Obsidian (moment/locale/de.js and its English default). */
const NAMES: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  de: {
    MMMM: 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember',
    MMM: 'Jan. Feb. März Apr. Mai Juni Juli Aug. Sep. Okt. Nov. Dez.',
    EEEE: 'Sonntag Montag Dienstag Mittwoch Donnerstag Freitag Samstag',
    EEE: 'So. Mo. Di. Mi. Do. Fr. Sa.',
  },
  en: {
    MMMM: 'January February March April May June July August September October November December',
    MMM: 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec',
    EEEE: 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday',
    EEE: 'Sun Mon Tue Wed Thu Fri Sat',
  },
};

/** Moment's tokens that date-fns spells differently (momentjs.com/docs/#/displaying/format, Unicode TR 35). */
const FROM_MOMENT: Readonly<Record<string, string>> = {
  YYYY: 'yyyy',
  YY: 'yy',
  DD: 'dd',
  D: 'd',
  Do: 'do',
  dddd: 'EEEE',
  ddd: 'EEE',
  A: 'a',
  a: 'aaa',
  dd: 'no such day',
  d: 'no such day',
};

/** Tokens of Moment's notation only: `D`, `Y`, a text in brackets, `A`, and the name of a day. */
const MOMENT_ONLY = /[DYA[]|ddd/;

/** Moment's tokens: a text in brackets, an ordinal, a run of one letter, or any other character. */
const MOMENT_TOKENS = /\[([^\]]*)\]|[DMd]o|([A-Za-z])\2*|[^]/g;

/** Tokens of date-fns: a quoted text (an empty one is a quote), an ordinal, a run of one letter, or any character. */
const DATE_FNS_TOKENS = /'(|(?:[^']|'')+)'|[dM]o|([A-Za-z])\2*|[^]/g;

/** Tokens that are shown as a number or a part of the day, and every character that is no letter. */
const KNOWN = /^(?:[^A-Za-z]|y{1,4}|MM?|dd?|a{1,5}|HH?|hh?|mm?|ss?|S{1,3})$/;

/** The formatters by letter. Each formats a run of it. */
const FORMATTERS: Readonly<Record<string, (day: Date, token: string) => string>> = lightFormatters;

/** Whether a format is usable: all its letters are known, and its output is not blank. */
export function isDateFormat(pattern: string): boolean {
  try {
    return formatDate('2024-02-27T10:00:00', pattern, 'en').trim() !== '';
  } catch {
    return false;
  }
}

/** Formats a date in a language. Throws a RangeError for a format that {@link isDateFormat} refuses. */
export function formatDate(date: WallTime, pattern: string, language: Language): string {
  return formatterOf(pattern, language)(date);
}

/** Returns a memoized formatter. */
export function dateFormatter(pattern: string, language: Language): (date: WallTime) => string {
  return memoize(formatterOf(pattern, language));
}

/** Returns a formatter for a pattern, which is taken apart only once. */
function formatterOf(pattern: string, language: Language): (date: WallTime) => string {
  const isMoment = MOMENT_ONLY.test(pattern.replaceAll(/'[^']*'/g, ''));
  const tokens = [...pattern.matchAll(isMoment ? MOMENT_TOKENS : DATE_FNS_TOKENS)];
  const parts = tokens.map(([token, text]): Part => {
    if (text !== undefined) return isMoment ? text : unquoted(text);
    return partOf(isMoment ? (FROM_MOMENT[token] ?? token) : token, language);
  });
  const day = new UTCDateMini(0);
  return (date) => {
    day.setTime(Date.parse(`${date}Z`));
    let line = '';
    for (const part of parts) line += typeof part === 'string' ? part : part(day);
    return line;
  };
}

/** One part of a format: a text, or what is shown of a date. */
type Part = string | ((day: Date) => string);

function partOf(token: string, language: Language): Part {
  const names = NAMES[language][token]?.split(' ');
  if (names !== undefined) return (day) => names[token.startsWith('M') ? day.getMonth() : day.getDay()] ?? '';
  if (token === 'do') return (day) => ordinal(day.getDate(), language);
  if (!KNOWN.test(token)) throw new RangeError(`unknown part of a date format: ${token}`);
  const format = FORMATTERS[token.charAt(0)];
  return format === undefined ? token : (day) => format(day, token);
}

function ordinal(day: number, language: Language): string {
  if (language === 'de') return `${day}.`;
  const ending = [11, 12, 13].includes(day) ? 'th' : ['th', 'st', 'nd', 'rd'][day % 10];
  return `${day}${ending ?? 'th'}`;
}

function unquoted(text: string): string {
  return text === '' ? "'" : text.replaceAll("''", "'");
}
