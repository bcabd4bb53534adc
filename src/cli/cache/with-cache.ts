/** Runs a command with a cache file if one is named, and stores the results of the run in it. */
import { failureText } from '../../core/run/messages/messages';
import { failureOf } from '../disk/file-system';
import { complain, type CliEnvironment, type Vault } from '../environment';
import type { CacheFile } from './cache-file';
import { isInside, placeOf, readCache, storeCache, type CachePlace } from './cache-place';
import { NoteCache } from './note-cache';
import { CACHE_MESSAGES, FILE_ERROR_MESSAGES } from '../messages/messages';

/**
 * Returns the exit status of the run. If the cache cannot be read or stored, an error is printed and the run continues
 * without it. A cache inside the vault ends the run, because a user would not expect such a file there.
 */
export async function withCache(
  file: string | undefined,
  vault: Vault,
  env: CliEnvironment,
  run: (env: CliEnvironment) => Promise<number>,
): Promise<number> {
  if (file === undefined) return run(env);
  const opened = openCache(file, vault, env);
  if (opened.kind === 'inside') return complain(CACHE_MESSAGES[env.language].insideVault(file), env);
  if (opened.kind === 'unusable') return run(env);
  const memory = new NoteCache(opened.file, { root: vault.root, build: env.build }, env.files, env.now);
  const status = await run({ ...env, pace: { ...env.pace, memory } });
  store(file, opened.place, memory, env);
  return status;
}

type OpenedCache =
  | { readonly kind: 'open'; readonly place: CachePlace; readonly file: CacheFile | null }
  | { readonly kind: 'inside' }
  | { readonly kind: 'unusable' };

function openCache(file: string, { root }: Vault, env: CliEnvironment): OpenedCache {
  const words = CACHE_MESSAGES[env.language];
  try {
    const place = placeOf(file, env.files);
    if (isInside(place, root)) return { kind: 'inside' };
    const read = readCache(place, env.files);
    if (read.kind !== 'foreign') return { kind: 'open', place, file: read.kind === 'cache' ? read.file : null };
    complain(words.foreign(file), env);
  } catch (error) {
    complain(words.cannotOpen(file, failureText(failureOf(error), FILE_ERROR_MESSAGES[env.language])), env);
  }
  return { kind: 'unusable' };
}

function store(file: string, place: CachePlace, memory: NoteCache, env: CliEnvironment): void {
  const words = CACHE_MESSAGES[env.language];
  try {
    const bytes = memory.encoded();
    if (bytes !== null) storeCache(place, bytes, env.files);
  } catch (error) {
    complain(words.cannotStore(file, failureText(failureOf(error), FILE_ERROR_MESSAGES[env.language])), env);
  }
}
