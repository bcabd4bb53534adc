/** A raw property value, or a daily note's name -> the date of a note (docs/contract.md section 3, "Created"). */
import { readDate, type DayMonthOrder, type ReadDate } from '../dates/parse-date';
import { linksOfText } from '../markdown/property-links';
import { fileName, stripExtension } from '../paths';
import { isText } from '../type-guards';

/** An unquoted link is a list in a list in YAML; deeper or circular values are no dates. */
const DEEPEST = 3;

/** The date of a property: a text or number, a link to a day's note, or a list with one of these. */
export function readCreated(value: unknown, order: DayMonthOrder): ReadDate | null {
  let entry = value;
  for (let depth = 0; depth < DEEPEST && Array.isArray(entry); depth += 1) entry = entry.length === 1 ? entry[0] : null;
  const target = isText(entry) ? linkedName(entry) : null;
  return readDate(target ?? entry, order);
}

/** The name of the note that a link leads to, where the text is one link. */
function linkedName(text: string): string | null {
  const [link, ...more] = linksOfText(text);
  return link === undefined || more.length > 0 ? null : stripExtension(fileName(link.target).trim());
}

/** The date of a daily note: its name is `yyyy-MM-dd` and nothing else. */
export function dateOfName(name: string): ReadDate | null {
  return /^\d{4}-\d\d-\d\d$/.test(name) ? readDate(name) : null;
}
