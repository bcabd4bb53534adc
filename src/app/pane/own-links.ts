/**
 * The notes that a note links to in its own words, as the app resolves them: in its text outside its boxes, and in its
 * properties but for those that hold picked notes.
 */
import { getLinkpath, type App, type CachedMetadata, type Reference, type ReferenceCache, type TFile } from 'obsidian';
import { blocksOf, findBlocks } from '../../core/markdown/marker-blocks';
import type { Range } from '../../core/markdown/lines';
import type { Settings } from '../../core/settings/settings';

/** What of the settings tells the note's own words from ours. */
type OwnWords = Pick<Settings, 'markerId' | 'relatedProperties'>;

/** The paths of those notes. */
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
 * The links that stand outside the blocks. One that does not stand where the cache has it belongs to another state of
 * the text, and says nothing until the cache has followed.
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

/** A byte order mark is in what is read, or is not, and the cache may count it or not. */
function placeOf(original: string, offset: number, text: string): number | null {
  return [offset, offset + 1, offset - 1].find((at) => text.startsWith(original, at)) ?? null;
}

/** The key of a link in a property is its name, and behind a dot its place in the list. */
function inProperties(cache: CachedMetadata | null, { relatedProperties }: OwnWords): readonly Reference[] {
  const picked = new Set(relatedProperties.map((name) => name.toLowerCase()));
  return (cache?.frontmatterLinks ?? []).filter(({ key }) => !picked.has(key.replace(/\.\d+$/, '').toLowerCase()));
}
