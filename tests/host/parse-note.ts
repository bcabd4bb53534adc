/** What the metadata cache knows of a note: text in, `CachedMetadata` out; never throws, whatever the text. */
import type * as Obsidian from 'obsidian';
import { bodySections } from './body-sections.ts';
import { findHead, readProperties, type NoteHead } from './note-head.ts';
import { blankCode, findHeadings, findLinks, findTags, readWikilink, type FoundLink } from './note-references.ts';

/** Turns offsets into positions. */
type Locate = (from: number, to: number) => Obsidian.Pos;

/** Parses a note's text. */
export function parseNote(text: string): Obsidian.CachedMetadata {
  const head = findHead(text);
  const locate = locator(text);
  const above = parseHead(head, locate);
  const below = bodySections(text, head?.bodyStart ?? 0).map(({ type, from, to }) => ({
    type,
    position: locate(from, to),
  }));
  const sections = [...(above.sections ?? []), ...below];
  return { ...above, ...some('sections', sections), ...parseBody(text, head?.bodyStart ?? 0, locate) };
}

/** A head that cannot be read leaves its section, and neither properties nor their position. */
function parseHead(head: NoteHead | null, locate: Locate): Obsidian.CachedMetadata {
  if (!head) return {};
  const position = locate(head.start, head.end);
  const sections = [{ type: 'yaml', position }];
  const frontmatter = readProperties(head);
  if (!frontmatter) return { sections };
  const frontmatterLinks = [...propertyLinks(frontmatter)];
  return {
    sections,
    frontmatter,
    frontmatterPosition: position,
    ...(frontmatterLinks.length > 0 && { frontmatterLinks }),
  };
}

function parseBody(text: string, bodyStart: number, locate: Locate): Obsidian.CachedMetadata {
  const masked = ' '.repeat(bodyStart) + blankCode(text.slice(bodyStart));
  const links = findLinks(masked);
  const tags = findTags(masked).map(({ text: tag, offset, length }) => ({
    tag,
    position: locate(offset, offset + length),
  }));
  const headings = findHeadings(masked).map(({ text: heading, level, offset, length }) => ({
    heading,
    level,
    position: locate(offset, offset + length),
  }));
  return {
    ...some(
      'links',
      links.filter((link) => !link.embed).map((link) => reference(link, locate)),
    ),
    ...some(
      'embeds',
      links.filter((link) => link.embed).map((link) => reference(link, locate)),
    ),
    ...some('tags', tags),
    ...some('headings', headings),
  };
}

/** Links in properties, keyed as the app does: `topics.0`. */
function* propertyLinks(value: unknown, key = ''): Generator<Obsidian.FrontmatterLinkCache> {
  if (typeof value === 'string') {
    const match = /^(!?)\[\[([^[\]\r\n]*)\]\]$/.exec(value.trim());
    if (match) yield { key, ...linkParts(readWikilink(match)) };
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, inner] of Object.entries(value))
      yield* propertyLinks(inner, key === '' ? name : `${key}.${name}`);
  }
}

function reference(link: FoundLink, locate: Locate): Obsidian.ReferenceCache {
  return { ...linkParts(link), position: locate(link.offset, link.offset + link.original.length) };
}

function linkParts({ link, original, displayText }: FoundLink): Obsidian.Reference {
  return { link, original, ...(displayText !== null && { displayText }) };
}

/** A key only where there is something to list, as in the app. */
function some<K extends string, T>(key: K, list: readonly T[]): Partial<Record<K, T[]>> {
  return list.length > 0 ? ({ [key]: [...list] } as Partial<Record<K, T[]>>) : {};
}

/** Lines are counted once per note, and only when something is to be located. */
function locator(text: string): Locate {
  let starts: number[] | null = null;
  const place = (offset: number): Obsidian.Loc => {
    starts ??= lineStarts(text);
    const line = lineOf(starts, offset);
    return { line, col: offset - (starts[line] ?? 0), offset };
  };
  return (from, to) => ({ start: place(from), end: place(to) });
}

function lineStarts(text: string): number[] {
  return [0, ...[...text.matchAll(/\r\n|\n|\r/g)].map((match) => match.index + match[0].length)];
}

function lineOf(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
