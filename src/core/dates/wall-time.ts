/** Arithmetic with dates as written, without any time zone. */
import type { WallTime } from './parse-date';

const DAY = 86_400;

/** Returns the seconds from a fixed moment to a date. A missing month or day is the first. */
export function secondsOf(time: WallTime): number {
  const days = daysOf(numberAt(time, 0, 4), numberAt(time, 5) || 1, numberAt(time, 8) || 1);
  return days * DAY + numberAt(time, 11) * 3600 + numberAt(time, 14) * 60 + numberAt(time, 17);
}

/** Returns the days, counted from March on, so that a leap day ends its year. */
function daysOf(year: number, month: number, day: number): number {
  const from = month > 2 ? year : year - 1;
  const leapDays = Math.floor(from / 4) - Math.floor(from / 100) + Math.floor(from / 400);
  return from * 365 + leapDays + Math.floor((((month + 9) % 12) * 306 + 5) / 10) + day;
}

function numberAt(time: WallTime, from: number, length = 2): number {
  return Number(time.slice(from, from + length));
}
