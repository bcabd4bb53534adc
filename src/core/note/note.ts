/** path + properties -> Note: everything that the note index stores of one note. Its body is never read. */
import { readArticleId } from './article-id';
import { dateOfName, readCreated } from './created';
import { sourceUrlOf } from './source-url';
import type { ReadDate, WallTime } from '../dates/parse-date';
import { fileName, stripExtension } from '../paths';
import type { Properties } from '../markdown/root-properties';
import type { Settings } from '../settings/settings';
import { readLinkTargets } from './link-targets';
import { sectionOf, type SectionKind } from './literature';
import { readTags, type Tag } from './tag';
import { holdsTemplateSyntax } from './template';
import { readTopics, type Topic } from './topic';

const TAG_PROPERTIES = ['tags', 'tag'];
const ALIAS_PROPERTIES = ['aliases', 'alias'];

/** A note as the note index stores it. */
export interface Note {
  readonly path: string;
  /** The file name without `.md`. */
  readonly name: string;
  readonly section: SectionKind;
  readonly title: string | null;
  readonly topics: readonly Topic[];
  readonly tags: readonly Tag[];
  readonly url: string | null;
  /** The property `id`: an importer's id of the article, equal in each import of it. */
  readonly articleId: string | null;
  readonly aliases: readonly string[];
  /** The targets of the links to notes that the user picked for this note. */
  readonly picks: readonly string[];
  readonly created: WallTime | null;
  /** The text of a date that names only a month or a year. It is shown instead of a day. */
  readonly createdAsWritten: string | null;
  /** `related-literature: false`: listed in other notes, never written to. */
  readonly optedOut: boolean;
  /** An unrendered template: neither listed nor written to. */
  readonly isTemplate: boolean;
}

/** The settings that affect how properties are read. */
export type ReadingSettings = Pick<
  Settings,
  'literatureFolders' | 'topicProperties' | 'createdProperties' | 'dayMonthOrder' | 'relatedProperties'
>;

/**
 * Returns the note at a path with these properties. Never throws, for any values. `headText` is called only if the
 * properties alone do not tell whether the note is a template.
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

/** Returns the file name of a path without `.md`. */
export function nameOf(path: string): string {
  return stripExtension(fileName(path));
}

/** One shared list, because most notes have no entries of most kinds. */
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

/** Aliases as Obsidian reads them: a list, or one text separated by commas. */
function readAliases(value: unknown): readonly string[] {
  const entries: readonly unknown[] = Array.isArray(value)
    ? value
    : typeof value === 'string'
      ? value.split(',')
      : [value];
  return entries.map(readText).filter((alias) => alias !== null);
}

/** Returns the date of the first property with a readable one. */
function createdOf(properties: Properties, { createdProperties, dayMonthOrder }: ReadingSettings): ReadDate | null {
  for (const name of createdProperties) {
    const value = properties.get(name.toLowerCase());
    const date = value === undefined ? null : readCreated(value, dayMonthOrder);
    if (date !== null) return date;
  }
  return null;
}

/** Whether a value means no. A quoted "false" or "no" counts too, because a note is not written to in doubt. */
function isNo(value: unknown): boolean {
  return value === false || (typeof value === 'string' && /^(?:false|no|off)$/i.test(value.trim()));
}
