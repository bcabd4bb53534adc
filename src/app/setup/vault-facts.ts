/** Reads facts about the notes of a vault from the metadata cache. A text is read only where it may add facts. */
import type { App, CachedMetadata, TFile } from 'obsidian';
import { findInSteps, type VaultFindings } from '../../core/setup/first-settings';
import { factsOf, factsOfText, type NoteFacts } from '../../core/setup/note-facts';
import type { UpdateContext } from '../../core/block/update-note';
import type { Yaml } from '../../core/markdown/frontmatter';
import { sourceUrlOf } from '../../core/note/source-url';
import { NO_PROPERTIES } from '../../core/markdown/root-properties';
import { LANGUAGE } from '../messages/messages';
import type { Services } from '../services';
import { cachedFrontmatter } from '../vault/cached-note';
import { mayHoldBox } from '../vault/filled-boxes';
import { createYielder, inSlices } from '../yield-to-ui';

/** The facts, the findings about the vault, and whether some notes have no cache yet. */
export interface VaultFacts {
  readonly found: VaultFindings;
  readonly facts: readonly NoteFacts[];
  readonly isIncomplete: boolean;
}

/** Reads all notes in scope, in slices. Resolves to null without a context and once the plugin is disabled. */
export async function readFacts(
  { app, isOn }: Pick<Services, 'app' | 'isOn'>,
  context: Pick<UpdateContext, 'scope' | 'yaml'> | null,
): Promise<VaultFacts | null> {
  if (context === null) return null;
  const { scope, yaml } = context;
  const facts: NoteFacts[] = [];
  let isIncomplete = false;
  const files = app.vault.getMarkdownFiles().filter(({ path }) => scope(path));
  const read = async (file: TFile): Promise<void> => {
    const cache = app.metadataCache.getFileCache(file);
    isIncomplete ||= cache === null && file.stat.size > 0;
    facts.push(await factsIn(app, file, cache, yaml));
  };
  if (!(await inSlices(files, read, () => !isOn()))) return null;
  const steps = findInSteps(facts, LANGUAGE);
  const yieldIfDue = createYielder();
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return isOn() ? { facts, isIncomplete, found: value } : null;
    await yieldIfDue();
  }
}

/** Returns the facts of a note. Its text is read if the cache does not give its properties, as on the command line. */
async function factsIn(app: App, file: TFile, cache: CachedMetadata | null, yaml: Yaml): Promise<NoteFacts> {
  const cached = cachedFrontmatter(cache, file);
  if (cached.kind !== 'known') return factsOfText(file.path, await readText(app, file), yaml);
  const { properties } = cached;
  const isNeeded = mayHoldBox(cache) || (properties !== NO_PROPERTIES && sourceUrlOf(properties) === null);
  return factsOf(file.path, properties, isNeeded ? await readText(app, file) : '');
}

function readText(app: App, file: TFile): Promise<string> {
  return app.vault.cachedRead(file).catch(() => '');
}
