/** What the metadata cache says of a note: its properties, or that only its text can tell, or nothing yet. */
import type { CachedMetadata, TFile } from 'obsidian';
import { propertiesOf, type Properties } from '../../core/markdown/frontmatter';

/** A note whose cache is null is unknown, never "without topics". */
export type CachedFrontmatter =
  | { readonly kind: 'known'; readonly properties: Properties }
  | { readonly kind: 'unclear' }
  | { readonly kind: 'unknown' };

/** An empty note may never get a cache; a head without properties may be empty or unreadable: its text tells. */
export function cachedFrontmatter(cache: CachedMetadata | null, file: TFile): CachedFrontmatter {
  if (cache === null) return file.stat.size === 0 ? { kind: 'known', properties: new Map() } : { kind: 'unknown' };
  const hasHead = cache.frontmatterPosition !== undefined || cache.sections?.[0]?.type === 'yaml';
  const properties = cache.frontmatter === undefined && hasHead ? undefined : propertiesOf(cache.frontmatter);
  return properties === undefined ? { kind: 'unclear' } : { kind: 'known', properties };
}
