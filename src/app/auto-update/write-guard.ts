/**
 * What an automatic write must earn (docs/contract.md section 7), as far as texts and times decide it. A phone
 * half-way through a
 * sync must not shorten lists, and two programs that undo each other's work must not go on for ever.
 */
import type { Change } from '../../core/markdown/marker-blocks';
import { sliceRange } from '../../core/markdown/lines';

/**
 * Links in a block, wikilinks and Markdown links. A path in a wikilink holds no bracket, and a target only pairs of
 * parentheses: no character is looked at more often than twice.
 */
const LINK = /\[\[([^[\]|\n]+)(?:\||\]\])|\]\(((?:[^()\s]|\([^()\s]*\))+)\)/g;

/** The paths that a block's text links to, as they are written there. */
function listedPaths(block: string): ReadonlySet<string> {
  const paths = [...block.matchAll(LINK)].map((found) => found[1] ?? decoded(found[2] ?? ''));
  return new Set(paths.filter((path) => path !== ''));
}

/** The paths that the changes take out of the text's blocks. */
export function droppedPaths(text: string, changes: readonly Change[]): readonly string[] {
  return changes.flatMap((change) => {
    const kept = listedPaths(change.insert);
    return [...listedPaths(sliceRange(text, change))].filter((path) => !kept.has(path));
  });
}

/** Ten minutes, in milliseconds: the time in which two undone writes stop a third. */
const WAR_WINDOW_MS = 600_000;

/** Remembers what was written automatically, by path. */
export class EditWarGuard {
  private readonly writes = new Map<string, { readonly result: string; readonly times: readonly number[] }>();
  private readonly stopped = new Set<string>();

  /** Whether a note is to be left alone: our same result was undone twice within the last ten minutes. */
  isBlocked(path: string, changes: readonly Change[], now: number): boolean {
    return this.stopped.has(path) || this.recent(path, resultOf(changes), now).length >= 2;
  }

  /** Enters an automatic write. */
  record(path: string, changes: readonly Change[], now: number): void {
    const result = resultOf(changes);
    this.writes.set(path, { result, times: [...this.recent(path, result, now), now] });
  }

  /** Leaves a note alone until {@link unblock}; true the first time. */
  block(path: string): boolean {
    const isNew = !this.stopped.has(path);
    this.stopped.add(path);
    return isNew;
  }

  /** A command: the note is free again. */
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
