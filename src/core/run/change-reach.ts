/** The changes of some notes -> the notes whose blocks they may make out of date, including those that cite them. */
import type { NoteIndex } from '../index/note-index';
import { UNKNOWN, urlFingerprints, UrlFingerprints } from '../index/url-fingerprints';
import type { Note } from '../note/note';
import { changedKeys, dependentNotes } from '../relations/dependents';

/** A note before and after a change. Undefined if there was or is none. */
export interface NoteChange {
  readonly before: Note | undefined;
  readonly after: Note | undefined;
}

/** Tells for each note whether one of the changes can affect its blocks. Over-approximates. */
export class ChangeReach {
  private readonly dependents: ReadonlySet<string>;
  private readonly urls = new UrlFingerprints();
  private hasUrls = false;
  /** Whether a URL has no fingerprint of its own. Then every link may lead to it. */
  private isUnclear = false;

  constructor(changes: readonly NoteChange[], noteIndex: NoteIndex) {
    const keys = new Set<string>();
    for (const { before, after } of changes) {
      const changed = changedKeys(before, after);
      for (const key of changed) keys.add(key);
      if (changed.size > 0) for (const note of [before, after]) if (note !== undefined) this.addUrl(note);
    }
    this.dependents = dependentNotes(noteIndex, keys);
  }

  /** Whether the changes can affect a note with these fingerprints of its links. */
  reaches({ path }: Note, prints: readonly number[]): boolean {
    if (this.dependents.has(path)) return true;
    if (!this.hasUrls) return false;
    return prints.some((print) => this.isUnclear || print === UNKNOWN || this.urls.has(print));
  }

  private addUrl(note: Note): void {
    if (note.url === null) return;
    this.hasUrls = true;
    if (urlFingerprints(note.url).length !== 2) this.isUnclear = true;
    this.urls.add(note);
  }
}
