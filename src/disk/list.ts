/**
 * A folder on disk -> the notes in it. Hidden folders are not entered. Symbolic links count while they stay inside the
 * vault; a link to a folder that holds the link itself is a circle and is passed over.
 */
import type { Listed } from '../core/host';
import { isNote } from '../core/scope';
import { failureOf, type Entry, type Files } from './files';

/** All notes of a vault, and the temporary files of runs that were killed. */
export interface Listing {
  readonly notes: readonly Listed[];
  readonly leftOvers: readonly string[];
}

interface Place {
  /** The path in the vault, with a slash at its end, or empty for the vault itself. */
  readonly path: string;
  /** Where it really lies, and the folders that it lies in. */
  readonly real: string;
  readonly within: readonly string[];
  readonly isLink: boolean;
}

const TEMPORARY = /^\.related-literature-(\d+)-\d+\.tmp$/;

/** The name of a temporary file beside a note: short, since a note's own name may be as long as a name can be. */
export function temporaryName(processId: number, count: number): string {
  return `.related-literature-${processId}-${count}.tmp`;
}

/** Lists a vault; throws where a folder cannot be listed. */
export function listVault(root: string, files: Files): Listing {
  const notes: Listed[] = [];
  const leftOvers: string[] = [];
  const real = files.realPath(root);
  const places: Place[] = [{ path: '', real, within: [], isLink: false }];
  for (let place = places.pop(); place !== undefined; place = places.pop()) {
    for (const entry of files.entries(`${root}/${place.path}`)) {
      const path = place.path + entry.name;
      if (isLeftOver(entry, files)) leftOvers.push(path);
      if (entry.name.startsWith('.')) continue;
      const found = follow(entry, path, place, root, real, files);
      if (found.kind === 'folder') places.push(found.place);
      if (found.kind === 'note') notes.push({ path, isLink: found.isLink });
    }
  }
  return { notes, leftOvers };
}

type Followed =
  | { readonly kind: 'note'; readonly isLink: boolean }
  | { readonly kind: 'folder'; readonly place: Place }
  | { readonly kind: 'nothing' };

const NOTHING: Followed = { kind: 'nothing' };

function follow(entry: Entry, path: string, place: Place, root: string, realRoot: string, files: Files): Followed {
  if (entry.kind === 'link') return followLink(path, place, root, realRoot, files);
  if (entry.kind === 'file') return isNote(entry.name) ? { kind: 'note', isLink: place.isLink } : NOTHING;
  if (entry.kind !== 'folder') return NOTHING;
  return { kind: 'folder', place: below(place, path, `${place.real}/${entry.name}`, place.isLink) };
}

function followLink(path: string, place: Place, root: string, realRoot: string, files: Files): Followed {
  const real = targetOf(`${root}/${path}`, files);
  if (real === null || !`${real}/`.startsWith(`${realRoot}/`) || isHiddenBelow(real, realRoot)) return NOTHING;
  const { kind } = files.state(real);
  if (kind === 'file') return isNote(path) ? { kind: 'note', isLink: true } : NOTHING;
  const isCircle = [...place.within, place.real].includes(real);
  return kind === 'folder' && !isCircle ? { kind: 'folder', place: below(place, path, real, true) } : NOTHING;
}

/** Where a link leads, or null where it leads nowhere or in a circle: such a link names no note. */
function targetOf(link: string, files: Files): string | null {
  try {
    return files.realPath(link);
  } catch (error) {
    if (['ENOENT', 'ELOOP', 'ENOTDIR'].includes(failureOf(error).code)) return null;
    throw error;
  }
}

function isHiddenBelow(real: string, realRoot: string): boolean {
  return real.slice(realRoot.length).includes('/.');
}

function below(place: Place, path: string, real: string, isLink: boolean): Place {
  return { path: `${path}/`, real, within: [...place.within, place.real], isLink };
}

/** A temporary file whose process is gone. That of a running one is its own affair. */
function isLeftOver({ name, kind }: Entry, files: Files): boolean {
  const processId = TEMPORARY.exec(name)?.[1];
  return kind === 'file' && processId !== undefined && !files.isRunning(Number(processId));
}
