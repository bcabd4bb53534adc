/** Notes -> the property with their date, and the order of day and month in it. */
import type { Properties } from '../markdown/root-properties';
import type { DayMonthOrder } from '../dates/parse-date';
import { readCreated } from '../note/created';
import { isText } from '../type-guards';
import { compare } from '../compare';
import { filterInSteps, mapInSteps, type Steps } from './steps';
import { namesIn } from './relating-properties';

/** The property with the date of most notes. */
export interface DateProperty {
  readonly name: string;
  /** The number of notes with a readable date in it. */
  readonly notes: number;
  readonly order: DayMonthOrder;
  /** Some of its ambiguous values, as written. */
  readonly examples: readonly string[];
}

/** Properties with other dates than that of a note's import. */
const NEVER = new Set(['published', 'date_published', 'modified', 'updated', 'date modified', 'last modified', 'due']);

const EITHER_WAY = /^(\d\d?)([-/])(\d\d?)\2\d{4}\b/;

/** Returns the properties with dates, the best first. Of equal ones the first of the known names. */
export function* dateProperties(all: readonly Properties[], known: readonly string[]): Steps<readonly DateProperty[]> {
  const names = yield* namesIn(all, NEVER);
  const order = known.map((name) => name.toLowerCase());
  const rankOf = (name: string): number => (order.includes(name) ? order.indexOf(name) : order.length);
  const found: DateProperty[] = [];
  for (const name of names) found.push(yield* readProperty(name, all));
  return found
    .filter(({ notes, examples }) => notes + examples.length > 0)
    .sort((a, b) => b.notes - a.notes || rankOf(a.name) - rankOf(b.name) || compare(a.name, b.name));
}

function* readProperty(name: string, all: readonly Properties[]): Steps<DateProperty> {
  const values = yield* filterInSteps(yield* mapInSteps(all, (properties) => properties.get(name)), mayBeDate);
  const doubtful = yield* filterInSteps(values.filter(isText), (value) => EITHER_WAY.test(value));
  const order = orderOf(doubtful);
  const few = values.filter((_, at) => at % Math.ceil(values.length / SAMPLE) === 0);
  if (doubtful.length === 0 && few.every((value) => readCreated(value, order) === null))
    return { name, notes: 0, order, examples: [] };
  const read = yield* mapInSteps(values, (value) => readCreated(value, order));
  const notes = read.filter((date) => date !== null).length;
  return { name, notes, order, examples: [...new Set(doubtful)].slice(0, 3) };
}

/** The number of values, from the whole vault, that are read first, because titles and URLs are no dates. */
const SAMPLE = 100;

/** Whether a value may be a date. Years, counts and ratings are numbers too, so a number must be an instant. */
function mayBeDate(value: unknown): boolean {
  return isText(value) ? /\d/.test(value) : value !== undefined && !(typeof value === 'number' && value < 1e9);
}

/** Returns the order of day and month. A value above 12 must be the day. */
function orderOf(doubtful: readonly string[]): DayMonthOrder {
  const [first, second] = [1, 3].map(
    (at) => doubtful.filter((value) => Number(EITHER_WAY.exec(value)?.[at] ?? 0) > 12).length,
  );
  if (first === second) return 'unknown';
  return (first ?? 0) > (second ?? 0) ? 'day-first' : 'month-first';
}
