/**
 * A date as written -> the text that is shown. Formats are read in Obsidian's notation (`DD.MM.YYYY`, Moment's) and in
 * that of date-fns (`dd.MM.yyyy`). date-fns works on Dates: it is given ones that live in UTC, so that no time zone and
 * no summer time touches them. It is what `lightFormat` is made of, a tenth of `format` in size; the names of months
 * and
 * days are here, and so is what is not a number.
 */
import { UTCDateMini } from '@date-fns/utc/date/mini';
import { lightFormatters } from 'date-fns/lightFormat';
import type { WallTime } from './parse-date';
import type { Language } from '../language';
import { memoize } from '../memoize';

/**
 * The names of months and days, by the token that shows them, as Moment, and so Obsidian, spells them
 * (moment/locale/de.js and its English default).
 */
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

/** Moment's tokens that date-fns spells otherwise (momentjs.com/docs/#/displaying/format, Unicode TR 35). */
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

/** What only Moment's notation holds: `D`, `Y`, a text in brackets, `A`, and the name of a day. */
const MOMENT_ONLY = /[DYA[]|ddd/;

/** Moment's: a text in brackets, an ordinal, a run of one letter, or any other sign. */
const MOMENT_TOKENS = /\[([^\]]*)\]|[DMd]o|([A-Za-z])\2*|[^]/g;

/**
 * Those of date-fns: a text in quotes (an empty one is a quote), an ordinal, a run of one letter, or any other sign.
 */
const DATE_FNS_TOKENS = /'(|(?:[^']|'')+)'|[dM]o|([A-Za-z])\2*|[^]/g;

/** What of it can be shown as a number or a part of the day, and every sign that is no letter. */
const KNOWN = /^(?:[^A-Za-z]|y{1,4}|MM?|dd?|a{1,5}|HH?|hh?|mm?|ss?|S{1,3})$/;

/** By the letter; each shows a run of it. */
const FORMATTERS: Readonly<Record<string, (day: Date, token: string) => string>> = lightFormatters;

/** Whether a format can be used: it shows something, and all its letters are known. */
export function isDateFormat(pattern: string): boolean {
  try {
    return formatDate('2024-02-27T10:00:00', pattern, 'en').trim() !== '';
  } catch {
    return false;
  }
}

/** The date in a format and a language. Throws a RangeError for what {@link isDateFormat} refuses. */
export function formatDate(date: WallTime, pattern: string, language: Language): string {
  return formatterOf(pattern, language)(date);
}

/** A formatter that remembers. */
export function dateFormatter(pattern: string, language: Language): (date: WallTime) => string {
  return memoize(formatterOf(pattern, language));
}

/** The pattern is read once, however many dates are shown in it. */
function formatterOf(pattern: string, language: Language): (date: WallTime) => string {
  const isMoment = MOMENT_ONLY.test(pattern.replaceAll(/'[^']*'/g, ''));
  const parts = [...pattern.matchAll(isMoment ? MOMENT_TOKENS : DATE_FNS_TOKENS)].map(([token, text]) => {
    if (text !== undefined) return () => (isMoment ? text : unquoted(text));
    return (day: Date) => partOf(day, isMoment ? (FROM_MOMENT[token] ?? token) : token, language);
  });
  return (date) => {
    const day = new UTCDateMini(`${date}Z`);
    return parts.map((part) => part(day)).join('');
  };
}

function partOf(day: Date, token: string, language: Language): string {
  const names = NAMES[language][token]?.split(' ');
  if (names !== undefined) return names[token.startsWith('M') ? day.getMonth() : day.getDay()] ?? '';
  if (token === 'do') return ordinal(day.getDate(), language);
  if (!KNOWN.test(token)) throw new RangeError(`unknown part of a date format: ${token}`);
  return FORMATTERS[token.charAt(0)]?.(day, token) ?? token;
}

function ordinal(day: number, language: Language): string {
  if (language === 'de') return `${day}.`;
  const ending = [11, 12, 13].includes(day) ? 'th' : ['th', 'st', 'nd', 'rd'][day % 10];
  return `${day}${ending ?? 'th'}`;
}

function unquoted(text: string): string {
  return text === '' ? "'" : text.replaceAll("''", "'");
}
