/** Resolves the value of `--cache` to a file outside the vault, reads it, and replaces it. */
import { removeQuietly } from '../disk/atomic-write';
import { failureOf, type Files } from '../disk/file-system';
import { temporaryName } from '../disk/list-notes';
import { decodeCache, type CacheRead } from './cache-file';

/** The location of a cache file, with all links resolved. */
export interface CachePlace {
  readonly folder: string;
  readonly path: string;
}

/** Returns the location of a cache file, which need not exist. Throws if its folder cannot be resolved. */
export function placeOf(file: string, files: Files): CachePlace {
  const end = file.lastIndexOf('/') + 1;
  const name = file.slice(end);
  const folder = realFolder(end === 0 ? '.' : file.slice(0, end), files);
  if (name === '' || name === '.' || name === '..') throw coded('EISDIR');
  const path = orNull(() => files.realPath(`${folder}${name}`)) ?? `${folder}${name}`;
  return { folder: path.slice(0, path.lastIndexOf('/') + 1), path };
}

/** Whether a location is inside a folder, given without a trailing slash. */
export function isInside({ path }: CachePlace, root: string): boolean {
  return `${path}/`.normalize().startsWith(`${root}/`.normalize());
}

/** Reads a cache file. Only a regular file is opened. A missing file counts as empty. */
export function readCache({ path }: CachePlace, files: Files): CacheRead {
  const state = orNull(() => files.state(path));
  if (state === null) return { kind: 'none' };
  if (state.kind !== 'file') throw coded('special-file');
  return decodeCache(files.read(path), files);
}

/** Replaces a cache file atomically, so that readers see the old or the new one. Only its owner may read it. */
export function storeCache({ folder, path }: CachePlace, bytes: Uint8Array, files: Files): void {
  const fresh = folder + temporaryName(files, 0);
  try {
    files.create(fresh, bytes, { ...files.state(folder), kind: 'file', mode: 0o600 });
    files.rename(fresh, path);
  } catch (error) {
    removeQuietly(fresh, files);
    throw error;
  }
}

function realFolder(path: string, files: Files): string {
  const real = files.realPath(path);
  return real.endsWith('/') ? real : `${real}/`;
}

function coded(code: string): Error {
  return Object.assign(new Error(code), { code });
}

function orNull<T>(look: () => T): T | null {
  try {
    return look();
  } catch (error) {
    if (failureOf(error).code === 'ENOENT') return null;
    throw error;
  }
}
