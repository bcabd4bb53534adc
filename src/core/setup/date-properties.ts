/** Notes -> which property holds their date, and in which order day and month stand in it. */
import type { Properties } from '../markdown/frontmatter';
import type { DayMonthOrder } from '../dates/parse-date';
import { readCreated } from '../note/created';
import { isText } from '../type-guards';
import { compare } from '../compare';

/** The property that holds the date of most notes. */
export interface DateProperty {
  readonly name: string;
  /** In how many notes it can be read. */
  readonly notes: number;
  readonly order: DayMonthOrder;
  /** Some of its values that could be read in two ways, as written. */
  readonly examples: readonly string[];
}

/** Dates of other things than the import of a note. */
const NEVER = new Set(['published', 'date_published', 'modified', 'updated', 'date modified', 'last modified', 'due']);

const EITHER_WAY = /^(\d\d?)([-/])(\d\d?)\2\d{4}\b/;

/** The properties that hold dates, the best first; of equal ones the first of those that are known by name. */
export function dateProperties(all: readonly Properties[], known: readonly string[]): readonly DateProperty[] {
  const names = new Set(all.flatMap((properties) => [...properties.keys()]).filter((name) => !NEVER.has(name)));
  const order = known.map((name) => name.toLowerCase());
  const rankOf = (name: string): number => (order.includes(name) ? order.indexOf(name) : order.length);
  return [...names]
    .map((name) => readProperty(name, all))
    .filter(({ notes, examples }) => notes + examples.length > 0)
    .sort((a, b) => b.notes - a.notes || rankOf(a.name) - rankOf(b.name) || compare(a.name, b.name));
}

function readProperty(name: string, all: readonly Properties[]): DateProperty {
  const values = all.map((properties) => properties.get(name)).filter((value) => !isPlainNumber(value));
  const doubtful = values.filter(isText).filter((value) => EITHER_WAY.test(value));
  const order = orderOf(doubtful);
  const notes = values.filter((value) => readCreated(value, order) !== null).length;
  return { name, notes, order, examples: [...new Set(doubtful)].slice(0, 3) };
}

/** A year, a count or a rating is a number too: only what is written as a date, or is an instant, counts. */
function isPlainNumber(value: unknown): boolean {
  return typeof value === 'number' && value < 1e9;
}

/** Values above 12 tell which number is the day. */
function orderOf(doubtful: readonly string[]): DayMonthOrder {
  const [first, second] = [1, 3].map(
    (at) => doubtful.filter((value) => Number(EITHER_WAY.exec(value)?.[at] ?? 0) > 12).length,
  );
  if (first === second) return 'unknown';
  return (first ?? 0) > (second ?? 0) ? 'day-first' : 'month-first';
}
