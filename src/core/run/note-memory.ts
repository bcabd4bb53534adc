/** The cache of a run, so that a later run need not read unchanged notes again. A host without it reads every note. */
import type { AmbiguousAlias } from '../relations/topic-aliases';
import type { NoteIndex } from '../index/note-index';
import type { Settings } from '../settings/settings';
import type { NoteRead, UpdatePlan } from '../block/update-note';

/** The facts of a note from its own text alone. */
export interface KnownNote {
  readonly read: NoteRead;
  /** The update plan of a note with markers, or null without them. */
  readonly draft: UpdatePlan | null;
  /** The fingerprints of its links. */
  readonly prints: readonly number[];
  /** Whether `draft` has hashes in place of the blocks' contents. */
  readonly isRemembered: boolean;
}

/** The notes as an earlier run read them. A note is remembered only if its file is certainly unchanged. */
export interface NoteMemory {
  /** Sets the notes in scope, and the settings with which they are read. Called first. */
  begin(paths: readonly string[], settings: Settings): void;
  recall(path: string): KnownNote | undefined;
  /** Stores a note that was read in this run. */
  keep(path: string, known: KnownNote): void;
  /** Finds the notes whose blocks a change since the earlier run can affect. All notes must be stored before. */
  compare(noteIndex: NoteIndex): void;
  /** Sets the settings with which the blocks are filled. */
  judgeBy(settings: Settings): void;
  /** Whether the blocks of a note are certainly current: they were in an earlier run, and no change affects them. */
  isCurrent(path: string): boolean;
  /** Stores whether the blocks of a note are current. */
  settle(path: string, isCurrent: boolean): void;
  /** The hash of a block's content. */
  hash(text: string): string;
  /** The notes that differ from the remembered ones, if they are few. None if notes were added or removed. */
  changed(): readonly string[];
  /**
   * The result of an earlier run, if it had exactly these notes and no block is out of date. A note that was changed
   * and stored since must have the same entries in other lists and the same block contents.
   */
  whole(): WholeMemory | undefined;
}

/** The cache of a vault in which no block needs an update. */
export interface WholeMemory {
  readonly ambiguous: readonly AmbiguousAlias[];
  /**
   * The outcome of each note: its number of blocks if they are current, `PLAIN` without markers, else the whole note.
   */
  readonly outcomes: Iterable<readonly [path: string, outcome: number | KnownNote]>;
}

/** The outcome of a readable note without markers. */
export const PLAIN = -1;
