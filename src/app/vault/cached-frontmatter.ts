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

/** The text of a longer head decides whether it is read. */
const LONGEST = 65_536;

const NO_HEAD = { start: { offset: 0 }, end: { offset: 0 } };

/** An empty note may never get a cache; a head without properties may be empty or unreadable: its text tells. */
export function cachedFrontmatter(
  cache: CachedMetadata | null,
  file: TFile,
  settings: ReadingSettings,
): CachedFrontmatter {
  if (cache === null) return file.stat.size === 0 ? { kind: 'known', properties: new Map() } : { kind: 'unknown' };
  const hasHead = cache.frontmatterPosition !== undefined || cache.sections?.[0]?.type === 'yaml';
  const properties = cache.frontmatter === undefined && hasHead ? undefined : propertiesOf(cache.frontmatter);
  const { start, end } = cache.frontmatterPosition ?? NO_HEAD;
  const isUnclear =
    properties === undefined || end.offset - start.offset > LONGEST || mayBeTemplate(properties, settings);
  return isUnclear ? { kind: 'unclear' } : { kind: 'known', properties };
}
