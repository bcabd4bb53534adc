/** What the metadata cache says of a note: its properties, or that only its text can tell, or nothing yet. */
import type { CachedMetadata, TFile } from 'obsidian';
import { propertiesOf, type Properties } from '../../core/markdown/frontmatter';
import type { ReadingSettings } from '../../core/note/note';
import { mayBeTemplate } from '../../core/note/template';

/** A note whose cache is null is unknown, never "without topics". */
export type CachedFrontmatter =
  | { readonly kind: 'known'; readonly properties: Properties }
  | { readonly kind: 'unclear' }
  | { readonly kind: 'unknown' };

/** The text of a longer frontmatter decides whether it is read. */
const LONGEST = 65_536;

/** An empty note may never get a cache; a frontmatter without properties may be empty or unreadable: its text tells. */
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
