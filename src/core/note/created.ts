/** A raw property value, or a daily note's name -> the date of a note (docs/contract.md section 3, "Created"). */
import { readDate, type DayMonthOrder, type ReadDate } from '../dates/parse-date';
import { linksOfText } from '../markdown/property-links';
import { fileName, stripExtension } from '../paths';
import { isText } from '../type-guards';

/** YAML reads an unquoted link as a list in a list. Deeper or circular values are no dates. */
const DEEPEST = 3;

/** Returns the date of a property: a text or number, a link to a daily note, or a list with one of these. */
export function readCreated(value: unknown, order: DayMonthOrder): ReadDate | null {
  let entry = value;
  for (let depth = 0; depth < DEEPEST && Array.isArray(entry); depth += 1) entry = entry.length === 1 ? entry[0] : null;
  return readDate(entry, order) ?? (isText(entry) ? readDate(linkedName(entry), order) : null);
}

/** Returns the name of the linked note, if the text is exactly one link. */
function linkedName(text: string): string | null {
  const links = linksOfText(text);
  const [link] = links.length === 1 ? links : [];
  return link === undefined ? null : stripExtension(fileName(link.target).trim());
}

/** Returns the date of a daily note, whose name is `yyyy-MM-dd` and nothing else. */
export function dateOfName(name: string): ReadDate | null {
  return /^\d{4}-\d\d-\d\d$/.test(name) ? readDate(name) : null;
}
