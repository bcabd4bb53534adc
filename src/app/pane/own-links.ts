/**
 * The notes that a note links to in its own words, as Obsidian resolves links. Links in the text outside boxes count,
 * and links in properties other than those for picked notes.
 */
import { getLinkpath, type App, type CachedMetadata, type Reference, type ReferenceCache, type TFile } from 'obsidian';
import { blocksOf, findBlocks } from '../../core/markdown/marker-blocks';
import type { Range } from '../../core/markdown/lines';
import type { Settings } from '../../core/settings/settings';

/** The settings that separate the note's own words from ours. */
type OwnWords = Pick<Settings, 'markerId' | 'relatedProperties'>;

/** Resolves to the paths of those notes. */
export async function linkedPaths(app: App, file: TFile, settings: OwnWords): Promise<ReadonlySet<string>> {
  const { metadataCache, vault } = app;
  const cache = metadataCache.getFileCache(file);
  const inText = [...(cache?.links ?? []), ...(cache?.embeds ?? [])];
  const text = inText.length === 0 ? '' : await vault.cachedRead(file);
  const own = [
    ...outside(inText, text, blocksOf(findBlocks(text, settings.markerId))),
    ...inProperties(cache, settings),
  ];
  const targets = own.map(({ link }) => metadataCache.getFirstLinkpathDest(getLinkpath(link), file.path));
  return new Set(targets.flatMap((target) => (target === null ? [] : [target.path])));
}

/**
 * Returns the links outside the blocks. A link that is not at its cached offset belongs to another version of the text,
 * and is ignored until the cache is updated.
 */
function outside(links: readonly ReferenceCache[], text: string, blocks: readonly Range[]): readonly Reference[] {
  const sorted = [...links].sort((a, b) => a.position.start.offset - b.position.start.offset);
  let passed = 0;
  return sorted.filter(({ position, original }) => {
    const at = placeOf(original, position.start.offset, text);
    if (at === null) return false;
    while ((blocks[passed]?.to ?? Infinity) <= at) passed += 1;
    return at < (blocks[passed]?.from ?? Infinity);
  });
}

/**
 * Returns the offset of a link. Cached offsets may be off by one, because reading and the cache may each include the
 * byte order mark or not.
 */
function placeOf(original: string, offset: number, text: string): number | null {
  return [offset, offset + 1, offset - 1].find((at) => text.startsWith(original, at)) ?? null;
}

/**
 * Returns the links in properties other than those for picked notes. The key of a cached link is the property's name,
 * followed in a list by a dot and the index.
 */
function inProperties(cache: CachedMetadata | null, { relatedProperties }: OwnWords): readonly Reference[] {
  const picked = new Set(relatedProperties.map((name) => name.toLowerCase()));
  return (cache?.frontmatterLinks ?? []).filter(({ key }) => !picked.has(key.replace(/\.\d+$/, '').toLowerCase()));
}
