/** The stamps by which a note's file is recognized as unchanged since an earlier run. */
import type { Files, FileStamp } from '../disk/file-system';

/**
 * The age in milliseconds below which a modification time is not trusted. The file may change again within the
 * resolution of its times, which is this coarse on some file systems.
 */
const DOUBT = 2000;

/** The stamps of a vault's notes at the start of a run, before any note is read. */
export class FileStamps {
  private readonly stamps = new Map<string, FileStamp>();
  private takenAt = 0;

  constructor(
    private readonly root: string,
    private readonly files: Pick<Files, 'stamp'>,
    private readonly now: () => number,
  ) {}

  /** Takes the stamps of these notes. A note without a stamp is read, which reports its error. */
  take(paths: readonly string[]): void {
    this.takenAt = this.now();
    for (const path of paths) this.takeOne(path);
  }

  /** Whether a note has this stamp, which must not be empty. */
  isSame(path: string, stored: string | undefined): boolean {
    return stored !== undefined && stored !== '' && this.stamps.get(path)?.key === stored;
  }

  /** Returns the stamp to store, or an empty one where the file was changed too recently or in the future. */
  trusted(path: string): string {
    const stamp = this.stamps.get(path);
    return stamp === undefined || stamp.newest > this.takenAt - DOUBT ? '' : stamp.key;
  }

  private takeOne(path: string): void {
    try {
      this.stamps.set(path, this.files.stamp(`${this.root}/${path}`));
    } catch {
      // Reading the note reports the error.
    }
  }
}
