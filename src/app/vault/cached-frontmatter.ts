/** Reads a note's properties from the metadata cache, or tells that its text has to be read or its cache is missing. */
import type { CachedMetadata, TFile } from 'obsidian';
import { propertiesOf, type Properties } from '../../core/markdown/frontmatter';
import type { ReadingSettings } from '../../core/note/note';
import { mayBeTemplate } from '../../core/note/template';

/** The result. A note without a cache is unknown, never "without topics". */
export type CachedFrontmatter =
  | { readonly kind: 'known'; readonly properties: Properties }
  | { readonly kind: 'unclear' }
  | { readonly kind: 'unknown' };

/** The greatest length of a frontmatter, in characters, that the cache decides. A longer one is read from the text. */
const LONGEST = 65_536;

/**
 * Returns the properties of a note. An empty note may never get a cache. A frontmatter without cached properties is
 * empty or unreadable, which only the text can tell.
 */
export function cachedFrontmatter(
  cache: CachedMetadata | null,
  file: TFile,
  settings: ReadingSettings,
): CachedFrontmatter {
  if (cache === null) return file.stat.size === 0 ? { kind: 'known', properties: new Map() } : { kind: 'unknown' };
  const properties = cachedProperties(cache);
  const isUnclear = properties === undefined || isLong(cache) || mayBeTemplate(properties, settings);
  return isUnclear ? { kind: 'unclear' } : { kind: 'known', properties };
}

function cachedProperties(cache: CachedMetadata): Properties | undefined {
  const hasFrontmatter = cache.frontmatterPosition !== undefined || cache.sections?.[0]?.type === 'yaml';
  return cache.frontmatter === undefined && hasFrontmatter ? undefined : propertiesOf(cache.frontmatter);
}

function isLong({ frontmatterPosition: position }: CachedMetadata): boolean {
  return position !== undefined && position.end.offset - position.start.offset > LONGEST;
}
