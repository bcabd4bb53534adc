/** The word behind `--cache` -> the file itself, outside the vault, and its bytes; and new bytes in its place. */
import { removeQuietly } from '../disk/atomic-write';
import { failureOf, type Files } from '../disk/file-system';
import { temporaryName } from '../disk/list-notes';
import { decodeCache, type CacheRead } from './cache-file';

/** Where a cache lies, with all links followed. */
export interface CachePlace {
  readonly folder: string;
  readonly path: string;
}

/** Finds the place of a cache file, be it there or not; throws where its folder is not to be had. */
export function placeOf(file: string, files: Files): CachePlace {
  const end = file.lastIndexOf('/') + 1;
  const name = file.slice(end);
  const folder = realFolder(end === 0 ? '.' : file.slice(0, end), files);
  if (name === '' || name === '.' || name === '..') throw coded('EISDIR');
  const path = orNull(() => files.realPath(`${folder}${name}`)) ?? `${folder}${name}`;
  return { folder: path.slice(0, path.lastIndexOf('/') + 1), path };
}

/** Whether a place lies in a folder, whose path has no slash at its end. */
export function isInside({ path }: CachePlace, root: string): boolean {
  return `${path}/`.normalize().startsWith(`${root}/`.normalize());
}

/** Reads a cache file. Only a plain file is opened; none is as an empty one. */
export function readCache({ path }: CachePlace, files: Files): CacheRead {
  const state = orNull(() => files.state(path));
  if (state === null) return { kind: 'none' };
  if (state.kind !== 'file') throw coded('special-file');
  return decodeCache(files.read(path), files);
}

/** Puts a cache in its place, whole: a reader sees the old one or the new one. Only its owner may read it. */
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
