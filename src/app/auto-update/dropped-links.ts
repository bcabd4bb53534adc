/** Resolves the links that an update would remove. A vault in the middle of a sync must not shorten lists. */
import type { App, TFile } from 'obsidian';
import type { Change } from '../../core/markdown/marker-blocks';
import { droppedPaths } from './write-guard';

/** A URL with a scheme links to no note. */
const ADDRESS = /^[a-z][a-z\d+.-]*:/i;

/** A link that an update removes; `note` is null where it resolves to no note. */
export interface DroppedLink {
  readonly path: string;
  readonly note: TFile | null;
}

/**
 * Returns the links to notes that the changes remove. They are resolved as Obsidian does, because after a rename it may
 * have written the shortest form.
 */
export function droppedLinks(
  { vault, metadataCache }: App,
  file: TFile,
  text: string,
  changes: readonly Change[],
): readonly DroppedLink[] {
  const paths = droppedPaths(text, changes).map((path) => path.replace(/#.*$/, ''));
  const linked = paths.filter((path) => path !== '' && !ADDRESS.test(path));
  return linked.map((path) => ({
    path,
    note: vault.getFileByPath(path) ?? metadataCache.getFirstLinkpathDest(path, file.path),
  }));
}
