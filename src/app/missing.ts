/** Whether an update would drop a link whose note is missing here: a sync may be half-way, and must not shorten lists. */
import type { App, TFile } from 'obsidian';
import type { Change } from '../core/block';
import { droppedPaths } from '../core/earned';

/** An address with a scheme leads to no note. */
const ADDRESS = /^[a-z][a-z\d+.-]*:/i;

/** Whether one of the links that the changes take out leads nowhere, and this device did not see its note go. */
export function dropsMissing(app: App, file: TFile, text: string, changes: readonly Change[], sawGo: (path: string) => boolean): boolean {
  const linked = droppedPaths(text, changes).map((path) => path.replace(/#.*$/, ''));
  return linked.some((path) => path !== '' && !ADDRESS.test(path) && !leadsSomewhere(app, path, file) && !sawGo(path));
}

/** As the app itself follows a link: after a rename it may have written the shortest form that does. */
function leadsSomewhere({ vault, metadataCache }: App, path: string, file: TFile): boolean {
  return vault.getFileByPath(path) !== null || metadataCache.getFirstLinkpathDest(path, file.path) !== null;
}
