/**
 * What a run keeps of each note, so that a later run need not read an unchanged one again. A host without such a memory
 * reads every note.
 */
import type { AmbiguousAlias } from '../relations/topic-aliases';
import type { NoteIndex } from '../index/note-index';
import type { Settings } from '../settings/settings';
import type { NoteRead, UpdatePlan } from '../block/update-note';

/** What a run knows of a note from its own text alone. */
export interface KnownNote {
  readonly read: NoteRead;
  /** What is to be done with a note that holds markers, or null for one without. */
  readonly draft: UpdatePlan | null;
  /** The prints of the links in it. */
  readonly prints: readonly number[];
  /** Whether `draft` holds hashes in place of what stands in the blocks. */
  readonly isRemembered: boolean;
}

/** The notes as an earlier run has read them. A note is remembered only if its file is certainly the same. */
export interface NoteMemory {
  /** Says which notes are in scope, and by which settings they are read; asked for before all else. */
  begin(paths: readonly string[], settings: Settings): void;
  recall(path: string): KnownNote | undefined;
  /** Takes in a note that was read in this run. */
  keep(path: string, known: KnownNote): void;
  /** Works out whose blocks a change since the earlier run can reach; all notes are known by then. */
  compare(noteIndex: NoteIndex): void;
  /** Says by which settings the blocks are filled. */
  judgeBy(settings: Settings): void;
  /**
   * Whether the blocks of a note certainly hold what belongs there: an earlier run found so, and no change reaches it.
   */
  isCurrent(path: string): boolean;
  /** Takes in whether the blocks of a note hold what belongs there, now that they were looked at. */
  settle(path: string, isCurrent: boolean): void;
  /** The hash of what stands in a block. */
  hash(text: string): string;
  /** The notes that are not the remembered ones, if they are few; none where others came or went. */
  changed(): readonly string[];
  /**
   * What an earlier run left, if these notes are all that it knew and no block is out of date. Of a note that has
   * changed, and was taken in since, neither what others list of it nor what its blocks hold may differ.
   */
  whole(): WholeMemory | undefined;
}

/** A vault in which there is nothing to do. */
export interface WholeMemory {
  readonly ambiguous: readonly AmbiguousAlias[];
  /** What each note comes to: its blocks if they are current, `PLAIN` for one without markers, else all of it. */
  readonly outcomes: Iterable<readonly [path: string, outcome: number | KnownNote]>;
}

/** A readable note without markers. */
export const PLAIN = -1;
