/** The vault -> the facts of its notes, from the metadata cache; a text is read only where it may say more. */
import type { App, CachedMetadata, TFile } from 'obsidian';
import { factsOf, factsOfText, type NoteFacts } from '../../core/setup/note-facts';
import type { UpdateContext } from '../../core/block/update-note';
import type { Yaml } from '../../core/markdown/frontmatter';
import { DEFAULT_SETTINGS } from '../../core/settings/settings';
import { sourceUrlOf } from '../../core/note/source-url';
import { cachedFrontmatter } from '../vault/cached-frontmatter';
import { mayHoldBox } from '../vault/filled-boxes';
import { inSlices } from '../yield-to-ui';

/** The facts, and whether some notes are not in the cache yet. */
export interface VaultFacts {
  readonly facts: readonly NoteFacts[];
  readonly isIncomplete: boolean;
}

/** Looks at all notes in scope, in slices; null once it is no longer wanted. */
export async function readFacts(
  app: App,
  { scope, yaml }: Pick<UpdateContext, 'scope' | 'yaml'>,
  isWanted: () => boolean,
): Promise<VaultFacts | null> {
  const facts: NoteFacts[] = [];
  let isIncomplete = false;
  const files = app.vault.getMarkdownFiles().filter(({ path }) => scope(path));
  const read = async (file: TFile): Promise<void> => {
    const cache = app.metadataCache.getFileCache(file);
    isIncomplete ||= cache === null && file.stat.size > 0;
    facts.push(await factsIn(app, file, cache, yaml));
  };
  await inSlices(files, read, () => !isWanted());
  return isWanted() ? { facts, isIncomplete } : null;
}

/** Of a note whose properties the cache does not tell the text is read, as on the command line. */
async function factsIn(app: App, file: TFile, cache: CachedMetadata | null, yaml: Yaml): Promise<NoteFacts> {
  const cached = cachedFrontmatter(cache, file, DEFAULT_SETTINGS);
  if (cached.kind !== 'known') return factsOfText(file.path, await readText(app, file), yaml);
  const { properties } = cached;
  const isNeeded = mayHoldBox(cache) || (properties.size > 0 && sourceUrlOf(properties) === null);
  return factsOf(file.path, properties, isNeeded ? await readText(app, file) : '');
}

function readText(app: App, file: TFile): Promise<string> {
  return app.vault.cachedRead(file).catch(() => '');
}
