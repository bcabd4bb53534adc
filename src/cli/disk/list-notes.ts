/**
 * Lists the notes of a folder on disk, by the paths that Obsidian gives them. Hidden folders are skipped. Symbolic
 * links count if their target is inside the vault. A folder is entered through links once, after all others.
 */
import { compare } from '../../core/compare';
import type { Listed, Unlisted, UnreadableNote } from '../../core/run/host';
import { isNote } from '../../core/note/scope';
import { vaultPath } from '../../core/paths';
import { failureOf, type Entry, type Files } from './file-system';

/**
 * The listing of a vault. `leftOvers` and the values of `names` are names on disk, all other paths are those of the
 * vault.
 */
export interface VaultListing {
  readonly notes: readonly Listed[];
  /** The path on disk of each note whose path in the vault differs. */
  readonly names: ReadonlyMap<string, string>;
  /** Folders that could not be listed, and notes that are only in iCloud. */
  readonly failed: Unlisted['failed'][number][];
  /** Special files named like notes, and files with the same path in the vault. */
  readonly unreadable: UnreadableNote[];
  /** Links to folders outside the vault. */
  readonly outside: string[];
  /** The temporary files of killed runs. */
  readonly leftOvers: string[];
}

/** A note and its path on disk. */
interface Found {
  readonly listed: Listed;
  readonly disk: string;
}

interface Vault {
  readonly root: string;
  readonly files: Files;
  readonly found: Found[];
  /** Notes that are in iCloud and not on this disk. */
  readonly evicted: string[];
  readonly listing: Omit<VaultListing, 'notes' | 'names'>;
  /** Folders behind links, to be entered after all others. */
  readonly linked: Place[];
  /** The real paths of folders that were entered through links. */
  readonly entered: Set<string>;
}

interface Place {
  /** The path on disk inside the vault, with a trailing slash, or empty for the vault itself. */
  readonly path: string;
  /** The real path of the folder, and the real paths of its parent folders. */
  readonly real: string;
  readonly within: readonly string[];
  readonly isLink: boolean;
}

const TEMPORARY = /^\.related-literature-(\d+)-([a-z0-9]+)-\d+\.tmp$/;

/** The error codes of a link without a usable target: missing, circular, or not accessible to this process. */
const NO_TARGET = ['ENOENT', 'ELOOP', 'ENOTDIR', 'EACCES', 'EPERM', 'ENAMETOOLONG'];

/**
 * Returns the name of a temporary file beside a note. It is short and independent of the note's name, which may have
 * the greatest length allowed.
 */
export function temporaryName({ processId, token }: Pick<Files, 'processId' | 'token'>, count: number): string {
  return `.related-literature-${processId}-${token}-${count}.tmp`;
}

/** Whether a path was not found because its name on disk is not UTF-8 and was decoded with a loss. */
export function isNameLost(path: string, code: string): boolean {
  return code === 'ENOENT' && path.includes('\uFFFD');
}

/** Lists a vault. `root` is its path with all links resolved and without a trailing slash. */
export function listVault(root: string, files: Files): VaultListing {
  const listing = { failed: [], unreadable: [], outside: [], leftOvers: [] };
  const vault: Vault = { root, files, found: [], evicted: [], listing, linked: [], entered: new Set() };
  listFrom({ path: '', real: root, within: [], isLink: false }, vault);
  while (vault.linked.length > 0) {
    const links = vault.linked.splice(0).sort((a, b) => compare(a.path, b.path));
    for (const link of links) listFrom(link, vault);
  }
  return settled(vault);
}

function listFrom(start: Place, vault: Vault): void {
  const places = [start];
  for (let place = places.pop(); place !== undefined; place = places.pop()) {
    if (place.isLink && vault.entered.has(place.real)) continue;
    if (place.isLink) vault.entered.add(place.real);
    places.push(...listPlace(place, vault));
  }
}

/** Returns the listing. Two files with the same path in the vault are both reported, and neither is listed. */
function settled({ found, evicted, listing }: Vault): VaultListing {
  const byPath = new Map<string, Found[]>();
  for (const each of found) {
    const same = byPath.get(each.listed.path);
    if (same === undefined) byPath.set(each.listed.path, [each]);
    else same.push(each);
  }
  const single = [...byPath.values()].filter(({ length }) => length === 1).flat();
  for (const same of byPath.values()) if (same.length > 1) listing.unreadable.push(...same.map(doubleName));
  for (const path of evicted) if (!byPath.has(path)) listing.failed.push({ path, failure: IN_ICLOUD });
  const named = single.filter(({ listed, disk }) => listed.path !== disk);
  const names = new Map(named.map(({ listed, disk }) => [listed.path, disk] as const));
  return { notes: single.map(({ listed }) => listed), names, ...listing };
}

const IN_ICLOUD = { code: 'in-icloud', detail: '' };

/**
 * Reports a file whose path is not unique. Its characters outside ASCII are shown as code points, because both names
 * look the same.
 */
function doubleName({ listed, disk }: Found): UnreadableNote {
  const shown = disk.replaceAll(/[^ -~]/gu, (sign) => `\\u{${(sign.codePointAt(0) ?? 0).toString(16)}}`);
  return { path: listed.path, reason: 'double-name', message: shown };
}

/** Lists the entries of one folder. Returns its subfolders. */
function listPlace(place: Place, vault: Vault): readonly Place[] {
  try {
    const entries = vault.files.entries(`${vault.root}/${place.path}`);
    return entries.flatMap((entry) => listEntry(entry, place, vault));
  } catch (error) {
    const path = vaultPath(place.path.slice(0, -1)) || '.';
    const { code, detail } = failureOf(error);
    vault.listing.failed.push({ path, failure: { code: isNameLost(path, code) ? 'name-not-text' : code, detail } });
    return [];
  }
}

function listEntry(entry: Entry, place: Place, vault: Vault): readonly Place[] {
  const path = place.path + entry.name;
  if (entry.name.startsWith('.')) {
    listHidden(entry, place, vault);
    return [];
  }
  if (entry.kind === 'folder') return [below(place, path, `${place.real}/${entry.name}`, place.isLink)];
  if (entry.kind === 'link') followLink(path, place, vault);
  else if (isNote(entry.name)) listFile(path, entry.kind, place.isLink, vault);
  return [];
}

/** Lists a file. A pipe, a socket or a device is reported and never opened. */
function listFile(disk: string, kind: Entry['kind'], isLink: boolean, { found, listing }: Vault): void {
  const path = vaultPath(disk);
  if (kind === 'file') found.push({ listed: { path, isLink }, disk });
  if (kind === 'other') listing.unreadable.push({ path, reason: 'not-text', message: 'special-file' });
}

/** Handles a hidden entry. iCloud puts `.Name.md.icloud` in the place of a note that is not on this disk. */
function listHidden(entry: Entry, place: Place, { files, evicted, listing }: Vault): void {
  const [, name] = /^\.(.+\.md)\.icloud$/i.exec(entry.name) ?? [];
  if (name !== undefined && entry.kind === 'file') evicted.push(vaultPath(place.path + name));
  else if (!place.isLink && isLeftOver(entry, files)) listing.leftOvers.push(place.path + entry.name);
}

function followLink(path: string, place: Place, vault: Vault): void {
  const { root, files, listing } = vault;
  const target = targetOf(`${root}/${path}`, files);
  if (target === null) return;
  if (!`${target.path}/`.startsWith(`${root}/`)) {
    if (target.kind === 'folder') listing.outside.push(vaultPath(path));
  } else if (!isHiddenBelow(target.path, root)) {
    if (isNote(path)) listFile(path, target.kind, true, vault);
    const isCircle = place.real === target.path || place.within.includes(target.path);
    if (target.kind === 'folder' && !isCircle) vault.linked.push(below(place, path, target.path, true));
  }
}

/** Returns the target of a link, or null where it has none. Such a link is not a note. */
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

/** Whether a file is a temporary file of an earlier run whose process has ended. */
function isLeftOver({ name, kind }: Entry, files: Files): boolean {
  const [, processId, token] = TEMPORARY.exec(name) ?? [];
  if (kind !== 'file' || processId === undefined || token === files.token) return false;
  return Number(processId) === files.processId || !files.isRunning(Number(processId));
}
