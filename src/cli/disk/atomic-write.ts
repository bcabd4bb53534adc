/**
 * Replaces the bytes of a note atomically (docs/contract.md section 7): writes a new file, compares the old one, and
 * renames. If the process is killed, the note is the old or the new one as a whole, with at most dot-files beside it.
 * Other work may run only until the bytes are safe on the disk. Nothing runs between the comparison and the rename.
 */
import { failureOf, type Files, type FileState } from './file-system';

/** The replacement: the note's path, its bytes before and after, and the names of the two files beside it. */
export interface AtomicWrite {
  readonly path: string;
  readonly before: Uint8Array;
  readonly after: Uint8Array;
  readonly fresh: string;
  readonly kept: string;
}

/** The outcome: the note was replaced, or another program changed it and it was left as it was. */
export type WriteOutcome = 'replaced' | 'changed-meanwhile';

/** Replaces a note if it still holds `before`. Removes its own files afterwards, even if it throws. */
export async function writeAtomically(replacement: AtomicWrite, files: Files): Promise<WriteOutcome> {
  const { path, after, fresh, kept } = replacement;
  const state = writableState(path, files);
  try {
    await files.createAmongOthers(fresh, after, state, path);
    const isKept = keep(path, kept, files);
    return exchange(replacement, isKept, files);
  } finally {
    removeQuietly(kept, files);
    removeQuietly(fresh, files);
  }
}

/**
 * Compares and renames. A program writing in place between both modifies the old inode, which our hard link still
 * names; it is compared again and renamed back if it changed. A file that replaces the note in this moment is lost,
 * because Node offers no rename that checks the target.
 */
function exchange({ path, before, after, fresh, kept }: AtomicWrite, isKept: boolean, files: Files): WriteOutcome {
  if (!isSame(files.read(path), before)) return 'changed-meanwhile';
  if (!renamed(fresh, path, files)) return 'changed-meanwhile';
  if (!isKept || isSame(files.read(kept), before)) return 'replaced';
  if (isSame(files.read(path), after)) files.rename(kept, path);
  return 'changed-meanwhile';
}

/**
 * Renames the new file. Returns false if it or its folder is gone, because another run removed it as left over or the
 * folder was moved.
 */
function renamed(fresh: string, path: string, files: Files): boolean {
  try {
    files.rename(fresh, path);
    return true;
  } catch (error) {
    if (failureOf(error).code === 'ENOENT') return false;
    throw error;
  }
}

/**
 * Adds a hard link to the old file. Returns false on file systems without hard links, where the final comparison is
 * skipped.
 */
function keep(path: string, kept: string, files: Files): boolean {
  try {
    files.link(path, kept);
    return true;
  } catch {
    return false;
  }
}

/**
 * Returns the state of a file that may be replaced. A rename would also replace a link or a read-only file, so these
 * throw, as does a path through a link.
 */
function writableState(path: string, files: Files): FileState {
  const state = files.state(path);
  const isInPlace = files.realPath(path).normalize() === path.normalize();
  if (state.kind !== 'file' || !isInPlace) throw Object.assign(new Error('not a file'), { code: 'not-a-file' });
  files.assertWritable(path);
  return state;
}

/** Removes a file that may be gone already. If it cannot be removed, the next run tries again. */
export function removeQuietly(path: string, files: Files): void {
  try {
    files.remove(path);
  } catch {
    // Neither case affects a note.
  }
}

function isSame(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  for (let at = 0; at < a.length; at += 1) if (a[at] !== b[at]) return false;
  return true;
}
