/**
 * A date as written -> the text that is shown. Formats are read in Obsidian's notation (`DD.MM.YYYY`, Moment's) and in
 * that of date-fns (`dd.MM.yyyy`). date-fns works on Dates: it is given ones that live in UTC, so that no time zone and
 * no summer time touches them.
 */
import { UTCDateMini } from '@date-fns/utc/date/mini';
import { format } from 'date-fns/format';
import { de } from 'date-fns/locale/de';
import { enUS } from 'date-fns/locale/en-US';
import type { WallTime } from './date';
import type { Language } from './texts';

const LOCALES = { de, en: enUS };

/** Moment's tokens that date-fns spells otherwise, after momentjs.com/docs/#/displaying/format and Unicode TR 35. */
const MOMENT: Readonly<Record<string, string>> = {
  YYYY: 'yyyy', YY: 'yy', Y: 'y', GGGG: 'RRRR',
  MMMM: 'MMMM', MMM: 'MMM', MM: 'MM', Mo: 'Mo', M: 'M',
  DDDD: 'DDD', DDD: 'D', DD: 'dd', Do: 'do', D: 'd',
  dddd: 'EEEE', ddd: 'EEE', dd: 'EEEEEE', E: 'i',
  Q: 'Q', Qo: 'Qo', WW: 'II', Wo: 'Io', W: 'I', ww: 'ww', w: 'w',
  HH: 'HH', H: 'H', hh: 'hh', h: 'h', mm: 'mm', m: 'm', ss: 'ss', s: 's', A: 'a', a: 'aaa',
};
const MOMENT_TOKEN = /\[([^\]]*)\]|YYYY|YY|Y|GGGG|M{1,4}o?|D{1,4}o?|d{1,4}|E|Qo|Q|W[Wo]?|ww?|HH?|hh?|mm?|ss?|[A-Za-z]+|[^]/g;

/** Whether a format can be used: it shows something, and date-fns and this table know its letters. */
export function isDateFormat(pattern: string): boolean {
  try {
    return formatDate('2024-02-27T10:00:00', pattern, 'en').trim() !== '';
  } catch {
    return false;
  }
}

/** The date in a format and a language. Throws a RangeError for what {@link isDateFormat} refuses. */
export function formatDate(date: WallTime, pattern: string, language: Language): string {
  return format(new UTCDateMini(`${date}Z`), toDateFns(pattern), {
    locale: LOCALES[language],
    useAdditionalDayOfYearTokens: true,
  });
}

/** A formatter that remembers: a list names the same days again and again. */
export function dateFormatter(pattern: string, language: Language): (date: WallTime) => string {
  const known = new Map<WallTime, string>();
  return (date) => {
    const text = known.get(date) ?? formatDate(date, pattern, language);
    known.set(date, text);
    return text;
  };
}

/** `D` and `Y` (outside quotes) are Moment's alone: date-fns refuses them. */
function toDateFns(pattern: string): string {
  const isMoment = /[DY[]/.test(pattern.replaceAll(/'[^']*'/g, ''));
  if (!isMoment) return pattern;
  return [...pattern.matchAll(MOMENT_TOKEN)].map((found) => toToken(found[0], found[1])).join('');
}

function toToken(token: string, literal: string | undefined): string {
  if (literal !== undefined) return quoted(literal);
  if (Object.hasOwn(MOMENT, token)) return MOMENT[token] ?? '';
  if (/[A-Za-z]/.test(token)) throw new RangeError(`unknown part of a date format: ${token}`);
  return token === "'" ? "''" : token;
}

function quoted(literal: string): string {
  return literal === '' ? '' : `'${literal.replaceAll("'", "''")}'`;
}
