/** A raw property value -> topics: the key to match by, the label to read (DESIGN section 3). */

/** One topic as a note names it. */
export interface Topic {
  readonly key: string;
  readonly label: string;
}

/** A link may be nested by YAML (`[[X]]` unquoted is a list in a list); deeper or circular values are no topics. */
const DEEPEST = 4;

/** The topics of a property value, each once, by its first label; never splits a value at commas. */
export function readTopics(value: unknown): readonly Topic[] {
  return distinct(entries(value).map(readTopic));
}

/** The named ones of topics or tags, each once, by its first spelling. */
export function distinct<T extends { readonly key: string }>(found: readonly T[]): readonly T[] {
  const [first] = found;
  if (first === undefined || (found.length === 1 && first.key !== '')) return found;
  const byKey = new Map<string, T>();
  for (const one of found) if (one.key !== '' && !byKey.has(one.key)) byKey.set(one.key, one);
  return [...byKey.values()];
}

/** Text in plain ASCII with nothing in it to be folded. */
const PLAIN = /^[!-~]+(?: [!-~]+)*$/;

/** What two spellings of one topic share: NFC, white space folded, lower case. */
export function topicKey(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  return text.normalize('NFC').replaceAll(/\s+/g, ' ').trim().toLowerCase().normalize('NFC');
}

/** The texts of a property value: a list's, or the value itself. */
function entries(value: unknown): readonly string[] {
  if (Array.isArray(value) && value.every((entry) => typeof entry === 'string')) return value;
  return Array.isArray(value) ? value.flatMap((entry: unknown) => entryTexts(entry, 1)) : scalarTexts(value);
}

/** One entry; a list in the list is what YAML made of an unquoted link, its commas included. */
function entryTexts(entry: unknown, depth: number): readonly string[] {
  if (!Array.isArray(entry)) return scalarTexts(entry);
  if (depth > DEEPEST) return [];
  if (entry.some(Array.isArray)) return entry.flatMap((inner: unknown) => entryTexts(inner, depth + 1));
  const inner = entry.flatMap(scalarTexts).join(', ');
  return inner === '' ? [] : [`[[${inner}]]`];
}

function scalarTexts(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'number' || typeof value === 'bigint' || typeof value === 'boolean') return [String(value)];
  return value instanceof Date && !Number.isNaN(value.getTime()) ? [value.toISOString().slice(0, 10)] : [];
}

function readTopic(raw: string): Topic {
  const text = raw.trim();
  const link = /^\[\[((?:(?!\]\])[^])*)\]\]$/.exec(text)?.[1];
  return link === undefined ? { key: topicKey(text), label: text } : readLink(link);
}

/** The inside of a wikilink: `path/target#heading|alias`. */
function readLink(link: string): Topic {
  const bar = link.indexOf('|');
  const path = (bar < 0 ? link : link.slice(0, bar)).replace(/\\$/, '');
  const alias = bar < 0 ? '' : link.slice(bar + 1).trim();
  const target = lastSegment(path);
  return { key: topicKey(target), label: alias === '' ? target : alias };
}

/** A file name without `.md`. */
export function withoutEnding(name: string): string {
  return name.slice(-3).toLowerCase() === '.md' ? name.slice(0, -3) : name;
}

function lastSegment(path: string): string {
  const heading = path.indexOf('#');
  const withoutHeading = heading < 0 ? path : path.slice(0, heading);
  const segment = withoutHeading.slice(withoutHeading.lastIndexOf('/') + 1).trim();
  return withoutEnding(segment);
}
