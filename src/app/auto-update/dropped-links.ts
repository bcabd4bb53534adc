/** Where the links lead that an update would drop: a sync may be half-way, and must not shorten lists. */
import type { App, TFile } from 'obsidian';
import type { Change } from '../../core/markdown/marker-blocks';
import { droppedPaths } from './write-guard';

/** An address with a scheme leads to no note. */
const ADDRESS = /^[a-z][a-z\d+.-]*:/i;

/** A link that an update takes out; `note` is null where it leads nowhere. */
export interface DroppedLink {
  readonly path: string;
  readonly note: TFile | null;
}

/**
 * The links to notes that the changes take out, followed as the app does: after a rename it may have written the
 * shortest form.
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
