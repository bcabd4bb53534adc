/** The notes of a cache file by path. The line of a note is read only on request. */
import { PLAIN, type KnownNote } from '../../core/run/note-memory';
import type { Files } from '../disk/file-system';
import { OPEN, OTHER, type CacheFile, type CacheHead } from './cache-file';
import { parseStored } from './stored-note';
import { isEqual } from '../../core/type-guards';

/** The cached results of an earlier run. */
export class OldNotes {
  readonly head: CacheHead;
  private readonly places: ReadonlyMap<string, number>;
  private read: readonly Uint8Array[] | null | undefined;

  constructor(
    private readonly file: CacheFile,
    private readonly files: Pick<Files, 'utf8'>,
  ) {
    this.head = file.head;
    this.places = new Map(this.head.paths.map((path, place) => [path, place]));
  }

  /** Whether the lines are undamaged. */
  isWhole(): boolean {
    return this.lines() !== null;
  }

  stamp(path: string): string | undefined {
    return this.head.stamps[this.places.get(path) ?? -1];
  }

  outcome(path: string): number {
    return this.head.outcomes[this.places.get(path) ?? -1] ?? OPEN;
  }

  article(path: string): readonly number[] {
    return this.head.articles[this.places.get(path) ?? -1] ?? [];
  }

  /** Returns the same head with other stamps, in the order of its paths. */
  stamped(stampOf: (path: string) => string): CacheHead {
    return { ...pick(this.head), stamps: this.head.paths.map(stampOf) };
  }

  line(path: string): Uint8Array | undefined {
    return this.lines()?.[this.places.get(path) ?? -1];
  }

  known(path: string): KnownNote | undefined {
    const line = this.line(path);
    return line === undefined ? undefined : parseStored(this.files.utf8(line, line.length));
  }

  /** Returns the outcome of a note: a number, or all that is known of the note. */
  told(path: string): number | KnownNote | undefined {
    const outcome = this.outcome(path);
    return outcome === OTHER ? this.known(path) : outcome >= PLAIN ? outcome : undefined;
  }

  /** Whether a file with this head and the same lines would be equal to this file. */
  isEqual(head: CacheHead): boolean {
    return !head.stamps.includes('') && isEqual(head, pick(this.head)) && this.isWhole();
  }

  private lines(): readonly Uint8Array[] | null {
    if (this.read === undefined) this.read = this.file.lines();
    return this.read;
  }
}

function pick({ key, judgedBy, ambiguous, paths, stamps, outcomes, articles }: CacheHead): CacheHead {
  return { key, judgedBy, ambiguous, paths, stamps, outcomes, articles };
}
