/**
 * The conditions for an automatic write that depend on texts and times only (docs/contract.md section 7). A device in
 * the middle of a sync must not shorten lists. Two programs that undo each other's edits must not go on forever.
 */
import type { Change } from '../../core/markdown/marker-blocks';
import { sliceRange } from '../../core/markdown/lines';

/**
 * Wikilinks and Markdown links in a block. A path in a wikilink holds no bracket, and a target only balanced
 * parentheses, so that matching reads each character at most twice.
 */
const LINK = /\[\[([^[\]|\n]+)(?:\||\]\])|\]\(((?:[^()\s]|\([^()\s]*\))+)\)/g;

/** Returns the paths that a block links to, as written in it. */
function listedPaths(block: string): ReadonlySet<string> {
  const paths = [...block.matchAll(LINK)].map((found) => found[1] ?? decoded(found[2] ?? ''));
  return new Set(paths.filter((path) => path !== ''));
}

/** Returns the paths whose links the changes remove from the text's blocks. */
export function droppedPaths(text: string, changes: readonly Change[]): readonly string[] {
  return changes.flatMap((change) => {
    const kept = listedPaths(change.insert);
    return [...listedPaths(sliceRange(text, change))].filter((path) => !kept.has(path));
  });
}

/** Ten minutes in milliseconds. Two undone writes in this time block a third. */
const WAR_WINDOW_MS = 600_000;

/** Remembers automatic writes by path. */
export class EditWarGuard {
  private readonly writes = new Map<string, { readonly result: string; readonly times: readonly number[] }>();
  private readonly stopped = new Set<string>();

  /** Whether a note is blocked, because the same result of ours was undone twice within the last ten minutes. */
  isBlocked(path: string, changes: readonly Change[], now: number): boolean {
    return this.stopped.has(path) || this.recent(path, resultOf(changes), now).length >= 2;
  }

  /** Records an automatic write. */
  record(path: string, changes: readonly Change[], now: number): void {
    const result = resultOf(changes);
    this.writes.set(path, { result, times: [...this.recent(path, result, now), now] });
  }

  /** Blocks a note until {@link unblock}. Returns true if it was not blocked before. */
  block(path: string): boolean {
    const isNew = !this.stopped.has(path);
    this.stopped.add(path);
    return isNew;
  }

  /** Unblocks a note, because a command has updated it. */
  unblock(path: string): void {
    this.stopped.delete(path);
    this.writes.delete(path);
  }

  private recent(path: string, result: string, now: number): readonly number[] {
    const written = this.writes.get(path);
    return written?.result === result ? written.times.filter((time) => now - time < WAR_WINDOW_MS) : [];
  }
}

function resultOf(changes: readonly Change[]): string {
  return changes.map(({ insert }) => insert).join('\0');
}

function decoded(target: string): string {
  try {
    return decodeURIComponent(target);
  } catch {
    return target;
  }
}
