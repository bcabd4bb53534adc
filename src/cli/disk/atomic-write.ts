/**
 * Puts new bytes in the place of a note's (docs/contract.md section 7): written beside, compared, renamed. Killed at
 * any moment it leaves the old note or the new one, whole, and at most dot-files beside it. Only until the bytes are
 * safe on the disk is anything else done: from the comparison to the rename nothing comes between.
 */
import { failureOf, type Files, type FileState } from './file-system';

/** What is written, over what, and how the two files beside it are named. */
export interface AtomicWrite {
  readonly path: string;
  readonly before: Uint8Array;
  readonly after: Uint8Array;
  readonly fresh: string;
  readonly kept: string;
}

/** Whether the note is the new one now, or was changed by somebody else and is left as it was. */
export type WriteOutcome = 'replaced' | 'changed-meanwhile';

/** Replaces a note if it still holds `before`. Leaves nothing beside it, whether it throws or not. */
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
 * Between the comparison and the rename there is a moment. Who writes into the file then (as editors and Obsidian do)
 * writes into the old one: it still has its second name, is compared once more, and goes back if it was changed.
 * Who puts another file in its place in that moment loses it: no rename of Node's can be told what to replace.
 */
function exchange({ path, before, after, fresh, kept }: AtomicWrite, isKept: boolean, files: Files): WriteOutcome {
  if (!isSame(files.read(path), before)) return 'changed-meanwhile';
  if (!renamed(fresh, path, files)) return 'changed-meanwhile';
  if (!isKept || isSame(files.read(kept), before)) return 'replaced';
  if (isSame(files.read(path), after)) files.rename(kept, path);
  return 'changed-meanwhile';
}

/**
 * False where the new file, or the folder, is gone: a run elsewhere took it for a left-over, or somebody moved the
 * folder.
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

/** Some file systems know no second names: then the last look is not to be had. */
function keep(path: string, kept: string, files: Files): boolean {
  try {
    files.link(path, kept);
    return true;
  } catch {
    return false;
  }
}

/** A rename would replace a link, and a file that may not be written to: neither is meant, nor a way through a link. */
function writableState(path: string, files: Files): FileState {
  const state = files.state(path);
  const isInPlace = files.realPath(path).normalize() === path.normalize();
  if (state.kind !== 'file' || !isInPlace) throw Object.assign(new Error('not a file'), { code: 'not-a-file' });
  files.assertWritable(path);
  return state;
}

/** Removes a file that may be gone already; if it cannot be removed, the next run tries again. */
export function removeQuietly(path: string, files: Files): void {
  try {
    files.remove(path);
  } catch {
    // Neither concerns a note.
  }
}

function isSame(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  for (let at = 0; at < a.length; at += 1) if (a[at] !== b[at]) return false;
  return true;
}
