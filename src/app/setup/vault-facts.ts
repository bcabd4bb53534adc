/** The vault -> the facts of its notes, from the metadata cache; a text is read only where it may say more. */
import type { App, CachedMetadata, TFile } from 'obsidian';
import { factsOf, type NoteFacts } from '../../core/setup/note-facts';
import type { Scope } from '../../core/note/scope';
import { DEFAULT_SETTINGS } from '../../core/settings/settings';
import { sourceUrlOf } from '../../core/note/source-url';
import { cachedFrontmatter } from '../vault/cached-frontmatter';
import { mayHoldBox } from '../vault/filled-boxes';
import { createYielder } from '../yield-to-ui';

/** The facts, and whether some notes are not in the cache yet. */
export interface VaultFacts {
  readonly facts: readonly NoteFacts[];
  readonly isIncomplete: boolean;
}

/** Looks at all notes in scope, in slices; null once it is no longer wanted. */
export async function readFacts(app: App, scope: Scope, isWanted: () => boolean): Promise<VaultFacts | null> {
  const yieldIfDue = createYielder();
  const facts: NoteFacts[] = [];
  let isIncomplete = false;
  for (const file of app.vault.getMarkdownFiles().filter(({ path }) => scope(path))) {
    const cache = app.metadataCache.getFileCache(file);
    isIncomplete ||= cache === null && file.stat.size > 0;
    const properties = propertiesIn(cache, file);
    const isNeeded = mayHoldBox(cache) || (properties.size > 0 && sourceUrlOf(properties) === null);
    facts.push(factsOf(file.path, properties, isNeeded ? await readText(app, file) : ''));
    await yieldIfDue();
    if (!isWanted()) return null;
  }
  return { facts, isIncomplete };
}

function propertiesIn(cache: CachedMetadata | null, file: TFile): NoteFacts['properties'] {
  const cached = cachedFrontmatter(cache, file, DEFAULT_SETTINGS);
  return cached.kind === 'known' ? cached.properties : new Map<string, unknown>();
}

function readText(app: App, file: TFile): Promise<string> {
  return app.vault.cachedRead(file).catch(() => '');
}
