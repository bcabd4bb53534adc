/** path + properties -> Note: all that the note index knows of one note. Its body is never asked for. */
import { readArticleId } from './article-id';
import { dateOfName, readCreated } from './created';
import { sourceUrlOf } from './source-url';
import type { ReadDate, WallTime } from '../dates/parse-date';
import { fileName, stripExtension } from '../paths';
import type { Properties } from '../markdown/frontmatter';
import type { Settings } from '../settings/settings';
import { readLinkTargets } from './link-targets';
import { sectionOf, type SectionKind } from './literature';
import { readTags, type Tag } from './tag';
import { holdsTemplateSyntax } from './template';
import { readTopics, type Topic } from './topic';

const TAG_PROPERTIES = ['tags', 'tag'];
const ALIAS_PROPERTIES = ['aliases', 'alias'];

/** A note as the note index knows it. */
export interface Note {
  readonly path: string;
  /** The file name without `.md`. */
  readonly name: string;
  readonly section: SectionKind;
  readonly title: string | null;
  readonly topics: readonly Topic[];
  readonly tags: readonly Tag[];
  readonly url: string | null;
  /** The property `id`: an importer's name for the article, the same in each import of it. */
  readonly articleId: string | null;
  readonly aliases: readonly string[];
  /** The targets of the links to notes that its owner picked for it. */
  readonly picks: readonly string[];
  readonly created: WallTime | null;
  /** The text of a date that names a month or a year only; it is shown in place of a day. */
  readonly createdAsWritten: string | null;
  /** `related-literature: false`: listed in others, never written to. */
  readonly optedOut: boolean;
  /** An unrendered template: neither listed nor written to. */
  readonly isTemplate: boolean;
}

/** What of the settings decides how properties are read. */
export type ReadingSettings = Pick<
  Settings,
  'literatureFolders' | 'topicProperties' | 'createdProperties' | 'dayMonthOrder' | 'relatedProperties'
>;

/**
 * The note at a path with these properties. Never throws, whatever the values are. The text of the frontmatter is
 * asked for only where the properties do not tell whether it is a template.
 */
export function noteOf(
  path: string,
  properties: Properties,
  settings: ReadingSettings,
  headText = (): string => '',
): Note {
  const name = nameOf(path);
  const created = createdOf(properties, settings) ?? dateOfName(name);
  return {
    path,
    name,
    section: sectionOf(path, settings),
    title: readText(properties.get('title')),
    topics: firstWithEntries(properties, settings.topicProperties, readTopics),
    tags: firstWithEntries(properties, TAG_PROPERTIES, readTags),
    url: sourceUrlOf(properties),
    articleId: readArticleId(properties.get('id')),
    aliases: firstWithEntries(properties, ALIAS_PROPERTIES, readAliases),
    picks: firstWithEntries(properties, settings.relatedProperties, readLinkTargets),
    created: created?.time ?? null,
    createdAsWritten: created?.written ?? null,
    optedOut: isNo(properties.get('related-literature')),
    isTemplate: holdsTemplateSyntax(properties, settings, headText),
  };
}

/** The file name of a path without `.md`. */
export function nameOf(path: string): string {
  return stripExtension(fileName(path));
}

/** Most notes have no entries of most kinds: they share one list. */
const NO_ENTRIES: readonly never[] = [];

function firstWithEntries<T>(
  properties: Properties,
  names: readonly string[],
  read: (value: unknown) => readonly T[],
): readonly T[] {
  for (const name of names) {
    const value = properties.get(name.toLowerCase());
    const entries = value === undefined || value === null ? NO_ENTRIES : read(value);
    if (entries.length > 0) return entries;
  }
  return NO_ENTRIES;
}

function readText(value: unknown): string | null {
  if (typeof value === 'number') return String(value);
  const text = typeof value === 'string' ? value.trim() : '';
  return text === '' ? null : text;
}

/** Aliases as Obsidian reads them: a list, or one text with commas between them. */
function readAliases(value: unknown): readonly string[] {
  const entries: readonly unknown[] = Array.isArray(value)
    ? value
    : typeof value === 'string'
      ? value.split(',')
      : [value];
  return entries.map(readText).filter((alias) => alias !== null);
}

/** The date of the first property that has a readable one. */
function createdOf(properties: Properties, { createdProperties, dayMonthOrder }: ReadingSettings): ReadDate | null {
  for (const name of createdProperties) {
    const date = readCreated(properties.get(name.toLowerCase()), dayMonthOrder);
    if (date !== null) return date;
  }
  return null;
}

/** A quoted "false", or "no", is meant as it reads: in doubt a note is left alone. */
function isNo(value: unknown): boolean {
  return value === false || (typeof value === 'string' && /^(?:false|no|off)$/i.test(value.trim()));
}
