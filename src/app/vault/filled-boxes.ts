/** Detects a vault that was set up although its settings are missing, because one of its boxes is filled. */
import type { App, CachedMetadata, TFile } from 'obsidian';
import { blocksOf, contentsOf, findBlocks } from '../../core/markdown/marker-blocks';
import { holdsScript } from '../../core/script-migration/find-scripts';
import { DEFAULT_SETTINGS } from '../../core/settings/settings';
import type { SettingsStore } from '../settings/settings-store';
import { createYielder } from '../yield-to-ui';

/** Matches the content of a box that was never filled: whitespace and the `>` of the callout around it. */
const NOTHING = /^[\s>]*$/;

/** Whether the vault has neither settings nor a filled box. Reads texts until one holds a filled box. */
export async function isNewVault(app: App, store: SettingsStore): Promise<boolean> {
  return store.isNew && !(await hasFilledBox(app));
}

/**
 * Whether a note may hold a box, by the sections in its cache. A box is a callout, its markers are comments, and the
 * script is code. A note without a cache may hold any of them.
 */
export function mayHoldBox(cache: CachedMetadata | null): boolean {
  return cache?.sections?.some(({ type }) => ['callout', 'blockquote', 'comment', 'code'].includes(type)) ?? true;
}

/** Whether any note holds a filled box. */
function hasFilledBox(app: App): Promise<boolean> {
  return holdsAny(app, (cache) => cache.links !== undefined || mayHoldBox(cache), isFilled, KNOWN_EMPTY);
}

/** The modification times of notes that held no filled box then, because the pane checks again and again. */
const KNOWN_EMPTY = new WeakMap<TFile, number>();

/** Whether any note holds the script. */
export function hasScript(app: App): Promise<boolean> {
  const mayHold = ({ sections }: CachedMetadata): boolean => sections?.some(({ type }) => type === 'code') ?? false;
  return holdsAny(app, mayHold, (text) => holdsScript(text, DEFAULT_SETTINGS));
}

/**
 * Whether the text of any note holds something. Notes without a cache are skipped, because a vault may hold thousands
 * of them when it is first opened.
 */
async function holdsAny(
  { vault, metadataCache }: App,
  mayHold: (cache: CachedMetadata) => boolean,
  holds: (text: string) => boolean,
  known = new WeakMap<TFile, number>(),
): Promise<boolean> {
  const yieldIfDue = createYielder();
  for (const file of vault.getMarkdownFiles()) {
    const cache = metadataCache.getFileCache(file);
    if (cache === null || !mayHold(cache) || known.get(file) === file.stat.mtime) continue;
    if (holds(await vault.cachedRead(file).catch(() => ''))) return true;
    known.set(file, file.stat.mtime);
    await yieldIfDue();
  }
  return false;
}

function isFilled(text: string): boolean {
  const blocks = blocksOf(findBlocks(text, DEFAULT_SETTINGS.markerId));
  return contentsOf(text, blocks).some((content) => !NOTHING.test(content));
}
