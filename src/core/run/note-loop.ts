/**
 * The loop over notes of every run. The core has no clock and no screen, so a host provides functions for progress,
 * stopping, and yielding between notes.
 */
import type { Update } from '../block/update-note';
import type { Change } from '../markdown/marker-blocks';
import type { Host, HostFailure } from './host';

/** The progress of a run: `done` of `total` notes in this step. */
export interface Progress {
  readonly step: 'reading' | 'updating';
  readonly done: number;
  readonly total: number;
}

/** The functions of a host for a loop. */
export interface Pace {
  /** Called before each note, or each group of notes. */
  readonly isStopped?: (() => boolean) | undefined;
  /** Called between notes. May yield for a moment. */
  readonly yieldIfDue?: (() => Promise<void> | undefined) | undefined;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
  /** The number of notes processed at once, for a host that waits for a disk. 1 by default. */
  readonly atOnce?: number;
}

/**
 * Runs a job for each note. Returns false if it was stopped before the last. The outcomes of concurrent jobs are
 * recorded in the order of the list.
 */
export async function forEachNote<T, R>(
  notes: readonly T[],
  step: Progress['step'],
  { isStopped, yieldIfDue, onProgress, atOnce = 1 }: Pace,
  job: Job<T, R>,
  record?: RecordOutcome<T, R>,
): Promise<boolean> {
  const total = notes.length;
  for (let done = 0; done < total; done += atOnce) {
    if (isStopped?.() === true) return false;
    onProgress?.({ step, done, total });
    const group = notes.slice(done, done + atOnce);
    await (atOnce === 1 ? runInTurn : runAtOnce)(group, job, record);
    await yieldIfDue?.();
  }
  onProgress?.({ step, done: total, total });
  return true;
}

type Job<T, R> = (note: T) => Promise<R> | R;
type RecordOutcome<T, R> = ((outcome: R, note: T) => void) | undefined;

/** Runs jobs one after the other, with as few promises as there can be: they cost more than most jobs. */
async function runInTurn<T, R>(group: readonly T[], job: Job<T, R>, record: RecordOutcome<T, R>): Promise<void> {
  for (const note of group) {
    const outcome = await job(note);
    record?.(outcome, note);
  }
}

/** Runs jobs at once. One that fails ends the run, but not before the others have come to an end. */
async function runAtOnce<T, R>(group: readonly T[], job: Job<T, R>, record: RecordOutcome<T, R>): Promise<void> {
  const work = group.map(async (note) => ({ note, outcome: await job(note) }));
  await Promise.allSettled(work);
  for (const { note, outcome } of await Promise.all(work)) record?.(outcome, note);
}

/** The change of one note. */
export interface NoteChange {
  /** Returns the change of a note from its text. Pure. */
  readonly decide: (text: string) => Update;
  /** Called with an edit before it is written, again at each attempt. */
  readonly beforeEdit?: BeforeEdit | undefined;
  /** False to compute the changes without writing them. */
  readonly write: boolean;
}

/** A callback for an edit before it is written. */
export type BeforeEdit = (path: string, text: string, changes: readonly Change[]) => void;

/** Decides on the note's present text and, with `write`, writes the edit. Else the outcome is that edit. */
export async function changeNote(
  host: Host,
  path: string,
  { decide, beforeEdit, write }: NoteChange,
): Promise<Update | HostFailure> {
  let decided: Update = { kind: 'none' };
  const outcome = await host.change(path, (text) => {
    decided = decide(text);
    if (decided.kind !== 'edit') return decided;
    if (!write) return { kind: 'none' };
    beforeEdit?.(path, text, decided.changes);
    return decided;
  });
  return write || outcome.kind !== 'none' ? outcome : decided;
}
