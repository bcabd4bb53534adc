/** Reads a note from the metadata cache, or tells that its text has to be read or its cache is missing. */
import type { CachedMetadata, TFile } from 'obsidian';
import { NO_PROPERTIES, propertiesOf, type Properties } from '../../core/markdown/root-properties';
import { noteOf, type Note, type ReadingSettings } from '../../core/note/note';

/** What the cache does not tell. A note without a cache is unknown, never "without topics". */
type NotCached = { readonly kind: 'unclear' } | { readonly kind: 'unknown' };

/** The properties of a note, if the cache has them. */
export type CachedFrontmatter = { readonly kind: 'known'; readonly properties: Properties } | NotCached;

/** A note, if the cache has its properties. */
export type CachedNote = { readonly kind: 'known'; readonly note: Note } | NotCached;

/** The greatest length of a frontmatter, in characters, that the cache decides. A longer one is read from the text. */
const LONGEST = 65_536;

/**
 * Returns the properties of a note. An empty note may never get a cache. A frontmatter without cached properties is
 * empty or unreadable, which only the text can tell.
 */
export function cachedFrontmatter(cache: CachedMetadata | null, file: TFile): CachedFrontmatter {
  if (cache === null) return file.stat.size === 0 ? EMPTY : { kind: 'unknown' };
  const properties = isLong(cache) ? undefined : cachedProperties(cache);
  return properties === undefined ? { kind: 'unclear' } : { kind: 'known', properties };
}

const EMPTY: CachedFrontmatter = { kind: 'known', properties: NO_PROPERTIES };

/** Returns a note. Where only the text of its properties tells whether it is a template, it is unclear. */
export function cachedNote(cache: CachedMetadata | null, file: TFile, settings: ReadingSettings): CachedNote {
  const cached = cachedFrontmatter(cache, file);
  if (cached.kind !== 'known') return cached;
  let isUnclear = false;
  const note = noteOf(file.path, cached.properties, settings, () => {
    isUnclear = true;
    return '';
  });
  return isUnclear ? { kind: 'unclear' } : { kind: 'known', note };
}

function cachedProperties(cache: CachedMetadata): Properties | undefined {
  const hasFrontmatter = cache.frontmatterPosition !== undefined || cache.sections?.[0]?.type === 'yaml';
  return cache.frontmatter === undefined && hasFrontmatter ? undefined : propertiesOf(cache.frontmatter);
}

function isLong({ frontmatterPosition: position }: CachedMetadata): boolean {
  return position !== undefined && position.end.offset - position.start.offset > LONGEST;
}
