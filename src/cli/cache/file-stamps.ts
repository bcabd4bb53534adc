/** By what the file of a note is known to be the same as in an earlier run. */
import type { Files, FileStamp } from '../disk/file-system';

/**
 * A file that was changed so lately, in milliseconds, may change again without its times telling: no file system counts
 * time more coarsely.
 */
const DOUBT = 2000;

/** The stamps of a vault's notes at the start of a run, before any is read. */
export class FileStamps {
  private readonly stamps = new Map<string, FileStamp>();
  private takenAt = 0;

  constructor(
    private readonly root: string,
    private readonly files: Pick<Files, 'stamp'>,
    private readonly now: () => number,
  ) {}

  /** Takes the stamps of these notes. One without any is read, and its error is told then. */
  take(paths: readonly string[]): void {
    this.takenAt = this.now();
    for (const path of paths) this.takeOne(path);
  }

  /** Whether a note has this very stamp, which is no empty one. */
  isSame(path: string, stored: string | undefined): boolean {
    return stored !== undefined && stored !== '' && this.stamps.get(path)?.key === stored;
  }

  /** The stamp to be stored, or an empty one where the file was changed too lately, or in the future. */
  trusted(path: string): string {
    const stamp = this.stamps.get(path);
    return stamp === undefined || stamp.newest > this.takenAt - DOUBT ? '' : stamp.key;
  }

  private takeOne(path: string): void {
    try {
      this.stamps.set(path, this.files.stamp(`${this.root}/${path}`));
    } catch {
      // Reading the note tells what is wrong with it.
    }
  }
}
