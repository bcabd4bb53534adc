/** Whether a vault without settings was set up all the same: it holds a box of ours with something in it. */
import type { App, CachedMetadata, TFile } from 'obsidian';
import { blocksOf, contentsOf, findBlocks } from '../../core/markdown/marker-blocks';
import { DEFAULT_SETTINGS } from '../../core/settings/settings';
import type { SettingsStore } from '../settings/settings-store';
import { createYielder } from '../yield-to-ui';

/** What stands in a box that was never filled: blanks, and the signs of the callout around it. */
const NOTHING = /^[\s>]*$/;

/** Whether this vault has no settings of ours and no filled box. Texts are read until one shows such a box. */
export async function isNewVault(app: App, store: SettingsStore): Promise<boolean> {
  return store.isNew && !(await hasFilledBox(app));
}

/** A box is a callout, its markers are comments, the script is code. A note without a cache may hold any of them. */
export function mayHoldBox(cache: CachedMetadata | null): boolean {
  return cache?.sections?.some(({ type }) => ['callout', 'blockquote', 'comment', 'code'].includes(type)) ?? true;
}

/** Notes that the app has not indexed yet are left out: a vault may hold thousands of them when it is first opened. */
async function hasFilledBox({ vault, metadataCache }: App): Promise<boolean> {
  const yieldIfDue = createYielder();
  for (const file of vault.getMarkdownFiles()) {
    const cache = metadataCache.getFileCache(file);
    if (cache === null || KNOWN_EMPTY.get(file) === file.stat.mtime) continue;
    if (cache.links === undefined && !mayHoldBox(cache)) continue;
    if (isFilled(await vault.cachedRead(file).catch(() => ''))) return true;
    KNOWN_EMPTY.set(file, file.stat.mtime);
    await yieldIfDue();
  }
  return false;
}

/** Notes that held no filled box when they had this time of modification: the pane asks again and again. */
const KNOWN_EMPTY = new WeakMap<TFile, number>();

function isFilled(text: string): boolean {
  const blocks = blocksOf(findBlocks(text, DEFAULT_SETTINGS.markerId));
  return contentsOf(text, blocks).some((content) => !NOTHING.test(content));
}
