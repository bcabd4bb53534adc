/**
 * Finds changed notes whose change affects no list: other notes list them as before, and their own blocks are still up
 * to date. Without this, an edit in one note would require checking all notes.
 */
import { UNKNOWN } from '../../core/index/url-fingerprints';
import type { Block } from '../../core/markdown/marker-blocks';
import type { KnownNote } from '../../core/run/note-memory';
import { isEqual } from '../../core/type-guards';
import type { OldNotes } from './old-notes';
import type { Hash } from './stored-note';

/** Compares notes with the cached ones. */
export class Likeness {
  private owners: ReadonlyMap<number, string | null> | null = null;

  constructor(
    private readonly old: OldNotes,
    private readonly hasCitations: boolean,
    private readonly hash: Hash,
  ) {}

  /** Whether a note has the same effects as its cached version. False for a note that may cite another. */
  isAlike(path: string, now: KnownNote | undefined): boolean {
    const before = now?.read.kind === 'note' ? this.old.known(path) : undefined;
    if (now === undefined || before === undefined || !isEqual(now.read, before.read)) return false;
    return this.hasSameBlocks(now, before) && ![now, before].some((known) => this.mayCite(path, known));
  }

  /** Whether the blocks are unchanged. A cached draft holds hashes of the blocks' contents. */
  private hasSameBlocks({ draft: now }: KnownNote, { draft: before }: KnownNote): boolean {
    if (now === null || before === null) return now === before;
    if (now.kind !== 'fill' || before.kind !== 'fill') return false;
    const isSamePlace = isEqual(now.blocks.map(formOf), before.blocks.map(formOf));
    return isSamePlace && isEqual(now.contents.map(this.hash), before.contents);
  }

  private mayCite(path: string, { prints }: KnownNote): boolean {
    return this.hasCitations && prints.some((print) => this.hasOther(print, path));
  }

  private hasOther(print: number, path: string): boolean {
    this.owners ??= ownersIn(this.old);
    const owner = this.owners.get(print);
    return owner === undefined ? print === UNKNOWN : owner !== path;
  }
}

/** Returns for each fingerprint the only note whose article has it, or null for several. */
function ownersIn({ head }: OldNotes): ReadonlyMap<number, string | null> {
  const owners = new Map<number, string | null>();
  for (const [place, path] of head.paths.entries())
    for (const print of head.articles[place] ?? []) owners.set(print, owners.has(print) ? null : path);
  return owners;
}

/** Returns the properties of a block that determine how it is filled. */
function formOf({ prefix, lineEnd }: Block): readonly string[] {
  return [prefix, lineEnd];
}
