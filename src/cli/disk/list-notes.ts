/**
 * A folder on disk -> the notes in it. Hidden folders are not entered. Symbolic links count while they stay inside the
 * vault; a link to a folder that holds the link itself is a circle and is passed over.
 */
import type { Listed, Unlisted } from '../../core/run/host';
import { isNote } from '../../core/note/scope';
import { failureOf, type Entry, type Files } from './file-system';

/** All notes of a vault, the folders that could not be listed, and the temporary files of runs that were killed. */
export interface VaultListing {
  readonly notes: Listed[];
  readonly failed: Unlisted['failed'][number][];
  readonly leftOvers: string[];
}

interface Vault {
  readonly root: string;
  readonly files: Files;
  readonly listing: VaultListing;
}

interface Place {
  /** The path in the vault, with a slash at its end, or empty for the vault itself. */
  readonly path: string;
  /** Where it really lies, and the folders that it lies in. */
  readonly real: string;
  readonly within: readonly string[];
  readonly isLink: boolean;
}

const TEMPORARY = /^\.related-literature-(\d+)-([a-z0-9]+)-\d+\.tmp$/;

/**
 * Where a link leads if it leads nowhere that concerns a vault: to nothing, in a circle, or where this process may
 * not look.
 */
const NO_TARGET = ['ENOENT', 'ELOOP', 'ENOTDIR', 'EACCES', 'EPERM', 'ENAMETOOLONG'];

/** The name of a temporary file beside a note: short, since a note's own name may be as long as a name can be. */
export function temporaryName({ processId, token }: Pick<Files, 'processId' | 'token'>, count: number): string {
  return `.related-literature-${processId}-${token}-${count}.tmp`;
}

/** Whether a path is not to be found because the disk's name for it is not UTF-8 and so was not understood. */
export function isNameLost(path: string, code: string): boolean {
  return code === 'ENOENT' && path.includes('\uFFFD');
}

/** Lists a vault, given its path with all links followed and without a slash at its end. */
export function listVault(root: string, files: Files): VaultListing {
  const vault: Vault = { root, files, listing: { notes: [], failed: [], leftOvers: [] } };
  const places: Place[] = [{ path: '', real: root, within: [], isLink: false }];
  for (let place = places.pop(); place !== undefined; place = places.pop()) places.push(...listPlace(place, vault));
  return vault.listing;
}

/** Enters what stands in one folder; gives the folders in it. */
function listPlace(place: Place, vault: Vault): readonly Place[] {
  try {
    const entries = vault.files.entries(`${vault.root}/${place.path}`);
    return entries.flatMap((entry) => listEntry(entry, place, vault));
  } catch (error) {
    const path = place.path.slice(0, -1) || '.';
    const { code, detail } = failureOf(error);
    vault.listing.failed.push({ path, failure: { code: isNameLost(path, code) ? 'name-not-text' : code, detail } });
    return [];
  }
}

function listEntry(entry: Entry, place: Place, vault: Vault): readonly Place[] {
  const path = place.path + entry.name;
  if (entry.name.startsWith('.')) {
    if (!place.isLink && isLeftOver(entry, vault.files)) vault.listing.leftOvers.push(path);
    return [];
  }
  if (entry.kind === 'folder') return [below(place, path, `${place.real}/${entry.name}`, place.isLink)];
  if (entry.kind === 'link') return followLink(path, place, vault);
  if (entry.kind === 'file' && isNote(entry.name)) vault.listing.notes.push({ path, isLink: place.isLink });
  return [];
}

function followLink(path: string, place: Place, { root, files, listing }: Vault): readonly Place[] {
  const target = targetOf(`${root}/${path}`, files);
  if (target === null || !`${target.path}/`.startsWith(`${root}/`) || isHiddenBelow(target.path, root)) return [];
  if (target.kind === 'file' && isNote(path)) listing.notes.push({ path, isLink: true });
  const isCircle = place.real === target.path || place.within.includes(target.path);
  return target.kind === 'folder' && !isCircle ? [below(place, path, target.path, true)] : [];
}

/** Where a link leads, or null where that is nowhere: such a link names no note. */
function targetOf(link: string, files: Files): { readonly path: string; readonly kind: Entry['kind'] } | null {
  try {
    const path = files.realPath(link);
    return { path, kind: files.state(path).kind };
  } catch (error) {
    if (NO_TARGET.includes(failureOf(error).code)) return null;
    throw error;
  }
}

function isHiddenBelow(path: string, root: string): boolean {
  return path.slice(root.length).includes('/.');
}

function below(place: Place, path: string, real: string, isLink: boolean): Place {
  return { path: `${path}/`, real, within: [...place.within, place.real], isLink };
}

/** A temporary file of an earlier run whose process is gone. That of a running one is its own affair. */
function isLeftOver({ name, kind }: Entry, files: Files): boolean {
  const [, processId, token] = TEMPORARY.exec(name) ?? [];
  if (kind !== 'file' || processId === undefined || token === files.token) return false;
  return Number(processId) === files.processId || !files.isRunning(Number(processId));
}
